import { daysBetween } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { BankMatch, BookedReceipt, MatchedEntry } from './bank-match.ts';
import { compactNumber } from './free-text.ts';
import type { Matching } from './match-payment.ts';
import { findNamed } from './named-items.ts';

/** Receipts of Sage, each of which is one entry of the bank at most. */
export interface Bookings {
  /** The receipt that an entry is, from then on taken; undefined: Sage has none. */
  take(entry: MatchedEntry, match: BankMatch, payers: readonly TiersCode[]): BookedReceipt | undefined;
}

/** A receipt that nothing but its amount ties to an entry is of those days. */
const DAYS_BY_AMOUNT = 5;
/** Later, it is the receipt of something else: nobody books a payment after two months. */
const MOST_DAYS = 62;

/**
 * What Sage booked of what the bank has: the same amount, on the day or after it, of a customer that the entry is of or with a
 * number that both name. Payments of several customers are booked one by one.
 */
export function openBookings(
  entries: readonly MatchedEntry[],
  receipts: readonly BookedReceipt[],
  { index }: Pick<Matching, 'index'>,
  payersOf: (entry: MatchedEntry) => readonly TiersCode[],
): Bookings {
  const byAmount = Map.groupBy(receipts, keyOf);
  for (const same of byAmount.values())
    same.sort((a, b) => (a.date === b.date ? a.ecNo - b.ecNo : a.date < b.date ? -1 : 1));
  const taken = new Set<BookedReceipt>();
  // Where several entries of a customer are of one amount, a receipt of the very day of one of them is that one's.
  const days = new Set(
    entries.flatMap((entry) => payersOf(entry).map((code) => `${keyOf(entry)}|${entry.day}|${code}`)),
  );
  const find = (
    asked: Pick<MatchedEntry, 'amount' | 'currency' | 'day'>,
    fits: (receipt: BookedReceipt) => boolean,
  ): BookedReceipt | undefined =>
    byAmount
      .get(keyOf(asked))
      ?.find(
        (receipt) =>
          !taken.has(receipt) &&
          receipt.date >= asked.day &&
          daysBetween(asked.day, receipt.date) <= MOST_DAYS &&
          (receipt.date === asked.day || !days.has(`${keyOf(receipt)}|${receipt.date}|${receipt.tiers}`)) &&
          fits(receipt),
      );
  const takeAll = (found: readonly (BookedReceipt | undefined)[]): BookedReceipt | undefined => {
    const all = found.flatMap((one) => one ?? []);
    if (all.length < found.length || new Set(all).size < all.length) return undefined;
    for (const one of all) taken.add(one);
    return all[0];
  };
  return {
    take(entry, match, payers) {
      const parts = match.kind === 'paid' ? match.parts : [];
      const who = new Set([...payers, ...parts.map(({ tiers }) => tiers)]);
      const one = find(entry, ({ tiers }) => who.has(tiers)) ?? find(entry, (receipt) => nameTheSame(entry, receipt));
      if (one) return takeAll([one]);
      const each = [...Map.groupBy(parts, ({ tiers }) => tiers)];
      if (each.length > 1 || parts.length > 1) {
        const byTiers = each.map(([code, own]) =>
          find({ ...entry, amount: sumOf(own.map(({ part }) => part)) }, ({ tiers }) => tiers === code),
        );
        const booked = takeAll(byTiers);
        if (booked) return booked;
      }
      if (match.kind !== 'unknown' || who.size > 0) return undefined;
      return takeAll([find(entry, ({ date }) => daysBetween(entry.day, date) <= DAYS_BY_AMOUNT)]);
    },
  };

  /** The receipt's own text bears a number that the entry does, of whatever is open or was. */
  function nameTheSame(entry: MatchedEntry, receipt: BookedReceipt): boolean {
    const { items, unknown } = findNamed(entry.text, index);
    const own = compactNumber(receipt.text);
    return [...items.map(({ piece }) => compactNumber(piece)), ...unknown].some(
      (number) => number !== '' && own.includes(number),
    );
  }
}

const keyOf = ({ amount, currency }: Pick<MatchedEntry, 'amount' | 'currency'>): string => `${currency}|${amount}`;

const sumOf = (amounts: readonly MatchedEntry['amount'][]): MatchedEntry['amount'] =>
  amounts.reduce((sum, one) => (sum + one) as MatchedEntry['amount']);
