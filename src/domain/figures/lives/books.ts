import { ZERO } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { Day } from '../../day.ts';
import { type CurrencyAccount, summariseAccount } from '../../encours/account.ts';
import { NO_AGING } from '../../encours/aging.ts';
import { atBookedAmounts } from '../../encours/booked.ts';
import type { Entry } from '../../encours/entry.ts';
import { isSettled } from '../../encours/letter-groups.ts';
import { isTreasuryDebit, reopenable } from '../../encours/link-earlier.ts';
import type { OpenItem } from '../../encours/open-item.ts';
import { openItems } from '../../encours/open-items.ts';
import { booksOf, dateCarriedOver } from './books-span.ts';

/**
 * What was open on a day, read from the whole past: the same items as from the ledger of that day, à-nouveaux without due date
 * with the day of issue of what they carry over.
 */
export function openItemsOfPast(entries: readonly Entry[], years: readonly FiscalYear[], asOf: Day): OpenItem[] {
  const dated = needOrigins(entries) ? dateCarriedOver(entries, years) : entries;
  const books = booksOf(dated, years, asOf);
  const cut = new Set(books.filter((entry) => entry.date > asOf && isSettled(entry)).map(letterKey));
  const alive = books.filter((entry) => !isSettled(entry) || cut.has(letterKey(entry)));
  const kept = new Set(alive);
  const known = dated.filter((entry) => !kept.has(entry) && entry.date <= asOf);
  return openItems([...alive, ...reopenable(alive, known)], asOf, years);
}

/** À-nouveaux tell neither the day of issue of what they carry over nor whether the bank took it back. */
const needOrigins = (entries: readonly Entry[]): boolean =>
  entries.some(({ opening, due }) => opening && due === null) ||
  (entries.some(({ opening }) => opening) && entries.some(isTreasuryDebit));

/** An account in the company's currency, whatever its lines are written in, at their booked amounts. */
export function accountOfPast(
  entries: readonly Entry[],
  years: readonly FiscalYear[],
  asOf: Day,
  currency: Currency,
): CurrencyAccount {
  const items = openItemsOfPast(entries, years, asOf);
  return summariseAccount(atBookedAmounts(items, currency), asOf)[0] ?? { ...NOTHING_OWED, currency };
}

const NOTHING_OWED: Omit<CurrencyAccount, 'currency'> = {
  balance: ZERO,
  unallocated: ZERO,
  valuation: ZERO,
  aging: NO_AGING,
  items: [],
  toIssue: [],
  lateTotal: ZERO,
  oldestDaysLate: 0,
};

/** Lettered lines matter only where a later line has the same code: the other groups were closed by then. */
const letterKey = ({ tiers, account, letter }: Entry): string => `${tiers}\u0000${account}\u0000${letter}`;
