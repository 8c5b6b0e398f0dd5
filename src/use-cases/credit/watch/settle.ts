import type { Company } from '../../../domain/company/company.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { CardsPort, CreditPorts } from '../credit-ports.ts';
import { changeHold } from '../orders/change-hold.ts';
import { type NextHold, nextHold } from '../orders/next-hold.ts';
import type { OrderNow } from '../orders/order-now.ts';
import { isReleasedByOrigins, preparedFrom } from '../orders/released-origins.ts';
import type { ToTell } from '../people/room-to-tell.ts';

export interface Settled {
  readonly opened: number;
  readonly noted: number;
  readonly ended: Readonly<Record<'superseded' | 'lifted' | 'gone' | 'expired', number>>;
  /** Standing holds that this pass left as they are, or did not look at. */
  readonly kept: readonly Hold[];
  /** Payers of which something is left to the next pass. */
  readonly left: ReadonlySet<TiersCode>;
}

/** Open orders by `orderKey`, and when the reading of them began. */
export interface SeenOrders {
  readonly orders: ReadonlyMap<string, OrderNow>;
  readonly readAt: Date;
  /** Of a hold whose order is not among them: whether that is there no more, or just was not read. */
  isLookedAt(hold: Hold): boolean;
}

type SettlePorts = Pick<CreditPorts, 'holds' | 'clock' | 'giveWay'> & CardsPort;

/**
 * Brings the holds of a company in line with its orders; both by `orderKey`. Cards that show an ended one follow. What somebody
 * asked or decided on a newer reading than ours is left to the next pass: older facts end nothing. What waits for a decision and
 * the biggest orders come first: they are told as far as there is room.
 */
export async function settle(
  ports: SettlePorts,
  company: Company,
  { conversations, room }: ToTell,
  seen: SeenOrders,
  standing: ReadonlyMap<string, Hold>,
): Promise<Settled> {
  const ended = { superseded: 0, lifted: 0, gone: 0, expired: 0 };
  const counts = { opened: 0, noted: 0 };
  const kept = [...standing]
    .filter(([key, hold]) => !seen.orders.has(key) && !seen.isLookedAt(hold))
    .map(([, hold]) => hold);
  const left = new Set<TiersCode>();
  for (const one of [...nextHolds(ports, company, seen, standing)].sort(byStateThenAmount)) {
    const { hold, now, next } = one;
    if (hold && isSeenSince(hold, seen.readAt)) {
      for (const payer of payersOf(one)) left.add(payer);
      continue;
    }
    if (next.kind === 'keep') {
      if (hold) kept.push(hold);
      continue;
    }
    await ports.giveWay?.();
    const changed = await changeHold(ports, company, conversations, { standing: hold, now, next, room });
    if (changed.kind === 'stale') {
      for (const payer of payersOf(one)) left.add(payer);
      continue;
    }
    if (next.kind === 'open') counts[next.state === 'pending' ? 'opened' : 'noted'] += 1;
    const end = next.kind === 'close' ? next.to : next.after;
    if (!hold || end === 'none') continue;
    ended[end] += 1;
    await ports.announcer.holdChanged(hold);
  }
  return { ...counts, ended, kept, left };
}

const payersOf = ({ hold, now }: Found): readonly TiersCode[] => [
  ...(hold ? [hold.payer] : []),
  ...(now ? [now.facts.payer.code] : []),
];

const isSeenSince = ({ facts, decision }: Hold, readAt: Date): boolean =>
  new Date((decision?.seen ?? facts).readAt) > readAt;

const byStateThenAmount = (a: Found, b: Found): number =>
  placeOf(a) - placeOf(b) || (b.now?.facts.order.amount ?? 0) - (a.now?.facts.order.amount ?? 0);

const placeOf = ({ next }: Found): number => (next.kind === 'open' && next.state === 'pending' ? 0 : 1);

interface Found {
  readonly hold: Hold | null;
  readonly now: OrderNow | null;
  readonly next: NextHold;
}

function nextHolds(
  { clock }: Pick<SettlePorts, 'clock'>,
  { credit }: Company,
  { orders, isLookedAt }: SeenOrders,
  standing: ReadonlyMap<string, Hold>,
): readonly Found[] {
  const today = clock.today();
  const stillPrepared = preparedFrom(orders.values());
  const found = [...orders].map(([key, order]): Found => {
    const hold = standing.get(key) ?? null;
    const isReleased =
      order.outcome !== 'passes' && isReleasedByOrigins(order, orders.values(), standing, today, credit);
    const now: OrderNow = isReleased ? { ...order, outcome: 'passes' } : order;
    return { hold, now, next: nextHold(hold, now, today, credit) };
  });
  // The release of a commande that is transformed covers its preparations: it stands as long as they do.
  const isOver = (key: string, hold: Hold) =>
    !orders.has(key) && isLookedAt(hold) && !(hold.state === 'approved' && stillPrepared.has(key));
  const gone = [...standing]
    .filter(([key, hold]) => isOver(key, hold))
    .map(([, hold]): Found => ({ hold, now: null, next: nextHold(hold, null, today, credit) }));
  return [...found, ...gone];
}
