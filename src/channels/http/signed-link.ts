import { z } from 'zod';
import { openToken, signToken } from './signed-token.ts';

const linkSchema = z
  .object({
    kind: z.literal('letter'),
    draftId: z.string(),
    version: z.number().int(),
    digest: z.string(),
    index: z.number().int().min(0),
  })
  .transform(({ kind: _, ...link }) => link);

/** What a link opens: one letter of one version of a draft, exactly as previewed. */
export type LetterLink = Readonly<z.output<typeof linkSchema>>;

/** A token that opens `link` until `expires`; whoever holds it may read the letter, so it lives minutes. */
export const signLink = (link: LetterLink, secret: string, expires: Date): string =>
  signToken({ kind: 'letter', ...link }, secret, expires);

/** The link of a token: null when it was not signed by us for a letter; 'expired' when it was, too long ago. */
export const openLink = (token: string, secret: string, now: Date): LetterLink | 'expired' | null =>
  openToken(token, secret, now, linkSchema);
