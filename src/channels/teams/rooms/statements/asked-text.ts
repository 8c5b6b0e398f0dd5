import type { Day } from '../../../../domain/day.ts';
import { parseTypedDay } from '../../typed/typed-day.ts';

/** What a person typed behind a command. */
export interface AskedText {
  /** Of a customer; `''`: none. */
  readonly name: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The last « au » of a text leads to the day: names have some of their own. */
const NAMED = String.raw`^(?:(?<name>.*\S)\s+)?`;
const SHAPES = [
  String.raw`(?:du|from)\s+(?<from>\S.*?)\s+(?:au|to|until)\s+(?<until>\S.*)$`,
  String.raw`(?:depuis(?:\s+le)?|since)\s+(?<from>\S.*)$`,
  String.raw`(?:au|as\s+of|until|jusqu[’']au)\s+(?<until>\S.*)$`,
].map((tail) => new RegExp(NAMED + tail, 'iu'));
const ALONE = /^(?<until>\d.*)$/u;

/**
 * « Dupont du 01/01/2026 au 31/03/2026 », « Dupont au 31/12/2025 », « 31/12/2025 ». What is no day is of the name: a customer may be
 * called « Au Bon Pain », and one that is not found is said with what was looked for.
 */
export function readAskedText(text: string): AskedText {
  for (const shape of [...SHAPES, ALONE]) {
    const found = shape.exec(text);
    const { name = '', from, until } = found?.groups ?? {};
    const days = { from: dayOf(from), until: dayOf(until) };
    if (!found || days.from === undefined || days.until === undefined) continue;
    return { name, from: days.from, until: days.until };
  }
  return { name: text, from: null, until: null };
}

const WITHOUT_YEAR = /^\d{1,2}\s*[-/. ]\s*\d{1,2}$/u;

/** A day as it is typed; without a year (« 31/10 »), the last one that is not after `today`. Undefined: no day. */
export function readPastDay(text: string, today: Day): Day | undefined {
  const typed = text.replace(/[\s.!?]+$/u, '');
  if (!WITHOUT_YEAR.test(typed)) return parseTypedDay(typed);
  const year = Number(today.slice(0, 4));
  // 29 February is of a leap year: eight years hold one, whichever they are.
  return Array.from({ length: 9 }, (_, back) => parseTypedDay(`${typed}/${year - back}`)).find(
    (day) => day !== undefined && day <= today,
  );
}

/** Null where none was typed, undefined where it is no day. */
const dayOf = (typed: string | undefined): Day | null | undefined =>
  typed === undefined ? null : parseTypedDay(typed.replace(/[.!?]+$/u, ''));
