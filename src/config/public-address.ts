/**
 * An https address in the one form that it is compared and shown in: the host in small letters and in punycode, without the
 * port that https has anyway, without a slash at its end. Undefined: no https address, or one with a user, a query or a fragment.
 */
export function normalizeAddress(text: string): string | undefined {
  const url = parse(text.trim());
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || /[?#]/.test(text)) return undefined;
  return `https://${withoutDot(url.hostname)}${url.port === '' ? '' : `:${url.port}`}${url.pathname.replace(/\/+$/, '')}`;
}

/** The host of an address in that form, from the address itself or from its host alone, with its port or not. */
export function normalizeHost(text: string): string | undefined {
  const address = normalizeAddress(/^[a-z][a-z\d+.-]*:\/\//i.test(text.trim()) ? text : `https://${text.trim()}`);
  return address === undefined ? undefined : new URL(address).hostname;
}

const parse = (text: string): URL | null => (/^https:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null);

/** A name with a dot at its end is the same name, said to be whole. */
const withoutDot = (host: string): string => host.replace(/\.$/, '');
