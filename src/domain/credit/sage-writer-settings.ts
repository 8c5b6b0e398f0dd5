import type { Day } from '../day.ts';

/** What a company lets Relance write into its Sage base. Nothing unless it says so. */
export interface SageWriterSettings {
  /** Decisions of that day (Paris) and later; older ones are left alone when writing is turned on. */
  readonly from: Day;
  /** Says what it would write, and writes nothing. What was decided meanwhile is not written afterwards. */
  readonly dryRun: boolean;
  /** The mark of an order: DO_Statut (0 to 2), or an information libre of F_DOCENTETE. Null: orders are not marked. */
  readonly order: {
    readonly column: string;
    readonly approved: string;
    readonly refused: string;
  } | null;
  /**
   * N_Risque given to the payer of a refused order; null: customers are left alone. Where CT_ControlEnc says "selon code
   * risque", the new code is itself a change of facts: the order is asked again. The mark of the order is taken back once its
   * hold is lifted or superseded; this code stays until a person changes it.
   */
  readonly riskCode: { readonly onRefused: number } | null;
}

/** The one column of Sage's own that an order may be marked in; any other is an information libre. */
export const STATUT_COLUMN = 'DO_Statut';
