import { cents, ZERO } from '../../../domain/cents.ts';
import type { CreditPolicy } from '../../../domain/credit/credit-policy.ts';
import { releaseCovers } from '../../../domain/credit/release.ts';
import type { Day } from '../../../domain/day.ts';
import type { Hold } from '../../ports/hold-store.ts';
import { type OrderNow, orderKey } from './order-now.ts';

export const commandeKey = (piece: string): string => orderKey({ kind: 'commande', piece });

/**
 * Whether a preparation comes from released commandes only, and what is prepared with what is left to prepare stays within
 * their releases: it is not asked again. `standing` by `orderKey`.
 */
export function isReleasedByOrigins(
  now: OrderNow,
  orders: Iterable<OrderNow>,
  standing: ReadonlyMap<string, Hold>,
  today: Day,
  policy: Pick<CreditPolicy, 'releaseGraceDays'>,
): boolean {
  const { origins } = now.order;
  if (origins.length === 0) return false;
  let released = 0;
  for (const piece of origins) {
    const decision = standing.get(commandeKey(piece))?.decision ?? null;
    const order = { ...now.facts.order, amount: ZERO };
    if (!decision?.release || !releaseCovers(decision, { ...now.facts, order }, today, policy)) return false;
    released += decision.release.upTo;
  }
  return ofFamily(origins, orders) <= released;
}

/** What the commandes still hold and what preparations took out of them. */
function ofFamily(origins: readonly string[], orders: Iterable<OrderNow>): number {
  let total = 0;
  for (const { order } of orders) {
    const isOne = order.kind === 'commande' && origins.includes(order.piece);
    if (isOne || order.origins.some((piece) => origins.includes(piece))) total += order.amount ?? 0;
  }
  return cents(total);
}

/** Pieces of commandes from which an open preparation comes: their releases are still needed once they are transformed. */
export const preparedFrom = (orders: Iterable<OrderNow>): ReadonlySet<string> =>
  new Set([...orders].flatMap(({ order }) => order.origins.map(commandeKey)));
