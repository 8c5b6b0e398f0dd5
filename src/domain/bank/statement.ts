import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';

/** One movement of an account of ours, as a statement of the bank tells it; what the bank did not tell is empty or null. */
export interface BankEntry {
  /** The day on which the bank booked it. */
  readonly day: Day;
  /** Signed: what came in is positive. */
  readonly amount: Cents;
  readonly currency: Currency;
  /** It undoes an earlier movement, whatever its sign: a refused direct debit, a transfer that came back. */
  readonly isReturn: boolean;
  /** ISO 20022 external return reason, or the bank's own code (CFONB: « motif de rejet »). */
  readonly returnReason: string | null;
  /** Who paid, or was to: the ultimate debtor where the bank names one. */
  readonly name: string;
  readonly iban: string | null;
  /** All that was written with it, its parts one space apart. */
  readonly text: string;
  readonly endToEndId: string | null;
  /** The bank's own number of the movement: the same in any file that tells of it. */
  readonly bankReference: string | null;
  /** What the bank booked as one, of which this is the whole or a part; absent: its format does not tell. */
  readonly batch?: Batch;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A movement as the bank booked it, which one file may tell as a whole and another payment by payment. */
export interface Batch {
  /** Of the statement that tells it: one statement tells nothing twice. */
  readonly statement: string;
  /** Numbers of the movement, its message and order, and of a payment alone that of its payer, each after its kind: `booking:BK-9`. */
  readonly references: readonly string[];
  /** Signed. */
  readonly total: Cents;
  /** Payments in it; null: not told. */
  readonly count: number | null;
  /** Told as a whole. */
  readonly isWhole: boolean;
}

export interface Balance {
  readonly on: Day;
  readonly amount: Cents;
}

/** What a bank says of one account over some days. A notice (CAMT.054) has no balances. */
export interface BankStatement {
  /** The bank's own, else what tells it from others: account, days and balances. */
  readonly id: string;
  /** IBAN, or the account as the file names it. */
  readonly account: string;
  readonly currency: Currency;
  readonly opening: Balance | null;
  readonly closing: Balance | null;
  readonly entries: readonly BankEntry[];
  readonly line: number;
}

export type FaultCode =
  | 'unknown-format'
  | 'broken-xml'
  /** A document type is declared: no bank writes one, and it can make a file of a few lines fill the memory. */
  | 'document-type'
  | 'no-account'
  | 'broken-line'
  | 'bad-day'
  | 'bad-amount'
  /** The parts of an entry do not come to it: it is taken as a whole. */
  | 'parts-differ'
  /** Opening and entries do not come to the closing: what could be read is kept. */
  | 'balances-differ'
  | 'cut-off';

/** What could not be read of a file; the rest of it is kept. */
export interface ReadFault {
  /** From 1. */
  readonly line: number;
  readonly code: FaultCode;
  /** What stands there, in short. */
  readonly found: string;
}

export interface StatementFile {
  readonly format: 'camt' | 'cfonb120' | 'mt940' | null;
  readonly statements: readonly BankStatement[];
  readonly faults: readonly ReadFault[];
}

/** The fault of a statement whose entries do not come to its balances; null: they do, or it has none. */
export function checkBalances({ opening, closing, entries, line }: BankStatement): ReadFault | null {
  if (!opening || !closing) return null;
  const lacks = entries.reduce((rest, { amount }) => rest - amount, closing.amount - opening.amount);
  return lacks === 0 ? null : { line, code: 'balances-differ', found: (lacks / 100).toFixed(2) };
}
