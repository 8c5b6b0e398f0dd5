import type { Cents } from '../cents.ts';
import type { RiskEffect } from './credit-sheet.ts';

/** Dépassements that a band of P_CRISQUE names (R_Min, R_Max). */
export interface RiskBand {
  readonly min: Cents;
  readonly max: Cents;
}

/** The company counts an encours exactly at the plafond as over (case H3): coming back to it is not enough. */
interface AtPlafond {
  readonly atPlafondIsOver?: boolean | undefined;
}

/** Why a customer is à livrer, à surveiller or à bloquer; turned into words in `channels/words`. */
export type RiskReason =
  /** CT_ControlEnc = 2. */
  | { readonly code: 'account-blocked' }
  /** CT_ControlEnc = 1: the customer's own N_Risque. */
  | { readonly code: 'risk-code'; readonly rank: number; readonly label: string }
  /** CT_ControlEnc = 1 and N_Risque names no line of P_CRISQUE. */
  | { readonly code: 'no-risk-code'; readonly rank: number }
  | { readonly code: 'unlimited' }
  | { readonly code: 'within-limit'; readonly available: Cents }
  /** Exactly at the plafond, which the company counts as over (case H3). */
  | { readonly code: 'at-limit'; readonly rank: number; readonly label: string; readonly band?: RiskBand | undefined }
  /** CT_ControlEnc = 0: the band of P_CRISQUE that holds the dépassement, or the nearest one. */
  | (AtPlafond & {
      readonly code: 'over-limit';
      readonly overLimit: Cents;
      readonly rank: number;
      readonly label: string;
      /** Absent from what was kept before bands were told. */
      readonly band?: RiskBand | undefined;
    })
  /** Over the plafond, and P_CRISQUE has no band at all. */
  | (AtPlafond & { readonly code: 'no-band'; readonly overLimit: Cents })
  /** Plafond 0 read as « comptant seulement », and something is owed. */
  | { readonly code: 'cash-only'; readonly owed: Cents }
  /** P_PeriodEncours = 0: Sage computes no over-limit; only codes and blocked accounts speak. */
  | { readonly code: 'control-off' }
  /** A document has no rate: the encours is not known well enough to say « à livrer ». */
  | { readonly code: 'rate-missing'; readonly pieces: readonly string[] };

/** `cannot-tell` is never « OK »: it is shown and watched like à surveiller. */
export interface RiskVerdict {
  readonly effect: RiskEffect | 'cannot-tell';
  readonly reason: RiskReason;
}
