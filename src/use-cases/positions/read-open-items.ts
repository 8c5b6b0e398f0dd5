import type { CompanyCode } from '../../domain/company/company-code.ts';
import { ageItems, openItems } from '../../domain/ledger/open-items.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { OpenRead, TiersRef } from '../tiers/search/search-ports.ts';
import { findSource } from './fresh-positions.ts';
import type { AccountsPorts } from './read-accounts.ts';

/**
 * Open items as of today of the customers shown, by company: of fresh positions, else of Sage. One query per company, whatever the
 * number of customers.
 */
export async function readOpenItems(
  ports: AccountsPorts,
  refs: readonly TiersRef[],
): Promise<ReadonlyMap<CompanyCode, OpenRead>> {
  const asked = [...Map.groupBy(refs, ({ company }) => company)];
  const read = asked.map(async ([company, own]) => {
    const codes = [...new Set(own.map(({ code }) => code))];
    return [company, await readOf(ports, company, codes)] as const;
  });
  return new Map(await Promise.all(read));
}

async function readOf(ports: AccountsPorts, code: CompanyCode, codes: readonly TiersCode[]): Promise<OpenRead> {
  const { companies, positions, clock } = ports;
  const today = clock.today();
  const company = companies.get(code);
  const source = company && (await findSource(ports, company));
  if (source?.kind === 'kept') {
    const kept = await positions.listKeptAccounts(code, codes);
    return {
      items: ageItems(
        kept.flatMap(({ items }) => items),
        today,
      ),
      readAt: source.readAt,
    };
  }
  const ledger = await companies.sage(code).readLedger(codes, today);
  return { items: openItems(ledger.entries, today, ledger.fiscalYears), readAt: null };
}
