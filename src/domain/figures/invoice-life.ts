import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/**
 * `open`: something may still come, or what came is not lettered with it yet; `paid`: settled, by at least one payment;
 * `offset`: settled by credit notes alone, which is a sale less and no payment; `written-off`: settled by nothing but a loss
 * (654) and, may be, credit notes: given up. The last two are never in a DMP.
 */
export type LifeState = 'open' | 'paid' | 'offset' | 'written-off';

/** One instalment of an invoice from issue to settlement as of a day. Amounts in the company's currency, TTC, unless said. */
export interface InvoiceLife {
  /** EC_No of the line that first recorded it, whatever the years that carried it over since. */
  readonly ecNo: number;
  readonly tiers: TiersCode;
  readonly piece: string;
  readonly issued: Day;
  readonly due: Day | null;
  /** > 0. */
  readonly amount: Cents;
  /** What it was written in, and how much of it. */
  readonly currency: Currency;
  readonly currencyAmount: Cents;
  readonly state: LifeState;
  /** Last payment of its lettrage (case J6); null unless paid, or partly paid where the policy counts that. */
  readonly paidOn: Day | null;
  /** 0 unless open. */
  readonly left: Cents;
  /** What was given up of it as a loss, once it is settled; `amount` at most. */
  readonly lost: Cents;
  /** An instalment of an invoice whose day of issue the books know; false of a facture d'acompte, a rejected payment, a charge. */
  readonly isInvoice: boolean;
  /** It went through an account of doubtful debts: no habit of paying, in no DMP even once it is paid. */
  readonly doubtful: boolean;
  /** Something is expected of the customer; false of a debit on an account that holds no claims (4191, 4196, 4197). */
  readonly isClaim: boolean;
  /** The day from which what is left is as old as it is: due, or without due date issued, on the line that is open now. */
  readonly agedFrom: Day | null;
  /** Days past the due date as of the day asked, of what is open: ≤ 0 not late; null where nothing is left, without due date, or no claim. */
  readonly daysLate: number | null;
  /** From issue to `paidOn`, of what may count in a DMP; null without. */
  readonly daysToPay: number | null;
  /** From due date to `paidOn`, negative in advance (case J7); null where `daysToPay` is, or without due date. */
  readonly daysPastDue: number | null;
}

/** As much of a life as forecasts read. */
export type ForecastLife = Pick<
  InvoiceLife,
  | 'ecNo'
  | 'tiers'
  | 'piece'
  | 'issued'
  | 'due'
  | 'amount'
  | 'state'
  | 'paidOn'
  | 'left'
  | 'lost'
  | 'isClaim'
  | 'daysToPay'
  | 'daysPastDue'
>;

/** One line of a sales journal, in the company's currency, TTC; credit notes are negative. */
export interface Sale {
  readonly tiers: TiersCode;
  readonly issued: Day;
  readonly amount: Cents;
}

/** Money that came in, in the company's currency, > 0. */
export interface Payment {
  readonly ecNo: number;
  readonly tiers: TiersCode;
  readonly on: Day;
  readonly amount: Cents;
  readonly piece: string;
}
