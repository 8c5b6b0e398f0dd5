import type { Bracket } from '../../bracket.ts';
import type { Cents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import type { Aging } from '../../ledger/aging.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { InvoiceLife, Payment } from '../invoice-life.ts';
import type { PaidInvoice } from '../paid-invoices.ts';

/** An instalment as reports count it: nothing is left to decide. Amounts in the company's currency, TTC. */
export interface InvoiceFact
  extends Pick<
    InvoiceLife,
    | 'ecNo'
    | 'tiers'
    | 'piece'
    | 'issued'
    | 'due'
    | 'paidOn'
    | 'state'
    | 'amount'
    | 'left'
    | 'lost'
    | 'isClaim'
    | 'daysToPay'
    | 'daysPastDue'
    | 'daysLate'
  > {
  /** By days late, without due date by days since issue; null unless something is left. */
  readonly bracket: Bracket | null;
  /** What the DMP counts of the invoice, on the row of the instalment that was paid last; null on the others. */
  readonly dmp: Pick<PaidInvoice, 'amount' | 'daysToPay' | 'daysPastDue'> | null;
}

/** A customer's account at the end of a month, and the sales of that month. */
export interface Snapshot {
  readonly tiers: TiersCode;
  readonly monthEnd: Day;
  readonly balance: Cents;
  readonly aging: Aging;
  /** ≤ 0. */
  readonly unallocated: Cents;
  readonly late: Cents;
  readonly sales: Cents;
}

/** A reminder that left, and what it brought. */
export interface ReminderFact {
  readonly tiers: TiersCode;
  readonly dispatchId: string;
  readonly sentOn: Day;
  readonly level: number;
  readonly collectorId: string;
  readonly collectorName: string;
  /** What it asked for, in the company's currency; null where an instalment in another currency is not in the books any more. */
  readonly amount: Cents | null;
  readonly itemCount: number;
  /** What it asked for and was paid by the 30th day after it; null until that day is over, where `amount` is, or where it was annulled. */
  readonly paidWithin30: Cents | null;
  /** When and by whom it was annulled, and why; null: it counts. */
  readonly annulled: { readonly on: Day; readonly by: string; readonly reason: string } | null;
}

/** All that the books and the reminders say of one customer, as of a day. */
export interface TiersFacts {
  readonly tiers: TiersCode;
  readonly invoices: readonly InvoiceFact[];
  readonly payments: readonly Payment[];
  /** Of the months asked, whether anything is in them or not. */
  readonly snapshots: readonly Snapshot[];
  readonly reminders: readonly ReminderFact[];
  /** Whether the mere passing of days changes some of it. */
  readonly moves: boolean;
}
