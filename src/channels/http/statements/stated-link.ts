import { z } from 'zod';
import { parseDay } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { StatedAsked } from '../../../use-cases/statements/show-stated.ts';
import { openToken, signToken } from '../signed-token.ts';

/** What a link opens: an état or a relevé, for the person to whom it was given. */
export interface StatedLink {
  readonly who: Person;
  readonly language: Language;
  readonly asked: StatedAsked;
}

const day = z
  .string()
  .transform((text) => parseDay(text) ?? null)
  .nullable();
const about = { company: z.string().nullable(), from: day, until: day };
const linkSchema = z.object({
  kind: z.literal('stated'),
  who: z.object({ id: z.string(), name: z.string() }),
  language: z.enum(['fr', 'en']),
  asked: z.union([
    z.object({ ...about, act: z.enum(['aging', 'schedule']), code: z.string().nullable() }),
    z.object({ ...about, act: z.literal('top'), code: z.null() }),
    z.object({ ...about, act: z.enum(['statement', 'open']), code: z.string() }),
  ]),
});

export const signStated = (link: StatedLink, secret: string, expires: Date): string =>
  signToken({ kind: 'stated', ...link }, secret, expires);

/** Null when it was not signed by us; 'expired' when it was, too long ago. */
export const openStated = (token: string, secret: string, now: Date): StatedLink | 'expired' | null =>
  openToken(token, secret, now, linkSchema);
