import { type FollowQuery, follow } from '../../domain/figures/debtors/follow.ts';
import type { Person } from '../../domain/person.ts';
import type { Refused } from '../refusal.ts';
import type { DebtorListPorts } from './figures-ports.ts';
import { readDebtors } from './read-debtors.ts';
import { debtTotals, sumDebts } from './sum-debts.ts';
import type { FollowView } from './views.ts';

const PAGE_SIZE = 8;

/**
 * Customers to follow, above the thresholds asked. `page` from 1: one that there is not (any more) shows the nearest. Where a
 * company's dataset was never built nobody of it has a DMP, and none is above a threshold. Throws an OutsideFault.
 */
export async function listFollow(
  ports: DebtorListPorts,
  who: Person,
  query: FollowQuery,
  page: number,
): Promise<FollowView | Refused> {
  const found = await readDebtors(ports, who);
  if (found.kind === 'refused') return found;
  const { first, ages, readAt, live } = found;
  const rows = follow(found.rows, query, first);
  const sums = [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, own]) => sumDebts(currency, own));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    kind: 'follow',
    query,
    rows: rows.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE),
    totals: debtTotals(sums, first),
    total: rows.length,
    page: shown,
    pages,
    ages,
    readAt,
    live,
  };
}
