import type { Day } from '../day.ts';

/** A treasury journal (JO_Type 2): of a bank, a caisse, or of no account that Sage knows. */
export interface TreasuryJournal {
  /** CG_Num; '' where the journal has none. */
  readonly account: string;
  /** The last day with a line in it, up to today; null where there is none. */
  readonly lastEntry: Day | null;
}

/**
 * How far the bank is entered: the last day of the journals whose account is a bank's (CG_Num prefixes). A caisse tells nothing
 * of what the bank received. Journals without an account count only where no journal has a bank account.
 */
export function lastBankEntry(journals: readonly TreasuryJournal[], bankAccounts: readonly string[]): Day | null {
  const isBank = ({ account }: TreasuryJournal): boolean => bankAccounts.some((prefix) => account.startsWith(prefix));
  const banks = journals.filter(isBank);
  const counted = banks.length > 0 ? banks : journals.filter(({ account }) => account === '');
  return counted.reduce<Day | null>((last, { lastEntry }) => later(last, lastEntry), null);
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);
