import type { Cents } from '../cents.ts';
import type { HoldFacts } from './hold.ts';

/** What a release of this order must reach; null: its rate is missing, so that nobody knows how much that is (case H12). */
export function amountToRelease({ order, encours }: Pick<HoldFacts, 'order' | 'encours'>): Cents | null {
  const isUnknown = order.amount === 0 && encours.withoutRate.some(({ piece }) => piece === order.piece);
  return isUnknown ? null : order.amount;
}
