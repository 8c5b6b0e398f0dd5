import type { CompanyCode } from '../../../src/domain/company/company-code.ts';
import type { InvoiceFact } from '../../../src/domain/figures/dataset/tiers-facts.ts';
import type { PaidSums } from '../../../src/domain/figures/paid-sums.ts';
import type { PaidSumsReader, PaidWindow } from '../../../src/use-cases/ports/figures/paid-sums.ts';
import type { StoreState } from '../store-state.ts';

/** Over the facts that the fake dataset holds. */
export function fakePaidSums(state: StoreState): PaidSumsReader {
  const paid = (company: CompanyCode, { from, to }: PaidWindow) =>
    [...(state.datasets.byCompany.get(company)?.facts.values() ?? [])]
      .flatMap(({ invoices }) => invoices)
      .filter(({ paidOn, dmp }) => paidOn !== null && dmp !== null && paidOn >= from && paidOn <= to);
  return {
    sumPaidByTiers: async (company, window, codes = 'all') => {
      const asked = paid(company, window).filter(({ tiers }) => codes === 'all' || codes.includes(tiers));
      return new Map([...Map.groupBy(asked, ({ tiers }) => tiers)].map(([tiers, own]) => [tiers, sums(own)]));
    },
    sumPaidByMonth: async (company, window) =>
      [...Map.groupBy(paid(company, window), ({ paidOn }) => paidOn?.slice(0, 7) ?? '')]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, own]) => ({ month, ...sums(own) })),
  };
}

function sums(invoices: readonly InvoiceFact[]): PaidSums {
  const due = invoices.filter(({ dmp }) => dmp !== null && dmp.daysPastDue !== null);
  return {
    count: invoices.length,
    days: invoices.reduce((sum, { dmp }) => sum + (dmp?.daysToPay ?? 0), 0),
    dueCount: due.length,
    dueDays: due.reduce((sum, { dmp }) => sum + (dmp?.daysPastDue ?? 0), 0),
  };
}
