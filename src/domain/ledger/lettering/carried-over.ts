import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { Day } from '../../day.ts';
import { FIRST_DAY, openedStarts } from '../books-span.ts';
import type { Entry } from '../entry.ts';
import { isLetteredForGood } from './letter-groups.ts';

/** Lines that are one debt or one receipt, however many years wrote it again. */
export interface CarriedOver {
  /** An à-nouveau → the line of the years before that it copies. */
  readonly previousOf: ReadonlyMap<Entry, Entry>;
  /** An à-nouveau → the line that first recorded it. A line without one is its own origin. */
  readonly originOf: ReadonlyMap<Entry, Entry>;
  /** An origin → its à-nouveaux, oldest first. */
  readonly copiesOf: ReadonlyMap<Entry, readonly Entry[]>;
}

/** The document number of a line; its label where it has none. */
export const documentOf = ({ piece, label }: Pick<Entry, 'piece' | 'label'>): string => piece || label;

/**
 * Follows lines over the years that carried them over, so that nothing counts twice and nothing is forgotten. An à-nouveau
 * carries over a line of the years since the à-nouveaux before it, with the same customer, document number, side and amount;
 * with the same due date one that its years left unlettered, else one lettered after it was carried over; without, since a due
 * date may be moved, an unlettered one. Each is carried over once: of two alike, each copy has its own.
 */
export function followCarriedOver(entries: readonly Entry[], years: readonly FiscalYear[]): CarriedOver {
  const previousOf = new Map<Entry, Entry>();
  const originOf = new Map<Entry, Entry>();
  const copiesOf = new Map<Entry, Entry[]>();
  const openings = entries.filter((entry) => entry.opening && documentOf(entry) !== '');
  const documents = new Set(openings.map(documentOf));
  const starts = openedStarts(years);
  const byPeriod = Map.groupBy(
    openings.length === 0 ? [] : entries.filter((entry) => documents.has(documentOf(entry))),
    ({ date }) => periodOf(date, starts),
  );
  for (const [at, start] of starts.entries()) {
    const former = Map.groupBy(byPeriod.get(starts[at - 1] ?? FIRST_DAY) ?? [], sameDebtKey);
    for (const [copy, copied] of pair(byPeriod.get(start) ?? [], former)) {
      const origin = originOf.get(copied) ?? copied;
      previousOf.set(copy, copied);
      originOf.set(copy, origin);
      copiesOf.set(origin, [...(copiesOf.get(origin) ?? []), copy]);
    }
  }
  return { previousOf, originOf, copiesOf };
}

/** First day of the opened year that the day is in, or of none. */
const periodOf = (value: Day, starts: readonly Day[]): Day => starts.findLast((start) => start <= value) ?? FIRST_DAY;

const sameDebtKey = (entry: Entry): string => [entry.tiers, documentOf(entry), entry.baseAmount].join('\u0000');

/** Copies with what they copy: those of the same due date first, so that a moved one takes none that stayed. */
function pair(lines: readonly Entry[], former: ReadonlyMap<string, Entry[]>): readonly (readonly [Entry, Entry])[] {
  const copies = lines.filter(({ opening }) => opening);
  const same = copies.map(
    (copy) => [copy, takeOne(former.get(sameDebtKey(copy)), ({ due }) => due === copy.due)] as const,
  );
  return same.flatMap(([copy, found]) => {
    const copied = found ?? takeOne(former.get(sameDebtKey(copy)), (candidate) => !isLetteredForGood(candidate));
    return copied ? [[copy, copied] as const] : [];
  });
}

function takeOne(candidates: Entry[] | undefined, fits: (candidate: Entry) => boolean): Entry | undefined {
  const fitting = (candidates ?? []).filter(fits);
  const taken = fitting.find((candidate) => !isLetteredForGood(candidate)) ?? fitting[0];
  if (taken) candidates?.splice(candidates.indexOf(taken), 1);
  return taken;
}
