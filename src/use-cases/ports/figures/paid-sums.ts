import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { PaidMonth, PaidSums } from '../../../domain/figures/paid-sums.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** By day of payment, both days counted. */
export interface PaidWindow {
  readonly from: Day;
  readonly to: Day;
}

/** The dataset's facts added up: one set-based read each, whatever the number of invoices. What nobody refreshed yet is empty. */
export interface PaidSumsReader {
  /** Of all, unless some are named; customers with no payment in the window are left out. */
  sumPaidByTiers(
    company: CompanyCode,
    window: PaidWindow,
    codes?: readonly TiersCode[] | 'all',
  ): Promise<ReadonlyMap<TiersCode, PaidSums>>;
  /** Of the whole company, oldest first; months with no payment are left out. */
  sumPaidByMonth(company: CompanyCode, window: PaidWindow): Promise<readonly PaidMonth[]>;
}
