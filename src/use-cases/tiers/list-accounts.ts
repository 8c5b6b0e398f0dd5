import type { Company } from '../../domain/company/company.ts';
import { type CurrencyAccount, summariseAccount } from '../../domain/ledger/account.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';

/** The accounts of one customer as of today. */
export interface CustomerAccounts {
  readonly code: TiersCode;
  readonly name: string;
  readonly tiers: Tiers | null;
  readonly accounts: readonly CurrencyAccount[];
}

/** Every customer of a company with something open, in a constant number of queries whatever their number (case L1). */
export async function listAccounts(
  ports: { readonly companies: Companies; readonly clock: Clock },
  company: Company,
): Promise<readonly CustomerAccounts[]> {
  const today = ports.clock.today();
  const sage = ports.companies.sage(company.code);
  const [ledger, tiers] = await Promise.all([sage.readLedger('all', today), sage.readTiersMany('all')]);
  const items = groupByTiers(openItems(ledger.entries, today, ledger.fiscalYears));
  return [...items].map(([code, own]) => {
    const found = tiers.get(code) ?? null;
    return { code, name: found?.name ?? code, tiers: found, accounts: summariseAccount(own, today) };
  });
}

function groupByTiers(items: readonly OpenItem[]): Map<TiersCode, OpenItem[]> {
  const groups = new Map<TiersCode, OpenItem[]>();
  for (const item of items) {
    const group = groups.get(item.tiers);
    if (group) group.push(item);
    else groups.set(item.tiers, [item]);
  }
  return groups;
}
