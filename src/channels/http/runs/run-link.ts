import { z } from 'zod';
import { openToken, signToken } from '../signed-token.ts';

/** Its kind keeps other links of a run, given to somebody whose rights are looked at again, from opening it to whoever holds them. */
const linkSchema = z
  .object({ kind: z.literal('run'), runId: z.string(), language: z.enum(['fr', 'en']) })
  .transform(({ kind: _, ...link }) => link);

/** What a link opens: every letter of a run that was shown. */
export type RunLink = Readonly<z.output<typeof linkSchema>>;

/** A token that opens `link` until `expires`; whoever holds it may read the run, so it lives minutes. */
export const signRunLink = (link: RunLink, secret: string, expires: Date): string =>
  signToken({ kind: 'run', ...link }, secret, expires);

/** The link of a token: null when it was not signed by us for a run; 'expired' when it was, too long ago. */
export const openRunLink = (token: string, secret: string, now: Date): RunLink | 'expired' | null =>
  openToken(token, secret, now, linkSchema);
