import { ZERO } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { Day } from '../../day.ts';
import { type CurrencyAccount, summariseAccount } from '../../ledger/account.ts';
import { NO_AGING } from '../../ledger/aging.ts';
import { atBookedAmounts } from '../../ledger/booked.ts';
import { booksSpan, isWithin } from '../../ledger/books-span.ts';
import type { Entry } from '../../ledger/entry.ts';
import { type CarriedOver, followCarriedOver } from '../../ledger/lettering/carried-over.ts';
import { mayBeOpenOn } from '../../ledger/lettering/letter-groups.ts';
import { findPrevious, isTreasuryDebit, linkLine, reopenable } from '../../ledger/lettering/link-earlier.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import { openItems } from '../../ledger/open-items.ts';

/** The whole past of some customers, with what each line continues: read once, whatever is asked of it. */
export interface Books {
  /** À-nouveaux with the day of issue and the nature of what they carry over. */
  readonly entries: readonly Entry[];
  readonly years: readonly FiscalYear[];
  readonly carriedOver: CarriedOver;
}

/** Wants all years, whole lettering groups, and the lettered lines after the days that will be asked for. */
export function readBooks(entries: readonly Entry[], years: readonly FiscalYear[]): Books {
  const found = followCarriedOver(entries, years);
  const previousOf = findPrevious(entries, years, found);
  if (previousOf.size === 0) return { entries, years, carriedOver: found };
  const linked = new Map(
    [...previousOf.keys()].map((line) => [line, withAdvanceOf(line, linkLine(line, previousOf), found)]),
  );
  const now = (entry: Entry): Entry => linked.get(entry) ?? entry;
  return {
    entries: entries.map(now),
    years,
    carriedOver: {
      previousOf: new Map([...found.previousOf].map(([copy, copied]) => [now(copy), now(copied)])),
      originOf: new Map([...found.originOf].map(([copy, origin]) => [now(copy), now(origin)])),
      copiesOf: new Map([...found.copiesOf].map(([origin, copies]) => [now(origin), copies.map(now)])),
    },
  };
}

const withAdvanceOf = (line: Entry, linked: Entry, { originOf }: CarriedOver): Entry => {
  const origin = originOf.get(line);
  return origin && origin.advance !== 0 ? { ...linked, advance: origin.advance } : linked;
};

/** What was open on a day: the same items as from the ledger of that day. */
export function openItemsOfPast({ entries, years }: Books, asOf: Day): readonly OpenItem[] {
  const span = booksSpan(years, asOf);
  const books = entries.filter(({ date }) => isWithin(date, span));
  const alive = books.filter(mayBeOpenOn(asOf, books));
  if (!alive.some(isTreasuryDebit)) return openItems(alive, asOf, years);
  const kept = new Set(alive);
  const known = entries.filter((entry) => !kept.has(entry) && entry.date <= asOf);
  return openItems([...alive, ...reopenable(alive, known)], asOf, years);
}

/** What was open on a day as one account in the company's currency, whatever its lines are written in, at their booked amounts. */
export const accountOfItems = (items: readonly OpenItem[], asOf: Day, currency: Currency): CurrencyAccount =>
  summariseAccount(atBookedAmounts(items, currency), asOf)[0] ?? { ...NOTHING_OWED, currency };

export const accountOfPast = (books: Books, asOf: Day, currency: Currency): CurrencyAccount =>
  accountOfItems(openItemsOfPast(books, asOf), asOf, currency);

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
