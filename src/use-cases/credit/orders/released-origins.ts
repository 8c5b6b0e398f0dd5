import { ZERO } from '../../../domain/cents.ts';
import type { CreditPolicy } from '../../../domain/company/credit-policy.ts';
import { releaseCovers, transformedSince } from '../../../domain/credit/release.ts';
import type { Order } from '../../../domain/credit/sales-document.ts';
import type { Day } from '../../../domain/day.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import { type OrderNow, orderKey } from './order-now.ts';

export const commandeKey = (piece: string): string => orderKey({ kind: 'commande', piece });

/**
 * Whether a preparation comes from released commandes only, and what was taken out of them with what is left to prepare stays
 * within their releases: it is not asked again. `standing` by `orderKey`.
 */
export function isReleasedByOrigins(
  now: OrderNow,
  orders: Iterable<OrderNow>,
  standing: ReadonlyMap<string, Hold>,
  today: Day,
  policy: Pick<CreditPolicy, 'releaseGraceDays'>,
): boolean {
  const pieces = new Set(now.order.origins.map(({ piece }) => piece));
  if (pieces.size === 0) return false;
  let released = 0;
  const taken = new Map<string, number>();
  for (const piece of pieces) {
    const decision = standing.get(commandeKey(piece))?.decision ?? null;
    const order = { ...now.facts.order, amount: ZERO, transformed: ZERO };
    if (!decision?.release || !releaseCovers(decision, { ...now.facts, order }, today, policy)) return false;
    released += decision.release.upTo;
    taken.set(piece, transformedSince(decision.seen, now.transformed.get(piece) ?? ZERO));
  }
  const family = ordersOf(pieces, orders);
  // What was prepared before its commande was released is not released with it.
  const weighs = [...taken].map(([piece, since]) => Math.max(since, preparedOf(piece, family)));
  return sumOf(weighs) + sumOf(family.map(leftOrAdded)) <= released;
}

/** The commandes themselves, and what was prepared out of any of them. */
function ordersOf(pieces: ReadonlySet<string>, orders: Iterable<OrderNow>): readonly Order[] {
  const found: Order[] = [];
  for (const { order } of orders) {
    const isOne = order.kind === 'commande' && pieces.has(order.piece);
    if (isOne || order.origins.some(({ piece }) => pieces.has(piece))) found.push(order);
  }
  return found;
}

const preparedOf = (wanted: string, family: readonly Order[]): number =>
  sumOf(family.flatMap(({ origins }) => origins.filter(({ piece }) => piece === wanted)).map(amountOf));

const amountOf = ({ amount }: Pick<Order, 'amount'>): number => amount ?? 0;

/** What a commande still holds; of a preparation, its lines that come from no commande. */
const leftOrAdded = (order: Order): number => Math.max(0, amountOf(order) - sumOf(order.origins.map(amountOf)));

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Pieces of commandes from which an open preparation comes: their releases are still needed once they are transformed. */
export const preparedFrom = (orders: Iterable<OrderNow>): ReadonlySet<string> =>
  new Set([...orders].flatMap(({ order }) => order.origins.map(({ piece }) => commandeKey(piece))));
