import { type Cents, ZERO } from '../cents.ts';
import type { Day } from '../day.ts';
import type { OrderKind } from '../order-kind.ts';
import type { BaseEncours } from './base-encours.ts';

/** Somebody, or some group, who may release orders up to thresholds. Null: without limit. */
export interface ApprovalStep {
  readonly name: string;
  /** Entra ids of people; they are told in their own chat. */
  readonly people: readonly string[];
  /** Entra group ids: their members may decide; they are told in the approvers' channel. */
  readonly groups: readonly string[];
  readonly maxAmount: Cents | null;
  readonly maxOverLimit: Cents | null;
}

/** From the first to the last day included, `by` may do what `of` may (Entra ids). */
export interface Substitution {
  readonly of: string;
  readonly by: string;
  readonly from: Day;
  readonly until: Day;
}

/** What a company decided about credit. Data with reasons, never constants in rules. */
export interface CreditPolicy {
  /** False: the base has no Gestion commerciale; encours is the solde comptable and no order is watched. */
  readonly commercial: boolean;
  /** What CT_Encours = 0 means (case H10). */
  readonly zeroPlafond: 'unlimited' | 'cash-only';
  /** Whether an encours exactly at the plafond is within it or over (case H3; D365 holds). */
  readonly atPlafond: 'within' | 'over';
  /** Null: what Sage's P_BaseEncours says. */
  readonly base: BaseEncours | null;
  /** Currency of DL_MontantTTC on documents in a foreign currency: Sage's own, or the document's, then divided by DO_Cours. */
  readonly documentAmounts: 'company' | 'document';
  /** Orders are held from these kinds on: the earliest tells the salesperson before goods are prepared (case H17). */
  readonly heldAt: readonly OrderKind[];
  /** Smallest thresholds first. Empty: every approver may decide everything. */
  readonly chain: readonly ApprovalStep[];
  readonly substitutions: readonly Substitution[];
  /** Up to this amount a person may release what they asked for themselves; 0 never (case I1). */
  readonly selfApprovalUpTo: Cents;
  /** Business hours without a decision before the next step is told; null: never (case I3). */
  readonly escalateAfterHours: number | null;
  /** Local hours of a business day, `HH:MM` in Paris. */
  readonly businessHours: { readonly from: string; readonly until: string };
  /** Days that a release holds where the approver gives no date; then it is asked again (case I6). */
  readonly releaseDays: number;
  /** Days after the end of a release before the order is asked again. */
  readonly releaseGraceDays: number;
  readonly morningPost: {
    /** `HH:MM` in Paris, from which the post of a business day is due. */
    readonly at: string;
    /** How many of the biggest late customers it names. */
    readonly biggest: number;
  };
}

/** What applies where a company decided nothing else. */
export const DEFAULT_CREDIT_POLICY: CreditPolicy = {
  commercial: true,
  zeroPlafond: 'unlimited',
  atPlafond: 'within',
  base: null,
  documentAmounts: 'company',
  heldAt: ['commande', 'preparation'],
  chain: [],
  substitutions: [],
  selfApprovalUpTo: ZERO,
  escalateAfterHours: 4,
  businessHours: { from: '09:00', until: '18:00' },
  releaseDays: 30,
  releaseGraceDays: 0,
  morningPost: { at: '08:30', biggest: 5 },
};
