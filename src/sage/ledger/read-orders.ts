import type { Entry } from '../../domain/ledger/entry.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { queryTiers, type SageBase } from '../sage-base.ts';
import type { Books } from './books.ts';

interface OrderRow {
  readonly EC_No: number;
  readonly Number: string;
}

/** Orders that lines come from, as Gestion commerciale tells, of the customers asked for. */
export interface OrdersRead {
  readonly asked: ReadonlySet<TiersCode>;
  /** By EC_No. */
  readonly numbers: ReadonlyMap<number, readonly string[]>;
}

const isAdvance = ({ treatment, amount }: Entry): boolean => treatment === 'avance' && amount < 0;
const withAdvance = (entries: readonly Entry[]): ReadonlySet<TiersCode> =>
  new Set(entries.filter(isAdvance).map(({ tiers }) => tiers));

/** Asked only of customers with an advance, which alone needs to know: one query, whatever their number. */
export async function readOrders(
  base: SageBase,
  { company }: Pick<Books, 'company'>,
  entries: readonly Entry[],
): Promise<OrdersRead> {
  const asked = withAdvance(entries);
  if (asked.size === 0 || !company.credit.commercial) return { asked, numbers: new Map() };
  const rows = await queryTiers<OrderRow>(base, 'order-numbers', [...asked]);
  const groups = Map.groupBy(rows, (row) => row.EC_No);
  return { asked, numbers: new Map([...groups].map(([ecNo, own]) => [ecNo, own.map((row) => row.Number)])) };
}

/**
 * The lines of customers with an advance, with the orders that they come from. `known` was asked beside other reads, by the lines
 * that were there then; who has an advance by another line alone, one that a closing shows, is asked now.
 */
export async function withOrders(
  base: SageBase,
  books: Pick<Books, 'company'>,
  entries: readonly Entry[],
  known: OrdersRead,
): Promise<readonly Entry[]> {
  const wanted = withAdvance(entries);
  const rest = await readOrders(
    base,
    books,
    entries.filter(({ tiers }) => !known.asked.has(tiers)),
  );
  return entries.map((entry) => {
    const orders = known.numbers.get(entry.ecNo) ?? rest.numbers.get(entry.ecNo);
    return orders && wanted.has(entry.tiers) ? { ...entry, orders } : entry;
  });
}
