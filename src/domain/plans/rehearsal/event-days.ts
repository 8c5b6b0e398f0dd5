import { addDays, type Day } from '../../day.ts';
import { openedStarts } from '../../ledger/books-span.ts';
import type { Calendar } from './calendar.ts';
import type { RehearsedPayer } from './rehearsed-payer.ts';

/**
 * The business days on which what would be sent to a customer may be another than on the day before, in order: lines or letterings came
 * to be known, books began anew, a delay or an interval is over. `nextDays`: what the day that was just played adds, all after it. Days
 * on which no instalment that may be late is open are passed over.
 */
export function* eventDays(
  payer: RehearsedPayer,
  { days, nextBusiness, numberOf }: Calendar,
  nextDays: () => readonly Day[],
): Generator<Day> {
  const open = countOpen(payer, days.length, numberOf);
  if (!open) return;
  const waits = new Uint8Array(days.length + 1);
  const wait = (day: Day): void => {
    const at = numberOf(day);
    if (at < days.length) waits[nextBusiness[Math.max(at, 0)] ?? days.length] = 1;
  };
  for (const day of bookDays(payer)) wait(day);
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at];
    // Where a spell of lateness begins, it is looked at whatever else happens that day.
    if (day && (open[at] ?? 0) > 0 && (open[at - 1] ?? 0) === 0) wait(day);
    if (!day || !waits[at] || open[at] === 0) continue;
    yield day;
    for (const next of nextDays()) wait(next);
  }
}

/** Days on which the books themselves change. */
function bookDays({ past }: RehearsedPayer): readonly Day[] {
  const known = past.lines.flatMap(({ from, lettered }) => (lettered === null ? [from] : [from, lettered]));
  return [...known, ...openedStarts(past.books.years)];
}

/** For each day, how many debits that have reached the first delay of a plan may be open; null: none on any. */
function countOpen({ past, plans }: RehearsedPayer, length: number, numberOf: (day: Day) => number): Int32Array | null {
  const delays = plans.flatMap(({ levels }) => levels.map(({ fromDaysLate }) => fromDaysLate));
  if (delays.length === 0) return null;
  const counts = new Int32Array(length + 1);
  if (past.mayReopen) return counts.fill(1);
  const first = Math.max(Math.min(...delays), 1);
  let isAny = false;
  for (const { entry, from, closed } of past.lines) {
    if (entry.amount <= 0 || entry.due === null) continue;
    const reached = addDays(entry.due, first);
    const begins = Math.max(numberOf(reached), numberOf(from), 0);
    const ends = closed === null ? length : Math.min(numberOf(closed), length);
    if (begins >= ends) continue;
    isAny = true;
    counts[begins] = (counts[begins] ?? 0) + 1;
    counts[ends] = (counts[ends] ?? 0) - 1;
  }
  for (let at = 1; at <= length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return isAny ? counts : null;
}
