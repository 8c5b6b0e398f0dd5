import type { Company } from '../../../domain/company/company.ts';
import { isOrder } from '../../../domain/credit/sales-document.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { WatchedPayer } from '../../ports/credit/watch-store.ts';
import { orderKey } from '../orders/order-now.ts';
import { commandeKey } from '../orders/released-origins.ts';
import { type CreditReading, type PayerCredit, type ReadCreditPorts, readCredit } from '../read-credit.ts';
import type { Looked } from './look-at.ts';

/** Payers asked for in one go. */
const AT_ONCE = 500;

/** Payers that are not as they were, or that are to be looked at whatever they are; those there no more are among them. */
export const findChanged = (
  { seen }: Pick<Looked, 'seen'>,
  kept: ReadonlyMap<TiersCode, WatchedPayer>,
): readonly TiersCode[] => [
  ...[...seen].flatMap(([payer, now]) => {
    const before = kept.get(payer);
    return before && before.seen === now && !before.again ? [] : [payer];
  }),
  ...[...kept.keys()].filter((payer) => !seen.has(payer)),
];

/** Keys of a payer's open orders, and of the commandes that these come from: what others share is judged together. */
export const ordersOf = ({ documents }: Pick<PayerCredit, 'documents'>): readonly string[] => [
  ...new Set(
    documents
      .filter(isOrder)
      .flatMap((order) => [orderKey(order), ...order.origins.map(({ piece }) => commandeKey(piece))]),
  ),
];

export interface ChangedReading {
  readonly reading: CreditReading;
  /** All whose orders were read, and those who are there no more. */
  readonly payers: ReadonlySet<TiersCode>;
}

/**
 * Reads those that changed, and with them whoever has orders that come from the same commandes, as it was kept, as holds say, or as read now:
 * a release is weighed over all that was made of its commande, whoever pays for it.
 */
export async function readChanged(
  ports: ReadCreditPorts,
  company: Company,
  changed: readonly TiersCode[],
  {
    seen,
    standing,
    kept,
  }: Pick<Looked, 'seen' | 'standing'> & {
    readonly kept: ReadonlyMap<TiersCode, WatchedPayer>;
  },
): Promise<ChangedReading> {
  const keys = new Map([...kept].map(([payer, { orders }]) => [payer, new Set(orders)]));
  const addKeys = (payer: TiersCode, more: readonly string[]): void => {
    keys.set(payer, new Set([...(keys.get(payer) ?? []), ...more]));
  };
  for (const hold of standing) addKeys(hold.payer, [orderKey(hold)]);
  const payers = new Set<TiersCode>();
  const byPayer = new Map<TiersCode, PayerCredit>();
  let reading: CreditReading = { readAt: ports.clock.now(), byPayer, payerOf: (code) => code };
  let next: readonly TiersCode[] = withRelated(new Set(changed), keys);
  while (next.length > 0) {
    const [now, later] = [next.slice(0, AT_ONCE), next.slice(AT_ONCE)];
    for (const payer of now) payers.add(payer);
    const asked = now.filter((payer) => seen.has(payer));
    const read = asked.length === 0 ? null : await readCredit(ports, company, asked);
    for (const [payer, credit] of read?.byPayer ?? []) {
      byPayer.set(payer, credit);
      addKeys(payer, ordersOf(credit));
    }
    reading = { ...reading, payerOf: read?.payerOf ?? reading.payerOf };
    next = withRelated(new Set([...payers, ...later]), keys).filter((payer) => !payers.has(payer));
  }
  return { reading, payers };
}

/** These, and whoever shares an order with any of them, directly or by others. */
function withRelated(
  payers: ReadonlySet<TiersCode>,
  keys: ReadonlyMap<TiersCode, ReadonlySet<string>>,
): readonly TiersCode[] {
  const found = new Set(payers);
  const shared = new Set<string>();
  const others = Map.groupBy(
    [...keys].flatMap(([payer, own]) => [...own].map((key) => ({ key, payer }))),
    ({ key }) => key,
  );
  // A set is gone through in order, with what is added meanwhile.
  for (const payer of found) {
    for (const key of keys.get(payer) ?? []) {
      if (shared.has(key)) continue;
      shared.add(key);
      for (const one of others.get(key) ?? []) found.add(one.payer);
    }
  }
  return [...found];
}
