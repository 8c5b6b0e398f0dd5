import { addCents, type Cents, cents, sumCents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import { MOST_PARTS, type PromisePart } from './promise.ts';

/** A payment of an échéancier as a person typed it; a null amount: what the others leave. */
export interface ScheduleLine {
  readonly on: Day;
  readonly amount: Cents | null;
}

/** Why lines make no échéancier. */
export type NoSchedule =
  | { readonly why: 'none' | 'too-many' | 'same-day' | 'two-rests' | 'no-amount' }
  /** The others leave nothing for « le reste ». */
  | { readonly why: 'nothing-left'; readonly others: Cents }
  /** Not what was said to be promised in all. */
  | { readonly why: 'other-sum'; readonly sum: Cents; readonly total: Cents };

/**
 * Payments on any days and of any amounts, by day: exact to the cent, each day once. `total`: what is promised in all, where that was
 * said; `owed`: what is left of the instalments, of which « le reste » is what the others leave. More than is owed is for the caller
 * to refuse.
 */
export function partsOfSchedule(
  lines: readonly ScheduleLine[],
  total: Cents | null,
  owed: Cents,
): readonly PromisePart[] | NoSchedule {
  if (lines.length === 0) return { why: 'none' };
  if (lines.length > MOST_PARTS) return { why: 'too-many' };
  if (new Set(lines.map(({ on }) => on)).size < lines.length) return { why: 'same-day' };
  const said = lines.flatMap(({ amount }) => amount ?? []);
  if (said.length < lines.length - 1) return { why: 'two-rests' };
  if (said.some((amount) => amount <= 0)) return { why: 'no-amount' };
  const others = sumCents(said);
  const rest = cents((total ?? owed) - others);
  const hasRest = said.length < lines.length;
  if (hasRest && rest <= 0) return { why: 'nothing-left', others };
  const sum = hasRest ? addCents(others, rest) : others;
  if (total !== null && sum !== total) return { why: 'other-sum', sum, total };
  return lines
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, amount }) => ({ on, amount: amount ?? rest, outcome: null }));
}
