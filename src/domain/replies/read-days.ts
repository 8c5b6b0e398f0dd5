import { addDays, type Day, endOfMonth, parseDay, weekday } from '../day.ts';
import { plainLetters } from '../plain-letters.ts';

const MONTHS: readonly RegExp[] = [
  /^(?:janv(?:ier)?|jan(?:uary)?)$/u,
  /^(?:fev(?:r(?:ier)?)?|feb(?:ruary)?)$/u,
  /^(?:mars|mar(?:ch)?)$/u,
  /^(?:avr(?:il)?|apr(?:il)?)$/u,
  /^(?:mai|may)$/u,
  /^(?:juin|june?)$/u,
  /^(?:juil(?:let)?|july?)$/u,
  /^(?:aout|aug(?:ust)?)$/u,
  /^(?:sept(?:embre|ember)?)$/u,
  /^(?:oct(?:obre|ober)?)$/u,
  /^(?:nov(?:embre|ember)?)$/u,
  /^(?:dec(?:embre|ember)?)$/u,
];
const MONTH =
  '(janv(?:ier)?|january|jan|fevrier|fevr|february|feb|mars|march|avril|avr|april|apr|mai|may|juin|june|juillet|juil|july|aout|august|aug|septembre|september|sept|octobre|october|oct|novembre|november|nov|decembre|december|dec)\\.?';
const WEEKDAYS = [
  ['dimanche', 'sunday'],
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
] as const;
const WEEKDAY = `(${WEEKDAYS.flat().join('|')})`;
const FRIDAY = 5;
/** « le 15 mars » that is longer past than this means the next year's. */
const MONTHS_BACK = 6;
/** Further away nobody promises, and a typing error begins. */
const MOST_DAYS = 400;

type Read = (found: RegExpMatchArray, today: Day) => Day | undefined;

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (year: number, month: number, date: number): Day | undefined =>
  parseDay(`${year}-${two(month)}-${two(date)}`);
const monthOf = (name: string): number => MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
const yearOf = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written));

/** Of a day without a year: this year's, or the next one's where that is long past. */
function nearest(today: Day, month: number, date: number): Day | undefined {
  const year = Number(today.slice(0, 4));
  const own = dayOf(year, month, date);
  return own !== undefined && own >= addDays(today, -MONTHS_BACK * 30) ? own : (dayOf(year + 1, month, date) ?? own);
}

/** « le 15 »: of this month, or of the next where it is over. */
function nextDate(today: Day, date: number): Day | undefined {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const own = dayOf(year, month, date);
  return own !== undefined && own >= today ? own : dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, date);
}

/** The next such day of the week after today. */
function nextWeekday(today: Day, name: string): Day {
  const wanted = WEEKDAYS.findIndex((names) => (names as readonly string[]).includes(name));
  return addDays(today, ((wanted - weekday(today) + 6) % 7) + 1);
}

const COUNTS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
};
const countOf = (written: string): number => COUNTS[written] ?? Number(written);
const COUNT = '(\\d{1,3}|une?|deux|trois|quatre|an?|one|two|three)';

const pattern = (text: string): RegExp => new RegExp(`(?<![\\d./,-])${text}(?![\\d/])`, 'gu');

