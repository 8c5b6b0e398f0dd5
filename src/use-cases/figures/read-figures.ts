import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import { computeFigures, type Figures } from '../../domain/figures/figures.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';

/**
 * The figures of one customer, or of a whole company (`code` null), as of a day. Set-based reads, of that customer's
 * lines alone where one is asked for. Who may see them is for the caller to check.
 */
export async function readFigures(
  ports: { readonly companies: Companies },
  company: Company,
  code: TiersCode | null,
  asOf: Day,
): Promise<Figures> {
  const sage = ports.companies.sage(company.code);
  const [ledger, currency] = await Promise.all([
    sage.readLedgerHistory(code === null ? 'all' : [code], asOf, null),
    sage.readBaseCurrency(),
  ]);
  const { entries, fiscalYears } = ledger;
  const { figures: policy } = company.policy;
  return computeFigures({ company: company.code, code, currency, asOf, entries, fiscalYears, policy });
}
