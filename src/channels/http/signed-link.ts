import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../../domain/language.ts';

/** What a link opens: one letter of one version of a draft, exactly as previewed. */
export interface LetterLink {
  readonly draftId: string;
  readonly version: number;
  readonly digest: string;
  readonly index: number;
}

/** What a link opens: every letter of a run that was shown. */
export interface RunLink {
  readonly runId: string;
  readonly language: Language;
}

const expires = z.number().int();
const letterSchema = z.object({
  draftId: z.string(),
  version: z.number().int(),
  digest: z.string(),
  index: z.number().int().min(0),
  expires,
});
const runSchema = z.object({ runId: z.string(), language: z.enum(['fr', 'en']), expires });

const seal = (body: string, secret: string): Buffer => createHmac('sha256', secret).update(body).digest();

/** A token that opens `link` until `until`; whoever holds it may read what it opens, so it lives minutes. */
export function signLink(link: LetterLink | RunLink, secret: string, until: Date): string {
  const body = Buffer.from(JSON.stringify({ ...link, expires: until.getTime() })).toString('base64url');
  return `${body}.${seal(body, secret).toString('base64url')}`;
}

/** The letter of a token: null when it was not signed by us for one; 'expired' when it was, too long ago. */
export const openLink = (token: string, secret: string, now: Date): LetterLink | 'expired' | null =>
  open(letterSchema, token, secret, now);

/** The same of a run. */
export const openRunLink = (token: string, secret: string, now: Date): RunLink | 'expired' | null =>
  open(runSchema, token, secret, now);

function open<Link extends { readonly expires: number }>(
  schema: z.ZodType<Link>,
  token: string,
  secret: string,
  now: Date,
): Omit<Link, 'expires'> | 'expired' | null {
  const [body = '', signature = '', ...rest] = token.split('.');
  const [expected, given] = [seal(body, secret), Buffer.from(signature, 'base64url')];
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const read = schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  if (!read.success) return null;
  const { expires: until, ...link } = read.data;
  return until > now.getTime() ? link : 'expired';
}
