import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a link opens: one letter of one version of a draft, exactly as previewed. */
export interface LetterLink {
  readonly draftId: string;
  readonly version: number;
  readonly digest: string;
  readonly index: number;
}

const payloadSchema = z.object({
  draftId: z.string(),
  version: z.number().int(),
  digest: z.string(),
  index: z.number().int().min(0),
  expires: z.number().int(),
});

const seal = (body: string, secret: string): Buffer => createHmac('sha256', secret).update(body).digest();

/** A token that opens `link` until `expires`; whoever holds it may read the letter, so it lives minutes. */
export function signLink(link: LetterLink, secret: string, expires: Date): string {
  const body = Buffer.from(JSON.stringify({ ...link, expires: expires.getTime() })).toString('base64url');
  return `${body}.${seal(body, secret).toString('base64url')}`;
}

/** The link of a token: null when it was not signed by us; 'expired' when it was, too long ago. */
export function openLink(token: string, secret: string, now: Date): LetterLink | 'expired' | null {
  const [body = '', signature = '', ...rest] = token.split('.');
  const [expected, given] = [seal(body, secret), Buffer.from(signature, 'base64url')];
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { expires, ...link } = payloadSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return expires > now.getTime() ? link : 'expired';
}
