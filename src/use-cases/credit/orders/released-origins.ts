import { ZERO } from '../../../domain/cents.ts';
import type { CreditPolicy } from '../../../domain/credit/credit-policy.ts';
import { releaseCovers, transformedSince } from '../../../domain/credit/release.ts';
import type { Order } from '../../../domain/credit/sales-document.ts';
import type { Day } from '../../../domain/day.ts';
import type { Hold } from '../../ports/hold-store.ts';
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
  const family = [...orders].map(({ order }) => order).filter(isOfAny(pieces));
  let released = 0;
  let taken = 0;
  for (const piece of pieces) {
    const decision = standing.get(commandeKey(piece))?.decision ?? null;
    const order = { ...now.facts.order, amount: ZERO, transformed: ZERO };
    if (!decision?.release || !releaseCovers(decision, { ...now.facts, order }, today, policy)) return false;
    released += decision.release.upTo;
    // What was prepared before the commande was released is not released with it.
    taken += Math.max(preparedOf(piece, family), transformedSince(decision.seen, now.transformed.get(piece) ?? ZERO));
  }
  return taken + sumOf(family.map(leftOrAdded)) <= released;
}

/** The commandes themselves, and what was prepared out of any of them. */
const isOfAny =
  (pieces: ReadonlySet<string>) =>
  ({ kind, piece, origins }: Order): boolean =>
    kind === 'commande' ? pieces.has(piece) : origins.some((one) => pieces.has(one.piece));

const preparedOf = (wanted: string, family: readonly Order[]): number =>
  sumOf(family.flatMap(({ origins }) => origins.map(({ piece, amount }) => (piece === wanted ? amount : ZERO))));

/** What a commande still holds; of a preparation, its lines that come from no commande. */
const leftOrAdded = ({ amount, origins }: Order): number =>
  Math.max(0, (amount ?? 0) - sumOf(origins.map((one) => one.amount)));

const sumOf = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

/** Pieces of commandes from which an open preparation comes: their releases are still needed once they are transformed. */
export const preparedFrom = (orders: Iterable<OrderNow>): ReadonlySet<string> =>
  new Set([...orders].flatMap(({ order }) => order.origins.map(({ piece }) => commandeKey(piece))));
