import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';

/** What was done in a file of Sage's (F_DRECOUVREMENTIV). Codes as they are stored: Sage does not publish what they mean. */
export interface SageIntervention {
  readonly day: Day | null;
  /** IV_Statut, IV_Type, IV_EnvoiType. */
  readonly status: number;
  readonly type: number;
  readonly means: number;
  /** ES_Intitule and SC_Intitule; '' where it is of no scenario. */
  readonly step: string;
  readonly scenario: string;
  readonly user: string;
  readonly reason: string;
  readonly document: string;
  /** IV_DatePromesse, IV_DateAlerte. */
  readonly promised: Day | null;
  readonly alert: Day | null;
}

/** A dossier de recouvrement that people keep in Sage (F_DRECOUVREMENT): read as history, never written. */
export interface SageFile {
  /** DR_Num. */
  readonly number: string;
  /** DR_DateDebut, DR_DateFin. */
  readonly opened: Day | null;
  readonly closed: Day | null;
  /** DR_Statut, DR_Priorite, DR_Resultat: as they are stored, Sage does not publish what they mean. */
  readonly status: number;
  readonly priority: number;
  readonly result: number;
  /** L_Intitule of P_LITIGE, the rank where nobody named it; '' for none. */
  readonly motif: string;
  /** R_Intitule of P_RESOLUTION, likewise. */
  readonly resolution: string;
  readonly summary: string;
  readonly comment: string;
  /** The chargé de recouvrement, and the contact at the customer's; '' for none. */
  readonly owner: string;
  readonly contact: string;
  /** DR_PerteProbable in hundredths: an amount or a rate, Sage does not say. */
  readonly probableLoss: Cents;
  /** In the currency of the base. */
  readonly provision: Cents;
  /** Numbers of documents, each once. */
  readonly pieces: readonly string[];
  /** The oldest first. */
  readonly interventions: readonly SageIntervention[];
}

/** A scenario of Sage (F_SCENARIO, F_ESCENARIO). */
export interface SageScenario {
  readonly name: string;
  readonly steps: readonly { readonly title: string /** Days, ≥ 0. */; readonly delay: number }[];
}
