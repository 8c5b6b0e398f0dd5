import { isBusinessDay } from '../../business-days.ts';
import { addDays, type Day } from '../../day.ts';
import { openedStarts } from '../../ledger/books-span.ts';
import type { RehearsalRules, RehearsalSpan, RehearsedPayer } from './rehearse.ts';

/**
 * The business days on which what would be sent to a customer may be another than on the day before, in order: lines or letterings came
 * to be known, books began anew, a delay or an interval is over. `nextDays`: of the day that was just played. Days on which no
 * instalment that may be late is open are passed over.
 */
export function* eventDays(
  payer: RehearsedPayer,
  span: RehearsalSpan,
  { isHoliday }: RehearsalRules,
  nextDays: (on: Day) => readonly Day[],
): Generator<Day> {
  const windows = lateWindows(payer, span);
  if (windows.length === 0) return;
  const isWanted = (day: Day): boolean => windows.some(({ from, until }) => day >= from && day <= until);
  const business = (day: Day): Day => {
    let on = day < span.start ? span.start : day;
    while (!isBusinessDay(on, isHoliday)) on = addDays(on, 1);
    return on;
  };
  const waiting = new Set<Day>(firstDays(payer, span).map(business));
  for (const { from } of windows) waiting.add(business(from));
  while (waiting.size > 0) {
    const day = earliest(waiting);
    waiting.delete(day);
    if (day > span.until) return;
    if (!isWanted(day)) continue;
    yield day;
    for (const next of nextDays(day)) if (next <= span.until) waiting.add(laterThan(day, business(next)));
  }
}

const laterThan = (day: Day, next: Day): Day => (next > day ? next : addDays(day, 1));

const earliest = (days: ReadonlySet<Day>): Day => {
  let first: Day | null = null;
  for (const day of days) if (first === null || day < first) first = day;
  return first as Day;
};

/** Days on which the books themselves change. */
function firstDays({ past }: RehearsedPayer, { start, until }: RehearsalSpan): readonly Day[] {
  const known = past.lines.flatMap(({ from, lettered }) => (lettered === null ? [from] : [from, lettered]));
  const years = openedStarts(past.books.years);
  return [start, ...known.filter((day) => day >= start && day <= until), ...years.filter((day) => day > start)];
}

interface Window {
  readonly from: Day;
  readonly until: Day;
}

/** Spells on which some debit is open that has reached the first delay of a plan. */
function lateWindows({ past, plans }: RehearsedPayer, { start, until }: RehearsalSpan): readonly Window[] {
  const delays = plans.flatMap(({ levels }) => levels.map(({ fromDaysLate }) => fromDaysLate));
  if (delays.length === 0) return [];
  if (past.mayReopen) return [{ from: start, until }];
  const first = Math.max(Math.min(...delays), 1);
  return past.lines.flatMap(({ entry, from, closed }) => {
    if (entry.amount <= 0 || entry.due === null) return [];
    const reached = addDays(entry.due, first);
    const begins = reached > from ? reached : from;
    const ends = closed === null ? until : addDays(closed, -1);
    return begins <= ends && begins <= until && ends >= start ? [{ from: begins, until: ends }] : [];
  });
}
