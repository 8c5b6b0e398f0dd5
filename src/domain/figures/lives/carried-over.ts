import type { FiscalYear } from '../../company/company.ts';
import { addDays, type Day, day } from '../../day.ts';
import type { Entry } from '../../encours/entry.ts';
import { isSettled } from '../../encours/letter-groups.ts';

/** One line of the ledger and its à-nouveaux of later years, oldest first: one debt or one receipt, however often it is written. */
export interface Chain {
  /** The line that first recorded it; an à-nouveau where the base no longer keeps the year of the first one. */
  readonly origin: Entry;
  readonly lines: readonly Entry[];
}

/** Before any books. */
const FIRST = day('1900-01-01');

/**
 * Follows lines over the years that carried them over, so that nothing counts twice. An à-nouveau carries over a line of the
 * years since the à-nouveaux before it, with the same customer, document number, side, amount and due date: one that those
 * years left unlettered, else one lettered after it was carried over. Each is carried over once.
 */
export function followCarriedOver(entries: readonly Entry[], years: readonly FiscalYear[]): readonly Chain[] {
  const chains = new Map<Entry, Entry[]>(entries.map((entry) => [entry, [entry]]));
  const starts = years.filter((year) => year.opened).map((year) => year.start);
  const byPeriod = Map.groupBy(entries, ({ date }) => periodOf(date, starts));
  for (const [at, start] of starts.entries()) {
    const former = Map.groupBy(byPeriod.get(starts[at - 1] ?? FIRST) ?? [], sameDebtKey);
    const openings = (byPeriod.get(start) ?? []).filter(({ opening }) => opening);
    for (const opening of openings) {
      const copied = opening.piece === '' ? undefined : takeOne(former.get(sameDebtKey(opening)));
      if (copied === undefined) continue;
      chains.set(opening, [...(chains.get(copied) ?? []), opening]);
      chains.delete(copied);
    }
  }
  return [...chains.values()].map((lines) => ({ origin: lines[0] as Entry, lines }));
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
  if (!entries.some(({ opening }) => opening)) return entries;
  return followCarriedOver(entries, years).flatMap(({ origin, lines }) =>
    lines.map((line) => (line === origin ? line : { ...line, issued: origin.issued })),
  );
}

/** The days whose lines make the balance of `asOf`: those of the last opened year that has begun, up to the next one. */
export function booksOf(entries: readonly Entry[], years: readonly FiscalYear[], asOf: Day): readonly Entry[] {
  const starts = years.filter((year) => year.opened).map((year) => year.start);
  const from = starts.findLast((start) => start <= asOf) ?? FIRST;
  const next = starts.find((start) => start > asOf);
  const until = next === undefined ? null : addDays(next, -1);
  return entries.filter(({ date }) => date >= from && (until === null || date <= until));
}
