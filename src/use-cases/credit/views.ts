import type { Cents } from '../../domain/cents.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Encours } from '../../domain/credit/encours.ts';
import type { OrderVerdict } from '../../domain/credit/judge-order.ts';
import type { RiskVerdict } from '../../domain/credit/risk.ts';
import type { Order } from '../../domain/credit/sales-document.ts';
import type { Day } from '../../domain/day.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Hold } from '../ports/credit/hold-store.ts';
import type { Refused } from '../refusal.ts';

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** An open order of a payer with what the rule says of it, and its hold where there is one. */
export interface OrderLine {
  readonly order: Order;
  readonly verdict: OrderVerdict;
  readonly hold: Pick<Hold, 'id' | 'state'> | null;
}

export interface EncoursView {
  readonly kind: 'encours';
  readonly company: Named;
  /** The customer asked for. */
  readonly tiers: Named;
  /** Whose encours it is (case H5). */
  readonly payer: Named;
  /** The other customers that the payer pays for. */
  readonly others: readonly Named[];
  readonly encours: Encours;
  readonly verdict: RiskVerdict;
  /** Empty when `fromMemory`. */
  readonly orders: readonly OrderLine[];
  /** When Sage was read. */
  readonly readAt: Date;
  /** Sage does not answer: this is what was known at `readAt`, never an agreement (case H14). */
  readonly fromMemory: boolean;
}

export interface HoldView {
  readonly kind: 'hold';
  readonly company: Named;
  readonly hold: Hold;
  /** Earlier decisions about the same payer, newest first. */
  readonly past: readonly Hold[];
  /** Names of the steps of the chain that may decide it, the one told last first; empty: every approver. */
  readonly awaits: readonly string[];
  /** The viewer took the order or asked again: told what becomes of it, rather than asked to decide. False for everyone's view. */
  readonly own: boolean;
  /** For buttons only: rights are checked again where the act happens. */
  readonly may: {
    readonly decide: boolean;
    /** Release as much as the order is; who decides below that may still refuse (case I2). */
    readonly approve: boolean;
    readonly ask: boolean;
    readonly answer: boolean;
    readonly askAgain: boolean;
  };
  readonly today: Day;
}

export interface HoldListView {
  readonly kind: 'holds';
  /** Pending first, then noted, oldest first; one page of them. */
  readonly rows: readonly Hold[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Of the last watch, by company; null where it never ran. */
  readonly watched: readonly { readonly company: CompanyCode; readonly at: Date | null }[];
}

export interface HoldAnswer {
  readonly id: string;
  /** That the person saw. */
  readonly version: number;
}

/** What a person writes about a hold: a question, an answer, why it is asked again. */
export interface HoldText extends HoldAnswer {
  readonly text: string;
}

export interface Decide extends HoldAnswer {
  readonly outcome: 'approved' | 'refused';
  readonly reason: string;
  /** Null: this order's amount, for the company's usual number of days. */
  readonly upTo: Cents | null;
  /** `YYYY-MM-DD`; what is no day to come is refused. */
  readonly until: string | null;
}

export type DecideResult =
  | Refused
  | { readonly kind: 'decided'; readonly view: HoldView }
  /** The order or the customer changed, or is gone: nothing was decided; the hold that stands now. */
  | { readonly kind: 'changed'; readonly view: HoldView };

/** What to look for: a payer in one company. */
export interface PayerRef {
  readonly company: CompanyCode;
  readonly code: TiersCode;
}
