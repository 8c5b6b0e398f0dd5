import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import type { Entry } from './entry.ts';

/**
 * A line of the ledger with what is left of it as of a day. An instalment is one open item (multi-instalment invoices have
 * one line each, case B11).
 */
export interface OpenItem extends Entry {
  /** What is left, signed as `amount`; ≤ |amount|. */
  readonly left: Cents;
  readonly baseLeft: Cents;
  /** Days past the due date as of the day asked: ≤ 0 not late, 1 = the first late day; null without due date. */
  readonly daysLate: number | null;
  /** Settled in Sage today, in its own year or the year before, although open as of the day asked: counted in figures, never reminded. */
  readonly settledSince: boolean;
  /** Money that the bank took or gave back, of which nobody can tell what it undoes: a person letters it in Sage. */
  readonly unplaced: boolean;
}

/** What tells one instalment from another when Sage renumbers it (à-nouveaux get a new EC_No). */
export interface InstalmentKey {
  readonly ecNo: number;
  readonly piece: string;
  readonly due: Day | null;
  readonly amount: Cents;
}
