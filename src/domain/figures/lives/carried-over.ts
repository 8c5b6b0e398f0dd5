import type { FiscalYear } from '../../company/fiscal-year.ts';
import { type Day, day } from '../../day.ts';
import type { Entry } from '../../encours/entry.ts';
import { isSettled } from '../../encours/letter-groups.ts';

/** Lines that are one debt or one receipt, however many years wrote it again. */
export interface CarriedOver {
  /** An à-nouveau → the line that first recorded it. A line without one is its own origin. */
  readonly originOf: ReadonlyMap<Entry, Entry>;
  /** An origin → its à-nouveaux, oldest first. */
  readonly copiesOf: ReadonlyMap<Entry, readonly Entry[]>;
}

/** Before any books. */
const FIRST = day('1900-01-01');

/**
 * Follows lines over the years that carried them over, so that nothing counts twice. An à-nouveau carries over a line of the
 * years since the à-nouveaux before it, with the same customer, document number, side, amount and due date: one that those
 * years left unlettered, else one lettered after it was carried over. Each is carried over once.
 */
export function followCarriedOver(entries: readonly Entry[], years: readonly FiscalYear[]): CarriedOver {
  const originOf = new Map<Entry, Entry>();
  const copiesOf = new Map<Entry, Entry[]>();
  const openings = entries.filter(({ opening, piece }) => opening && piece !== '');
  const pieces = new Set(openings.map(({ piece }) => piece));
  const starts = years.filter((year) => year.opened).map((year) => year.start);
  const byPeriod = Map.groupBy(
    openings.length === 0 ? [] : entries.filter(({ piece }) => pieces.has(piece)),
    ({ date }) => periodOf(date, starts),
  );
  for (const [at, start] of starts.entries()) {
    const former = Map.groupBy(byPeriod.get(starts[at - 1] ?? FIRST) ?? [], sameDebtKey);
    for (const copy of byPeriod.get(start) ?? []) {
      const copied = copy.opening ? takeOne(former.get(sameDebtKey(copy))) : undefined;
      if (!copied) continue;
      const origin = originOf.get(copied) ?? copied;
      originOf.set(copy, origin);
      copiesOf.set(origin, [...(copiesOf.get(origin) ?? []), copy]);
    }
  }
  return { originOf, copiesOf };
}

/** First day of the opened year that the day is in, or of none. */
const periodOf = (value: Day, starts: readonly Day[]): Day => starts.findLast((start) => start <= value) ?? FIRST;

const sameDebtKey = ({ tiers, piece, baseAmount, due }: Entry): string =>
  [tiers, piece, baseAmount, due ?? ''].join('\u0000');

function takeOne(candidates: Entry[] | undefined): Entry | undefined {
  if (!candidates || candidates.length === 0) return undefined;
  const open = candidates.findIndex((candidate) => !isSettled(candidate));
  return candidates.splice(open === -1 ? 0 : open, 1)[0];
}

/** The same lines, à-nouveaux with the day of issue of what they carry over. */
export function dateCarriedOver(entries: readonly Entry[], years: readonly FiscalYear[]): readonly Entry[] {
  const { originOf } = followCarriedOver(entries, years);
  if (originOf.size === 0) return entries;
  return entries.map((entry) => {
    const origin = originOf.get(entry);
    return origin ? { ...entry, issued: origin.issued } : entry;
  });
}

/** Whether a day is in the years that make the balance of `asOf`: older lines are carried over, newer ones are copies. */
export function booksSpan(years: readonly FiscalYear[], asOf: Day): (value: Day) => boolean {
  const starts = years.filter((year) => year.opened).map((year) => year.start);
  const from = starts.findLast((start) => start <= asOf) ?? FIRST;
  const next = starts.find((start) => start > asOf);
  return (value) => value >= from && (next === undefined || value < next);
}

/** The lines that make the balance of a day, and those after it up to the next à-nouveaux. */
export function booksOf(entries: readonly Entry[], years: readonly FiscalYear[], asOf: Day): readonly Entry[] {
  const isIn = booksSpan(years, asOf);
  return entries.filter(({ date }) => isIn(date));
}
