import { type Day, parseDay } from '../../../domain/day.ts';
import { dropUnseen } from '../../../domain/drawn-text.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';

const YEAR_FIRST = /^(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<date>\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/u;
const DAY_FIRST = /^(?<date>\d{1,2})\s*[-/. ]\s*(?<month>\d{1,2})\s*[-/. ]\s*(?<year>\d{4}|\d{2})$/u;
const WRITTEN = /^(?<date>\d{1,2})\s*(?:er|st|nd|rd|th)?\s+(?<name>\p{L}{3,})\.?,?\s+(?<year>\d{4}|\d{2})$/iu;
const MONTH_FIRST = /^(?<name>\p{L}{3,})\.?\s+(?<date>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/iu;

const monthNames = (locale: string): readonly string[] => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => plainLetters(format.format(new Date(Date.UTC(2026, month, 1)))));
};
const MONTHS = [...monthNames('fr'), ...monthNames('en')].map((name, at) => ({ name, month: (at % 12) + 1 }));

/**
 * The day that a person typed where a date picker was not one: `31/12/2026`, `31.12.26`, `31 décembre 2026`, `2026-12-31`. Day
 * before month, as in both of our languages; years in two figures are of this century. Undefined: no day, or more than one.
 */
export function parseTypedDay(text: string): Day | undefined {
  const typed = dropUnseen(text).replace(/\s+/gu, ' ').trim();
  const groups = [YEAR_FIRST, DAY_FIRST, WRITTEN, MONTH_FIRST].map((shape) => shape.exec(typed)?.groups).find(Boolean);
  if (!groups) return undefined;
  const { year = '', date = '', name } = groups;
  const month = name === undefined ? groups.month : monthNamed(name);
  return parseDay([year.padStart(4, '20'), (month ?? '').padStart(2, '0'), date.padStart(2, '0')].join('-'));
}

/** By its name or the beginning of it, where only one month begins so: `dec`, `juil`, never `jui`. */
function monthNamed(name: string): string | undefined {
  const months = new Set(MONTHS.filter((one) => one.name.startsWith(plainLetters(name))).map(({ month }) => month));
  return months.size === 1 ? String([...months][0]) : undefined;
}

/** What a use case reads as a day: the one that was typed, or what was typed, to be refused by it. Null where nothing was. */
export const typedEnd = (text: string): string | null => (text === '' ? null : (parseTypedDay(text) ?? text));
