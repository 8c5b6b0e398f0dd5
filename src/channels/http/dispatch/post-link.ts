import { z } from 'zod';
import { openToken, signToken } from '../signed-token.ts';

const linkSchema = z.object({
  kind: z.literal('post'),
  who: z.object({ id: z.string(), name: z.string() }),
  company: z.string(),
  runId: z.string(),
  language: z.enum(['fr', 'en']),
});

/** What a link opens: the letters by post of a run, for the person to whom it was given. */
export type PostLink = Readonly<Omit<z.output<typeof linkSchema>, 'kind'>>;

export const signPostLink = (link: PostLink, secret: string, expires: Date): string =>
  signToken({ kind: 'post', ...link }, secret, expires);

/** Null when it was not signed by us for the post; 'expired' when it was, too long ago. */
export const openPostLink = (token: string, secret: string, now: Date): PostLink | 'expired' | null =>
  openToken(token, secret, now, linkSchema);
