import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { Exemption, Payer } from './penalties-setting.ts';
import type { Rate } from './rates/rate.ts';
import type { RateMark } from './rates/rate-row.ts';
import type { RateProblem } from './rates/rates-in-force.ts';

/** Days of one base and one rate: a payment and a half-year each open another. */
export interface Segment {
  /** The first and the last day, both counted. */
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
  /** What was owed of the principal. */
  readonly base: Cents;
  readonly rate: Rate;
  readonly basis: 'ecb' | 'contract';
  readonly mark: RateMark;
  /** Its part of the interest of the item, which is rounded once: segments add up to it. */
  readonly interest: Cents;
}

/** One late instalment. Amounts in its currency, but for the indemnity. */
export interface PenaltyItem {
  readonly ecNo: number;
  /** EC_No of all its lines. */
  readonly numbers: readonly number[];
  readonly piece: string;
  readonly issued: Day;
  readonly due: Day;
  /** The day on which nothing was left of it; null while it is open. */
  readonly paid: Day | null;
  readonly principal: Cents;
  /** What is left of the principal, as payments are imputed; 0 once it is paid. */
  readonly left: Cents;
  readonly segments: readonly Segment[];
  readonly interest: Cents;
  /** In euros whatever the currency; on the first late line of the invoice, else 0. */
  readonly indemnity: Cents;
  readonly disputed: boolean;
  readonly effet: boolean;
  readonly doubtful: boolean;
}

export interface CurrencyPenalties {
  readonly currency: Currency;
  readonly items: readonly PenaltyItem[];
  readonly interest: Cents;
  /** In euros. */
  readonly indemnities: Cents;
  /** In `currency`: of another than the euro, interest alone, since currencies are never added. */
  readonly total: Cents;
  /** Credits that nobody has lettered, ≤ 0: they lessen no base until somebody says what they pay. */
  readonly unallocated: Cents;
}

/** What one customer would owe for having been late. Indicative: nothing of it is in any account. */
export interface Penalties {
  readonly kind: 'penalties';
  readonly payer: Payer;
  /** Why nothing is asked: a private person, or the customer's sheet in Sage says so (CT_NotPenal). Null: it is asked. */
  readonly exempt: Exemption | null;
  readonly byCurrency: readonly CurrencyPenalties[];
}

/** A rate is missing, or against the law: nothing was computed. */
export interface NoRate {
  readonly kind: 'no-rate';
  /** By half-year, each once. */
  readonly problems: readonly RateProblem[];
}
