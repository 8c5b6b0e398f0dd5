import { z } from 'zod';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { RehearsalRequest } from '../../../use-cases/plans/show-rehearsal.ts';
import { openToken, signToken } from '../signed-token.ts';

/** What a link opens: a rehearsal of a plan, for the person to whom it was given. */
export interface RehearsalLink {
  readonly who: Person;
  readonly language: Language;
  readonly asked: RehearsalRequest;
}

const linkSchema = z.object({
  kind: z.literal('rehearsal'),
  who: z.object({ id: z.string(), name: z.string() }),
  language: z.enum(['fr', 'en']),
  asked: z.object({
    company: z.string(),
    months: z.number().int(),
    version: z.number().int().nullable(),
  }),
});

export const signRehearsal = (link: RehearsalLink, secret: string, expires: Date): string =>
  signToken({ kind: 'rehearsal', ...link }, secret, expires);

/** Null when it was not signed by us; 'expired' when it was, too long ago. */
export const openRehearsal = (token: string, secret: string, now: Date): RehearsalLink | 'expired' | null =>
  openToken(token, secret, now, linkSchema);
