import type { Cents } from '../cents.ts';
import type { CompanyCode, Currency, FiscalYear } from '../company/company.ts';
import type { Day } from '../day.ts';
import type { Aging } from '../encours/aging.ts';
import type { Entry } from '../encours/entry.ts';
import type { TiersCode } from '../tiers/tiers.ts';
import type { Dmp, DmpMonth } from './dmp.ts';
import type { FiguresPolicy } from './figures-policy.ts';

/** All that the figures of a customer, or of a whole company, are computed from. */
export interface FigureFacts {
  readonly company: CompanyCode;
  /** Null: the whole company. */
  readonly code: TiersCode | null;
  readonly currency: Currency;
  readonly asOf: Day;
  /** Of one customer or of all: what a `HistoryReader` answers. */
  readonly entries: readonly Entry[];
  readonly fiscalYears: readonly FiscalYear[];
  readonly policy: FiguresPolicy;
}

/** What the figures speak of: the same on both sides of every ratio (J9). */
export interface FigureBasis {
  readonly tax: 'TTC';
  readonly currency: Currency;
  readonly dmpFrom: FiguresPolicy['dmpFrom'];
  /** The twelve months of sales, and of the CEI, that end on the day asked. */
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** Every figure as of a day, unrounded; null where there is nothing to say. Amounts in the company's currency. */
export interface Figures {
  readonly asOf: Day;
  readonly company: CompanyCode;
  readonly code: TiersCode | null;
  readonly basis: FigureBasis;
  /** Over all that is known to be paid; `rolling`: the last 12 months together. */
  readonly dmp: Dmp & { readonly months: readonly DmpMonth[]; readonly rolling: Dmp };
  readonly dso: {
    readonly annual: number | null;
    /** Days that whole months of sales cover; those before the month where it stopped. */
    readonly countBack: number | null;
    /** It met a month of sales ≤ 0: not computable beyond (J8). */
    readonly countBackStopped: boolean;
    readonly bestPossible: number | null;
  };
  /** Average days delinquent: annual DSO − best possible DSO. */
  readonly add: number | null;
  /** Collection effectiveness over the basis's twelve months, in per cent. */
  readonly cei: number | null;
  /** Late debits ÷ all debits left, 0 to 1. */
  readonly lateRatio: number | null;
  /** Of late debits, weighted by what is left of each. */
  readonly averageDaysLate: number | null;
  /** = Σ aging + unallocated (J1). */
  readonly balance: Cents;
  readonly unallocated: Cents;
  readonly aging: Aging;
  readonly late: Cents;
  /** TTC, over the basis's twelve months. */
  readonly sales: Cents;
}
