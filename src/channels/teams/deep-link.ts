import { z } from 'zod';
import { dropUnseen } from '../../domain/drawn-text.ts';
import type { Language } from '../../domain/language.ts';

export interface CustomerRef {
  readonly company: string;
  readonly code: string;
}

/** Addresses that lead to a customer from outside the conversation with the bot. They name, and tell nothing. */
export interface Links {
  /** `https://<us>/c/<company>/<code>`: opens the bot on that customer, and unfurls where it is pasted. */
  customerLink(company: string, code: string): string;
  /** What such an address names; null for every other address. */
  readCustomerLink(url: string): CustomerRef | null;
  /** The chat with the bot in Teams, with this text typed; null where the bot has no address. */
  chatLink(text: string): string | null;
  /** The user guide in that language, as a page of ours. */
  guideLink(language: Language): string;
}

/** As codes are in Sage (CT_Num, 17 signs of any kind but controls) and in our settings: what else comes is not looked for. */
export const customerRefSchema = z.object({
  company: z.string().regex(/^[\w-]{1,20}$/u),
  code: z.string().regex(/^(?=.*\S)[^\p{Cc}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]{1,17}$/u),
});

/** Understood by the bot as that customer and no other, where two companies have the same code. */
export const customerCommand = ({ company, code }: CustomerRef): string =>
  `relance client ${company}/${dropUnseen(code)}`;

/** Begins a code that is written in base64url. */
const PACKED = '~';
/**
 * Signs that do not come through an address whole: between a browser and us, `%2F` becomes a slash again, `%25` is read twice, and
 * blanks become `+` or end the link where it is pasted; `..` is the folder above.
 */
const LOST_ON_THE_WAY = /^~|^\.+$|[\s/\\%+]|\p{C}/u;

const packed = (code: string): string =>
  LOST_ON_THE_WAY.test(code) ? `${PACKED}${Buffer.from(code).toString('base64url')}` : encodeURIComponent(code);

/** A code as it stands in an address, packed or not; '' where it is none. */
export const unpackedCode = (part: string): string =>
  part.startsWith(PACKED) ? Buffer.from(part.slice(PACKED.length), 'base64url').toString('utf8') : part;

/** Where the user guide is served, in each language. */
export const GUIDE_PATHS: Readonly<Record<Language, string>> = { fr: '/aide', en: '/help' };

const MAX_URL = 500;

/**
 * `publicBaseUrl` in its normal form: host in small letters and punycode, no default port, no slash at its end. A link that is
 * read is brought to it first: people and Teams write hosts in capitals, with `:443`, in their own alphabet or in punycode.
 * `appId` is empty where the bot is in no Teams.
 */
export function openLinks(publicBaseUrl: string, appId: string): Links {
  const prefix = `${publicBaseUrl}/c/`;
  return {
    customerLink: (company, code) => `${prefix}${encodeURIComponent(company)}/${packed(code)}`,
    readCustomerLink(url) {
      if (url.length > MAX_URL || !URL.canParse(url)) return null;
      const { protocol, hostname, port, pathname } = new URL(url);
      const path = `${protocol}//${hostname.replace(/\.$/, '')}${port === '' ? '' : `:${port}`}${pathname}`;
      // The web server makes no difference between /c/ and /C/ either, nor of a slash at the end.
      if (path.slice(0, prefix.length).toLowerCase() !== prefix.toLowerCase()) return null;
      const [company, code, ...rest] = path.slice(prefix.length).replace(/\/$/, '').split('/').map(decoded);
      const ref = customerRefSchema.safeParse({ company, code: unpackedCode(code ?? '') });
      return ref.success && rest.length === 0 ? ref.data : null;
    },
    chatLink: (text) =>
      appId === ''
        ? null
        : `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`28:${appId}`)}&message=${encodeURIComponent(text)}`,
    guideLink: (language) => `${publicBaseUrl}${GUIDE_PATHS[language]}`,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
