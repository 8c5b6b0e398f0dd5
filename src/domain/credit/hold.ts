import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import type { OrderKind } from '../order-kind.ts';
import type { Person } from '../person.ts';
import type { Salesperson } from '../tiers/salesperson.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { Encours } from './encours.ts';
import type { RiskVerdict } from './risk.ts';

/** What was known of an order when it was held, and again when somebody decided. Kept as it was seen. */
export interface HoldFacts {
  readonly order: {
    readonly kind: OrderKind;
    readonly piece: string;
    readonly date: Day;
    readonly deliveryDate: Day | null;
    readonly reference: string;
    /** 0 where its rate is missing; its piece is then in `encours.withoutRate` (case H12). */
    readonly amount: Cents;
    readonly prepaid: Cents;
    /** Taken out of a commande by what it was transformed into and is not posted yet (`transformed.ts`); 0 of a preparation. */
    readonly transformed: Cents;
  };
  readonly tiers: { readonly code: TiersCode; readonly name: string };
  readonly payer: { readonly code: TiersCode; readonly name: string };
  /** Of the payer, as Sage composes it. */
  readonly encours: Encours;
  /** Encours with this order, where the base leaves its kind out; else the same total. */
  readonly encoursWith: Cents;
  /** Dépassement with this order, ≥ 0; 0 where there is no plafond. */
  readonly overLimit: Cents;
  readonly verdict: RiskVerdict;
  readonly salesperson: Salesperson | null;
  /** ISO instant at which Sage was read. */
  readonly readAt: string;
}

/**
 * `pending` waits for a decision; `noted` is à surveiller: told, nothing to decide. `superseded`: the order or the customer
 * changed and a newer hold stands; `lifted`: nothing blocks any more; `gone`: Sage no longer has the order open; `expired`: the
 * release is over.
 */
export type HoldState = 'pending' | 'noted' | 'approved' | 'refused' | 'superseded' | 'lifted' | 'gone' | 'expired';

/** How far a release goes: this order up to an amount, until the end of a day. */
export interface Release {
  readonly upTo: Cents;
  readonly until: Day;
}

export interface HoldDecision {
  readonly outcome: 'approved' | 'refused';
  readonly by: Person;
  /** Entra id of the approver that `by` stood in for; null in their own right. */
  readonly inPlaceOf: string | null;
  /** ISO instant. */
  readonly at: string;
  /** Never empty for a refusal (case I7). */
  readonly reason: string;
  readonly release: Release | null;
  /** What Sage said at the moment of deciding; the hold's own facts are what was asked (case I8). */
  readonly seen: HoldFacts;
}

/** A question of an approver, or what was answered. */
export interface HoldNote {
  readonly kind: 'question' | 'answer';
  readonly at: string;
  readonly by: Person;
  readonly text: string;
}
