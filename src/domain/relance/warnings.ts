import { businessDaysBetween } from '../business-days.ts';
import { sumCents } from '../cents.ts';
import type { CurrencyAccount } from '../encours/account.ts';
import type { OpenItem } from '../encours/open-item.ts';
import { freeCredits, totalOf } from './credits.ts';
import type { Deduction, Warning } from './decision.ts';
import type { RelanceInput } from './input.ts';

/** What a person should know before sending, whatever the decision. */
export function warningsOf(input: RelanceInput): Warning[] {
  const found = [
    unallocatedReceipts(freeCredits(input)),
    staleBank(input),
    undatedItems(input.account),
    settledSince(input.account),
  ];
  return found.filter((warning) => warning !== undefined);
}

function unallocatedReceipts(credits: readonly Deduction[]): Warning | undefined {
  const receipts = credits.filter((credit) => credit.kind === 'receipt');
  if (receipts.length === 0) return undefined;
  return { code: 'unallocated-receipts', count: receipts.length, total: totalOf(receipts) };
}

function staleBank({ policy, freshness, today, isHoliday }: RelanceInput): Warning | undefined {
  const { lastBankEntry: lastEntry } = freshness;
  const allowed = policy.bankFreshnessBusinessDays;
  const businessDays = lastEntry === null ? null : businessDaysBetween(lastEntry, today, isHoliday);
  const isFresh = businessDays !== null && businessDays <= allowed;
  return isFresh ? undefined : { code: 'stale-bank', lastEntry, businessDays, allowed };
}

/** Debits that can never become late (case B7). */
export const undatedDebits = (account: CurrencyAccount): readonly OpenItem[] =>
  account.items.filter((item) => item.left > 0 && item.due === null);

function undatedItems(account: CurrencyAccount): Warning | undefined {
  const undated = undatedDebits(account);
  if (undated.length === 0) return undefined;
  return { code: 'undated-items', count: undated.length, total: sumCents(undated.map((item) => item.left)) };
}

function settledSince(account: CurrencyAccount): Warning | undefined {
  const settled = account.items.filter((item) => item.settledSince && item.left > 0);
  if (settled.length === 0) return undefined;
  return { code: 'settled-since', count: settled.length, total: sumCents(settled.map((item) => item.left)) };
}
