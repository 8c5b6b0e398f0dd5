import { ZERO } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import { summariseAccount } from '../../domain/ledger/account.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import type { AccountFacts } from '../../domain/plans/resolve-plan.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';

/** What is late of one customer today, by currency; of one with nothing open, nothing late in the company's. */
export async function listAccountsOf(
  { companies, clock }: { readonly companies: Companies; readonly clock: Clock },
  company: Company,
  code: TiersCode,
): Promise<readonly AccountFacts[]> {
  const today = clock.today();
  const { entries, fiscalYears } = await companies.sage(company.code).readLedger([code], today);
  const accounts = summariseAccount(openItems(entries, today, fiscalYears), today);
  return accounts.length > 0 ? accounts : [{ currency: company.currency, lateTotal: ZERO }];
}
