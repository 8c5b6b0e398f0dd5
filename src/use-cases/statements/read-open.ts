import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import { agingRows, agingTotals, scheduleRows } from '../../domain/statements/open-rows.ts';
import { topRows, topTotals } from '../../domain/statements/top-rows.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import { type AgingView, namedCompany, type ScheduleView, type TopView } from './views.ts';

export interface StatementPorts {
  readonly companies: Companies;
  readonly clock: Clock;
}

/**
 * The balance âgée of a day, of one customer or of all (`code` null): two set-based reads, whatever the number of customers (case
 * L1). Who may see it is for the caller to check. Throws an OutsideFault.
 */
export async function readAging(
  ports: StatementPorts,
  company: Company,
  code: TiersCode | null,
  asOf: Day,
): Promise<AgingView> {
  const { items, nameOf, untreated, currency, ...stated } = await readOpen(ports, company, code, asOf);
  const rows = agingRows(items, asOf, nameOf);
  return { kind: 'aging', ...stated, rows, totals: agingTotals(rows), untreated, currency };
}

/** The top débiteurs of a day: the same reads, of all customers, ranked by what they owe. */
export async function readTop(ports: StatementPorts, company: Company, asOf: Day): Promise<TopView> {
  const { items, nameOf, tiers: _everyone, ...stated } = await readOpen(ports, company, null, asOf);
  const rows = topRows(items, asOf, nameOf);
  return { kind: 'top', ...stated, tiers: null, rows, totals: topTotals(rows) };
}

/** The échéancier of a day, of the same reads. */
export async function readSchedule(
  ports: StatementPorts,
  company: Company,
  code: TiersCode | null,
  asOf: Day,
): Promise<ScheduleView> {
  const {
    items,
    nameOf,
    untreated: _untreated,
    currency: _currency,
    ...stated
  } = await readOpen(ports, company, code, asOf);
  const totals = agingTotals(agingRows(items, asOf, nameOf));
  return {
    kind: 'schedule',
    ...stated,
    rows: scheduleRows(items, nameOf),
    totals: totals.map(({ currency, balance }) => ({ currency, balance })),
  };
}

async function readOpen({ companies, clock }: StatementPorts, company: Company, code: TiersCode | null, asOf: Day) {
  const sage = companies.sage(company.code);
  const readAt = clock.now();
  const [ledger, summaries, currency] = await Promise.all([
    sage.readLedger(code === null ? 'all' : [code], asOf),
    sage.listTiers(),
    sage.readBaseCurrency(),
  ]);
  const names = new Map(summaries.map((one) => [one.code, one.name]));
  const nameOf = (one: TiersCode): string => names.get(one) ?? one;
  const items: readonly OpenItem[] = openItems(ledger.entries, asOf, ledger.fiscalYears);
  const tiers = code === null ? null : { code, name: nameOf(code) };
  return { company: namedCompany(company), tiers, asOf, readAt, items, nameOf, untreated: ledger.untreated, currency };
}
