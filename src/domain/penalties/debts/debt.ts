import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { Day } from '../../day.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';

/** Something that took off principal on a day. */
export interface Part {
  readonly on: Day;
  /** > 0, in the currency of the debt. */
  readonly amount: Cents;
}

/** An instalment of an invoice that may be late, with what was paid of it: what penalties are computed of. */
export interface Debt {
  /** EC_No of the line that first recorded it. */
  readonly ecNo: number;
  /** EC_No of all its lines: what is remembered of one is of it. */
  readonly numbers: readonly number[];
  readonly tiers: TiersCode;
  readonly piece: string;
  readonly issued: Day;
  readonly due: Day;
  readonly currency: Currency;
  /** > 0, TTC, without what avoirs took off: that was never owed. */
  readonly principal: Cents;
  /** The last day that bears no interest: the due date, or the day it was moved to this account where that is later. */
  readonly freeUntil: Day;
  /** In the order of their days. */
  readonly paid: readonly Part[];
  /** Settled in Sage with something left that nobody asks for (écart de règlement): the day; null while it is open, or paid whole. */
  readonly closedOn: Day | null;
  /** The invoices that it is of, as keys: an effet may be of several. */
  readonly invoices: readonly string[];
  readonly effet: boolean;
  readonly doubtful: boolean;
}
