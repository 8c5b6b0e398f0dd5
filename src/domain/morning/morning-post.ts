import type { Cents } from '../cents.ts';
import type { CompanyCode } from '../company/company-code.ts';
import type { Currency } from '../company/currency.ts';
import type { RiskReason } from '../credit/risk.ts';
import type { Day } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** A customer with something late, in one currency. */
export interface LateRow {
  readonly company: CompanyCode;
  readonly code: TiersCode;
  readonly name: string;
  readonly currency: Currency;
  /** Late debits less what is lettered with nothing, > 0 (case H16). */
  readonly late: Cents;
  readonly lateItems: number;
  readonly oldestDaysLate: number;
  /** What became late since the last post, > 0 in `newlyLate`. */
  readonly newlyLate: Cents;
}

/** What a company's people should know this morning. Quiet when nothing is new: no post then. */
export interface MorningPost {
  readonly company: { readonly code: CompanyCode; readonly name: string };
  readonly on: Day;
  /** The day of the last post; null for the first one. */
  readonly since: Day | null;
  readonly newlyLate: readonly LateRow[];
  /** Per currency, of all of `newlyLate`. */
  readonly newlyLateTotals: readonly {
    readonly currency: Currency;
    readonly total: Cents;
    readonly customers: number;
  }[];
  readonly biggest: readonly LateRow[];
  readonly newlyBlocked: readonly {
    readonly payer: TiersCode;
    readonly name: string;
    readonly reason: RiskReason;
    readonly overLimit: Cents;
    readonly currency: Currency;
  }[];
  readonly waiting: readonly {
    readonly holdId: string;
    readonly piece: string;
    readonly name: string;
    /** Null: its rate is missing. */
    readonly amount: Cents | null;
    readonly currency: Currency;
    /** ISO instant. */
    readonly askedAt: string;
  }[];
  /** ISO instant at which Sage was read. */
  readonly readAt: string;
}
