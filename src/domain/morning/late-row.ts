import { type Cents, cents, sumCents } from '../cents.ts';
import type { CompanyCode } from '../company/company-code.ts';
import type { CurrencyAccount } from '../ledger/account.ts';
import { netLate } from '../ledger/net-late.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { LateRow } from './morning-post.ts';

/** Newly late in a list is what became late since yesterday. */
export const NEW_DAYS = 1;

/** The accounts of one customer, one per currency, as of today. */
export interface CustomerAccounts {
  readonly company: CompanyCode;
  readonly code: TiersCode;
  readonly name: string;
  readonly accounts: readonly CurrencyAccount[];
}

/**
 * A row per currency in which the customer is late: late debits less the credits that lessen them, as in the encours
 * (case H16). What Sage lettered since is paid. Late for 1 to `newDays` days is newly late; credits pay the oldest debt
 * first (art. 1342-10 C. civ.), so only what they leave of it counts.
 */
export function lateRowsOf(customer: CustomerAccounts, newDays: number): LateRow[] {
  const { company, code, name } = customer;
  return customer.accounts.flatMap((account) => {
    const items = account.items.filter((item) => !item.settledSince);
    const { items: late, net } = netLate(items, (item) => item.left);
    if (net === 0) return [];
    const fresh = leftOf(late.filter((item) => item.daysLate <= newDays));
    return {
      company,
      code,
      name,
      currency: account.currency,
      late: net,
      lateItems: late.length,
      oldestDaysLate: Math.max(...late.map((item) => item.daysLate)),
      newlyLate: cents(Math.min(net, fresh)),
    };
  });
}

const leftOf = (items: readonly { readonly left: Cents }[]): Cents => sumCents(items.map((item) => item.left));
