import { z } from 'zod';
import { MOST_MONTHS } from '../../../../domain/plans/rehearsal/past-months.ts';
import type { RehearsalRequest } from '../../../../use-cases/plans/show-rehearsal.ts';
import { company, page } from '../../chat/press.ts';

/** What a person typed behind « plan répétition ». */
export interface TypedRehearsal {
  readonly months: number;
  readonly version: number | null;
  /** The rest of it: the code of a company, or what is not understood; '' where there is none. */
  readonly rest: string;
}

export const USUAL_MONTHS = 12;
const MONTHS_OF_YEAR = 12;
const MONTHS = /(?<![\p{L}\d])(?<count>\d{1,4})\s*(?:mois|months?)(?!\p{L})/iu;
const YEARS = /(?<![\p{L}\d])(?<count>\d{1,3})\s*(?:ans?|years?)(?!\p{L})/iu;
const VERSION = /(?<![\p{L}\d])version\s+(?<count>\d{1,6})(?!\d)/iu;
/** Said around a number of months: « sur les 12 derniers mois », “over the last 12 months”. */
const AROUND = /(?<!\p{L})(?:sur|over|de|des|la|les|the|last|derniers?|past|of|pour|for)(?!\p{L})/giu;

/** « 12 mois », « sur 2 ans », « BIJOU 6 months version 3 »; nothing: a year. */
export function readTypedRehearsal(typed: string): TypedRehearsal {
  const text = typed.replace(AROUND, ' ').replace(/\s+/gu, ' ').trim();
  const [months, years] = [countIn(MONTHS, text), countIn(YEARS, text)];
  const rest = [MONTHS, YEARS, VERSION].reduce((left, one) => left.replace(one, ' '), text);
  return {
    months: months ?? (years === null ? USUAL_MONTHS : years * MONTHS_OF_YEAR),
    version: countIn(VERSION, text),
    rest: rest.trim(),
  };
}

function countIn(pattern: RegExp, text: string): number | null {
  const { count } = pattern.exec(text)?.groups ?? {};
  return count === undefined ? null : Number(count);
}

export interface RehearsalPage {
  readonly asked: RehearsalRequest;
  readonly page: number;
}

/** What the buttons of a rehearsal give back, checked. */
export const rehearsalData = z
  .object({
    company,
    months: z.number().int().min(1).max(MOST_MONTHS),
    version: z.number().int().min(1).optional(),
    page: page.optional(),
  })
  .transform(
    ({ company: of, months, version, page: at = 1 }): RehearsalPage => ({
      asked: { company: of, months, version: version ?? null },
      page: at,
    }),
  );

/** The same as data of a button. */
export const dataOfRehearsal = ({ company: of, months, version }: RehearsalRequest, at = 1) => ({
  ...{ company: of, months },
  ...(version === null ? {} : { version }),
  ...(at === 1 ? {} : { page: at }),
});
