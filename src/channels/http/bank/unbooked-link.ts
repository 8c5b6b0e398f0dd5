import { z } from 'zod';
import { openToken, signToken } from '../signed-token.ts';

const linkSchema = z.object({
  kind: z.literal('unbooked'),
  who: z.object({ id: z.string(), name: z.string() }),
  language: z.enum(['fr', 'en']),
});

/** What a link opens: payments to book, for the person to whom it was given. */
export type UnbookedLink = Readonly<Omit<z.output<typeof linkSchema>, 'kind'>>;

export const signUnbooked = (link: UnbookedLink, secret: string, expires: Date): string =>
  signToken({ kind: 'unbooked', ...link }, secret, expires);

/** Null when it was not signed by us for that; 'expired' when it was, too long ago. */
export const openUnbooked = (token: string, secret: string, now: Date): UnbookedLink | 'expired' | null =>
  openToken(token, secret, now, linkSchema);
