import type { Company } from '../../../domain/company/company.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { WatchedPayer } from '../../ports/credit/watch-store.ts';
import type { CreditPorts } from '../credit-ports.ts';
import type { PayerCredit } from '../read-credit.ts';
import { ordersOf } from './read-changed.ts';
import type { PassReading } from './read-pass.ts';

/**
 * A change is stamped to the minute (so Sage does in old releases, and so it is summed of all): what is seen may hide a second one of it that
 * has the same sums. Whoever changed is looked at again until it has been seen so for longer than that, by our own clock alone.
 */
const SETTLED_MS = 2 * 60_000;

export interface LookedInto extends Pick<PassReading, 'full' | 'looked' | 'reading' | 'kept'> {
  /** Payers of which something is left to the next pass. */
  readonly left: ReadonlySet<TiersCode>;
}

/**
 * Says that the orders of these payers were looked at: the last step of a pass, so that one that dies before is made again. Only rows that are
 * not as they were are written.
 */
export async function saveLooked(
  { watches }: Pick<CreditPorts, 'watches'>,
  { code }: Company,
  { full, looked, reading, kept, left }: LookedInto,
): Promise<void> {
  const rows = [...reading.byPayer.values()].flatMap((credit) => {
    const { code: payer } = credit.payer;
    const seen = looked.seen.get(payer);
    if (seen === undefined) return [];
    const before = kept.get(payer);
    const row = rowOf(credit, left.has(payer) ? '' : seen, looked.readAt, before);
    return before && isSame(before, row) ? [] : [row];
  });
  const gone = [...kept.keys()].filter((payer) => !looked.seen.has(payer));
  if (!full && rows.length + gone.length === 0) return;
  await watches.saveWatch(code, looked.basis, { payers: rows, gone });
}

/** Who was never seen before has nothing that hides. */
function rowOf(credit: PayerCredit, seen: string, readAt: Date, before: WatchedPayer | undefined): WatchedPayer {
  const since = before?.seen === seen ? before.since : readAt.toISOString();
  const isSettled = before === undefined || readAt.getTime() - new Date(since).getTime() >= SETTLED_MS;
  const again = credit.advances || !isSettled;
  return { payer: credit.payer.code, seen, since, again, orders: ordersOf(credit) };
}

const isSame = (a: WatchedPayer, b: WatchedPayer): boolean =>
  a.seen === b.seen && a.since === b.since && a.again === b.again && a.orders.join() === b.orders.join();
