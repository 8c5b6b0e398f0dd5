import { z } from 'zod';
import { openToken, signToken } from '../signed-token.ts';

const linkSchema = z.object({ company: z.string(), template: z.string(), tiers: z.string() });

/** What a link opens: a version of a text, named by its file and digest, set with the account of a customer. */
export type TemplateLink = Readonly<z.output<typeof linkSchema>>;

/** A token that opens `link` until `expires`: whoever holds it may read the letter, so it lives minutes. */
export const signTemplateLink = (link: TemplateLink, secret: string, expires: Date): string =>
  signToken(link, secret, expires);

export const openTemplateLink = (token: string, secret: string, now: Date): TemplateLink | 'expired' | null =>
  openToken(token, secret, now, linkSchema);
