import { type Cents, cents } from '../cents.ts';
import { plainLetters } from '../plain-letters.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { BankMatch, BookedReceipt, MatchAgainst, MatchedEntry } from './bank-match.ts';
import { openBookings } from './booked.ts';
import { indexForMatching } from './match-index.ts';
import { type Matching, matchPayment } from './match-payment.ts';
import { findPayers } from './named-payers.ts';

/**
 * What each entry of the bank is for, at the places of `entries`. An instalment that one pays whole is not paid again by the next,
 * the earlier first; what Sage booked, what went back and what left is none of them. Reads nothing twice: 10,000 entries against
 * 100,000 open items are look-ups.
 */
export function matchEntries(entries: readonly MatchedEntry[], against: MatchAgainst): readonly BankMatch[] {
  const left = new Map<number, Cents>();
  const matching: Matching = {
    index: indexForMatching(against),
    ibans: against.ibans,
    tolerance: against.tolerance,
    leftOf: (item) => left.get(item.ecNo) ?? item.left,
  };
  const known = new Map<MatchedEntry, readonly TiersCode[]>();
  const payersOf = (entry: MatchedEntry): readonly TiersCode[] => {
    const codes = known.get(entry) ?? findPayers(entry, matching.index, against).codes;
    known.set(entry, codes);
    return codes;
  };
  const undoneBy = pairReturns(entries, payersOf);
  const undoes = new Map([...undoneBy].map(([came, went]) => [went, came]));
  const bookings = openBookings(entries, against.receipts, matching, payersOf);
  const matches: BankMatch[] = new Array(entries.length);
  for (const { entry, at } of inOrder(entries)) {
    matches[at] = matchOne(entry, at);
  }
  return matches;

  function matchOne(entry: MatchedEntry, at: number): BankMatch {
    const by = undoneBy.get(at);
    if (by !== undefined) return { kind: 'undone', by };
    if (entry.amount < 0)
      return isReturned(entry)
        ? { kind: 'returned', undoes: undoes.get(at) ?? null, tiers: payersOf(entry) }
        : { kind: 'outgoing' };
    // Money of ours that came back pays nothing.
    if (entry.isReturn) return { kind: 'outgoing' };
    const { match, payers } = matchPayment(entry, matching);
    const booked = bookings.take(entry, match, payers.codes);
    if (booked) return toBooked(booked);
    if (match.kind === 'paid' && match.confidence !== 'possible')
      for (const { ecNo, part, left: before, isWhole } of match.parts)
        left.set(ecNo, isWhole ? cents(0) : cents(before - part));
    return match;
  }
}

const toBooked = ({ ecNo, tiers }: BookedReceipt): BankMatch => ({ kind: 'booked', ecNo, tiers });

/** By day, in the order of the list within one. */
const inOrder = (entries: readonly MatchedEntry[]): readonly { readonly entry: MatchedEntry; readonly at: number }[] =>
  entries
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => (a.entry.day === b.entry.day ? a.at - b.at : a.entry.day < b.entry.day ? -1 : 1));

/** Banks without codes for it write it out. */
const isReturned = ({ isReturn, text }: MatchedEntry): boolean =>
  isReturn || /\b(?:impayes?|rejet(?:e|ee|es|ees)?|retourne(?:e|es)?)\b/u.test(plainLetters(text));

/** What came in, by what took it back: the same amount of the same reference, IBAN or customer, the latest before it. */
function pairReturns(
  entries: readonly MatchedEntry[],
  payersOf: (entry: MatchedEntry) => readonly TiersCode[],
): ReadonlyMap<number, number> {
  const undoneBy = new Map<number, number>();
  const went = inOrder(entries).filter(({ entry }) => entry.amount < 0 && isReturned(entry));
  const amounts = new Set(went.map(({ entry }) => -entry.amount));
  const came = inOrder(entries).filter(({ entry }) => !entry.isReturn && amounts.has(entry.amount as number));
  for (const { entry, at } of went) {
    const payers = payersOf(entry);
    const isSame = (one: MatchedEntry): boolean =>
      (entry.endToEndId !== null && one.endToEndId === entry.endToEndId) ||
      (entry.iban !== null && one.iban === entry.iban) ||
      payersOf(one).some((code) => payers.includes(code));
    const undone = came.findLast(
      (one) =>
        one.entry.amount === -entry.amount &&
        one.entry.currency === entry.currency &&
        one.entry.day <= entry.day &&
        !undoneBy.has(one.at) &&
        isSame(one.entry),
    );
    if (undone) undoneBy.set(undone.at, at);
  }
  return undoneBy;
}
