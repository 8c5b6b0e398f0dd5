import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { OpenItem } from '../../../domain/ledger/open-item.ts';
import { openItems } from '../../../domain/ledger/open-items.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';

export interface TiersRef {
  readonly company: CompanyCode;
  readonly code: TiersCode;
}

/** Open items as of today of the customers shown, by company: one query per company, whatever the number of customers. */
export async function readOpenItems(
  { companies, clock }: { readonly companies: Companies; readonly clock: Clock },
  refs: readonly TiersRef[],
): Promise<ReadonlyMap<CompanyCode, readonly OpenItem[]>> {
  const today = clock.today();
  const asked = [...Map.groupBy(refs, ({ company }) => company)];
  const read = asked.map(async ([company, own]) => {
    const codes = [...new Set(own.map(({ code }) => code))];
    const ledger = await companies.sage(company).readLedger(codes, today);
    return [company, openItems(ledger.entries, today, ledger.fiscalYears)] as const;
  });
  return new Map(await Promise.all(read));
}
