import * as en from 'chrono-node/en';
import * as fr from 'chrono-node/fr';
import { addDays, type Day, day, endOfMonth, parseDay, weekday } from '../../../../domain/day.ts';

const COUNT = String.raw`(?<count>\d{1,3}|un|une|deux|trois|quatre|cinq|six|huit|dix|quinze|one|two|three|four|five|six|ten)`;
const COUNTS: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, huit: 8, dix: 10, quinze: 15 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 },
};
const WEEKDAYS: readonly string[] = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const WEEKDAY = WEEKDAYS.join('|');
const FRIDAY = 5;
const MONTHS: readonly string[] =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre'.split('|');

const at = (shape: string): RegExp => new RegExp(`^${shape}$`, 'u');
const numberOf = (text = ''): number => COUNTS[text] ?? Number(text);

type Rule = (groups: Readonly<Record<string, string | undefined>>, today: Day) => Day | undefined;

/** What chrono-node does not read in French, or reads as another day. */
const RULES: readonly (readonly [RegExp, Rule])[] = [
  [at('apres demain|day after tomorrow'), (_, today) => addDays(today, 2)],
  [at("aujourd' hui|ce jour|today"), (_, today) => today],
  [at('sous huitaine'), (_, today) => addDays(today, 8)],
  [at('sous quinzaine'), (_, today) => addDays(today, 15)],
  [
    at(`(?:sous|dans|d' ici|within|in) ${COUNT} (?:j|jours?|days?)`),
    ({ count }, today) => addDays(today, numberOf(count)),
  ],
  [
    at(`(?:sous|dans|d' ici|within|in) ${COUNT} (?:semaines?|weeks?)`),
    ({ count }, today) => addDays(today, 7 * numberOf(count)),
  ],
  [
    at(`(?:sous|dans|d' ici|within|in) ${COUNT} (?:mois|months?)`),
    ({ count }, today) => monthsAfter(today, numberOf(count)),
  ],
  [at('(?:a |la )?(?:fin (?:de |du |de ce )?mois|fin courant|end of (?:the )?month)'), (_, today) => endOfMonth(today)],
  [at('(?:a |la )?(?:fin (?:du )?mois prochain|end of next month)'), (_, today) => endOfMonth(today, 1)],
  [
    at('(?:a |la )?(?:fin (?:de |de la |de cette )?semaine|end of (?:the )?week)'),
    (_, today) => next(today, FRIDAY, 0),
  ],
  [
    at(String.raw`le (?<date>\d{1,2}|1er) (?:du mois prochain)`),
    ({ date }, today) => dateOf(endOfMonth(today, 1), date),
  ],
  [
    at(`(?:a |la )?fin (?<name>${MONTHS.join('|')})`),
    ({ name }, today) => nearestEnd(today, MONTHS.indexOf(name ?? '')),
  ],
  [at(String.raw`(?:le|au) (?<date>\d{1,2}|1er)(?: de ce mois)?`), ({ date }, today) => nextDate(today, date)],
  [at(String.raw`(?<name>${WEEKDAY}) (?<date>\d{1,2}|1er)`), ({ name, date }, today) => weekdayDate(today, name, date)],
  [
    at(`(?<name>${WEEKDAY}) en (?<after>huit|quinze)`),
    ({ name, after }, today) => addDays(next(today, indexOf(name), 1), after === 'huit' ? 7 : 14),
  ],
  [at(`(?<name>${WEEKDAY})(?: prochain| qui vient)?`), ({ name }, today) => next(today, indexOf(name), 1)],
];
const indexOf = (name = ''): number => WEEKDAYS.indexOf(name);

/** That weekday, `from` days after today at the earliest. */
const next = (today: Day, wanted: number, from: number): Day =>
  addDays(today, from + ((wanted - weekday(addDays(today, from)) + 7) % 7));

/** The end of that month (0 = January) that is nearest to today: « fin février » is over in March, and to come in January. */
function nearestEnd(today: Day, month: number): Day {
  const ahead = (month - Number(today.slice(5, 7)) + 1 + 12) % 12;
  return endOfMonth(today, ahead > 6 ? ahead - 12 : ahead);
}

/** In so many months, on the same date or the last of a shorter month. */
function monthsAfter(today: Day, count: number): Day {
  const last = endOfMonth(today, count);
  const date = Math.min(Number(today.slice(8)), Number(last.slice(8)));
  return day(`${last.slice(0, 8)}${String(date).padStart(2, '0')}`);
}

const dateOf = (month: Day, date = ''): Day | undefined =>
  parseDay(`${month.slice(0, 8)}${(date === '1er' ? '1' : date).padStart(2, '0')}`);

/** The date of this month, or of the next one that has it where it is over. */
function nextDate(today: Day, date = ''): Day | undefined {
  const months = [0, 1, 2].map((months) => dateOf(endOfMonth(today, months), date));
  return months.find((one) => one !== undefined && one >= today);
}

/** « vendredi 20 »: the next 20th that is a Friday, within the year. */
function weekdayDate(today: Day, name = '', date = ''): Day | undefined {
  const months = Array.from({ length: 12 }, (_, months) => dateOf(endOfMonth(today, months), date));
  return months.find((one) => one !== undefined && one >= today && weekday(one) === indexOf(name));
}

/** Only what can be one is given to the reader of dates, which sees days in much. */
const HAS_DAY =
  /\d|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday/u;
/** Times of day, weeks and telephone numbers are no days, and « 120 jours » is how long something took. */
const NO_DAY = [
  /^\d+$|\d h|heure|matin|soir|midi|semaine|week|\d(?:\.\d+){3,}|^mars$|%|€|\$/u,
  /^(?:(?:plus|moins|more|less) )?(?:de |than )?\d+ ?(?:j|jours?|days?|mois|months?|ans?|years?)\b/u,
];

/**
 * The day that a few words of a sentence name, told from `today` in Paris: « vendredi », « fin du mois », « le 15 », « sous
 * huitaine », « 15 mars », « in ten days ». Words without accents, in small letters, all of them part of it; undefined: no day.
 */
export function readSpokenDay(words: string, today: Day): Day | undefined {
  for (const [shape, rule] of RULES) {
    const groups = shape.exec(words)?.groups;
    if (groups ?? shape.test(words)) return rule(groups ?? {}, today);
  }
  if (!HAS_DAY.test(words) || NO_DAY.some((shape) => shape.test(words))) return undefined;
  const bare = words.replace(/^(?:le|au|the) /u, '');
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const noon = new Date(year, month - 1, date, 12);
  for (const reader of [fr, en]) {
    const [found] = reader.parse(bare, noon, { forwardDate: true });
    if (!found || found.text.length !== bare.length || found.end) continue;
    const { start } = found;
    if (!start.isCertain('day') && !start.isCertain('weekday')) continue;
    const parts = [start.get('year'), start.get('month'), start.get('day')].map((part) =>
      String(part).padStart(2, '0'),
    );
    return parseDay(parts.join('-'));
  }
  return undefined;
}