/** Each reads one way of writing a day, on plain small letters; what one has read, those after it do not see. */
const WAYS: readonly (readonly [RegExp, Read])[] = [
  [pattern('(\\d{4})-(\\d{2})-(\\d{2})'), ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [
    pattern('(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2}(?![./-]\\d))'),
    ([, d, m, y = '']) => dayOf(yearOf(y), Number(m), Number(d)),
  ],
  [pattern('(\\d{1,2})/(\\d{1,2})'), ([, d, m], today) => nearest(today, Number(m), Number(d))],
  [
    pattern('(\\d{1,2})(?:er|st|nd|rd|th)? (?:du mois prochain|of next month)'),
    ([, d], today) => addDays(endOfMonth(today), Math.min(Number(d), Number(endOfMonth(today, 1).slice(8)))),
  ],
  [
    pattern(`(\\d{1,2})(?:er|st|nd|rd|th)?\\.? (?:of )?${MONTH}(?: (\\d{4}))?`),
    ([, d, m = '', y], today) => dated(today, Number(d), m, y),
  ],
  [
    pattern(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    ([, m = '', d, y], today) => dated(today, Number(d), m, y),
  ],
  [
    pattern(`(?:fin|end of) (?:d[eu] |mois de )?${MONTH}`),
    ([, m = ''], today) => {
      const first = nearest(today, monthOf(m), 1);
      return first && endOfMonth(first);
    },
  ],
  [pattern(`${WEEKDAY} en huit`), ([, name = ''], today) => addDays(nextWeekday(today, name), 7)],
  [pattern(`${WEEKDAY} (?:le )?(\\d{1,2})`), ([, , d], today) => nextDate(today, Number(d))],
  [pattern(WEEKDAY), ([, name = ''], today) => nextWeekday(today, name)],
  [
    /fin (?:de ce |du |de |ce )mois(?: prochain)?|fin (?:du )?mois prochain|end of (?:the |this |next )?month/gu,
    (found, today) => endOfNamedMonth(found, today),
  ],
  [
    /(?:fin de (?:la |cette )?|en fin de )semaine(?! prochaine)|end of (?:the |this )?week/gu,
    (_, today) => friday(today),
  ],
  [/(?:la |fin de )?semaine prochaine|next week/gu, (_, today) => addDays(friday(today), 7)],
  [
    pattern(
      `(?:sous|dans|d'ici|within|in) (?:les |the next )?${COUNT} (jours?|days?|semaines?|weeks?|mois|months?)(?! prochain)`,
    ),
    ([, count = '', unit = ''], today) => later(today, countOf(count), unit),
  ],
  [/sous huitaine|(?:dans|d'ici) (?:une )?huitaine/gu, (_, today) => addDays(today, 8)],
  [/sous quinzaine|(?:dans|d'ici) (?:une )?quinzaine/gu, (_, today) => addDays(today, 15)],
  [/apres[- ]demain|day after tomorrow/gu, (_, today) => addDays(today, 2)],
  [/\bdemain\b|\btomorrow\b/gu, (_, today) => addDays(today, 1)],
  [/aujourd'hui|\bce jour\b|\bce soir\b|\btoday\b/gu, (_, today) => today],
  [
    /\b(?:le|au|avant le|entre le|et le) (\d{1,2})(?:er)?\b(?!\d|[/.,:]\d|\s*(?:%|€|eur|h\b|:))/gu,
    ([, d], today) => nextDate(today, Number(d)),
  ],
];

function dated(today: Day, date: number, month: string, year: string | undefined): Day | undefined {
  return year ? dayOf(Number(year), monthOf(month), date) : nearest(today, monthOf(month), date);
}

function endOfNamedMonth([words]: RegExpMatchArray, today: Day): Day {
  return endOfMonth(today, /prochain|next/u.test(words ?? '') ? 1 : 0);
}

/** The Friday of that week, whose Saturday and Sunday look ahead. */
const friday = (today: Day): Day => addDays(today, (FRIDAY - weekday(today) + 7) % 7);

function later(today: Day, count: number, unit: string): Day {
  if (/^(?:jour|day)/u.test(unit)) return addDays(today, count);
  if (/^(?:semaine|week)/u.test(unit)) return addDays(today, count * 7);
  // The same date, or the last day of a month that has none such.
  const end = endOfMonth(today, count);
  return addDays(end, Math.min(0, Number(today.slice(8)) - Number(end.slice(8))));
}

/**
 * The days that a text names, in French or English, in their order and each once: numbers, names of months and days, « fin de mois », « sous
 * 8 jours ». Of a day that is not in the calendar, and of one further away than 400 days, nothing; telephone numbers are none.
 */
export function daysIn(text: string, today: Day): readonly Day[] {
  let left = plainLetters(text).replace(/[’ʼ]/gu, "'").replace(/\s+/gu, ' ');
  // A telephone number has five pairs of digits.
  left = left.replace(/(?:\+33 ?|0)\d(?:[ .-]?\d{2}){4}/gu, ' ; ');
  const found: { readonly at: number; readonly day: Day }[] = [];
  for (const [way, read] of WAYS) {
    for (const match of left.matchAll(way)) {
      const day = read(match, today);
      if (day !== undefined && day <= addDays(today, MOST_DAYS)) found.push({ at: match.index, day });
    }
    left = left.replace(way, (words) => ';'.repeat(words.length));
  }
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ day }) => day))];
}
