import type { Entry } from '../../domain/ledger/entry.ts';
import { queryTiers, type SageBase } from '../sage-base.ts';
import type { Books } from './books.ts';

interface OrderRow {
  readonly EC_No: number;
  readonly Number: string;
}

const isAdvance = ({ treatment, amount }: Entry): boolean => treatment === 'avance' && amount < 0;

/**
 * The lines with the orders that they come from, as Gestion commerciale tells. Asked only of customers with an advance, which
 * alone needs to know: one query, whatever their number.
 */
export async function withOrders(
  base: SageBase,
  { company }: Books,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const asked = new Set(entries.filter(isAdvance).map(({ tiers }) => tiers));
  if (asked.size === 0 || !company.credit.commercial) return entries;
  const rows = await queryTiers<OrderRow>(base, 'order-numbers', [...asked]);
  const orders = Map.groupBy(rows, (row) => row.EC_No);
  return entries.map((entry) => {
    const own = orders.get(entry.ecNo);
    return own ? { ...entry, orders: own.map((row) => row.Number) } : entry;
  });
}
