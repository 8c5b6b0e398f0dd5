import type { Cents } from '../cents.ts';
import type { BaseEncours } from '../company/base-encours.ts';
import type { Salesperson } from '../tiers/salesperson.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** CT_ControlEnc: 0 by the over-limit (bands of P_CRISQUE), 1 by the customer's own risk code, 2 « compte bloqué ». */
export type EncoursControl = 'automatic' | 'risk-code' | 'blocked';

/** What Sage does with a customer's sales documents (P_CRISQUE.R_Type 0, 1, 2). */
export type RiskEffect = 'a-livrer' | 'a-surveiller' | 'a-bloquer';

/** What F_COMPTET says of a customer's credit. Amounts in the company's currency. */
export interface CreditSheet {
  readonly code: TiersCode;
  readonly name: string;
  /**
   * CT_NumPayeur, or the customer itself where that is empty or names no customer, one step; of a reading of credit, who pays
   * at the end (`followPayers`): encours, plafond and risk are that payer's (case H5).
   */
  readonly payer: TiersCode;
  /** CT_Encours; what 0 means is the company's setting (case H10). */
  readonly plafond: Cents;
  /** CT_Assurance. */
  readonly insurance: Cents;
  readonly control: EncoursControl;
  /** N_Risque: rank in P_CRISQUE, 0 for none. */
  readonly riskRank: number;
  readonly salesperson: Salesperson | null;
}

/** A line of P_CRISQUE. `min` and `max` are amounts over the plafond, both inside the band. */
export interface RiskCode {
  readonly rank: number;
  readonly label: string;
  readonly effect: RiskEffect;
  readonly min: Cents;
  readonly max: Cents;
}

/** P_PeriodEncours: when Sage itself looks (0 never, 1 header, 2 line, 3 closing of the document). */
export type SageCheckPoint = 'never' | 'header' | 'line' | 'closing';

/** How a Sage base computes encours: P_PARAMETRECIAL and P_CRISQUE. */
export interface CreditSettings {
  readonly base: BaseEncours;
  readonly checkPoint: SageCheckPoint;
  /** By rank; ranks that Sage leaves without a name are left out. */
  readonly riskCodes: readonly RiskCode[];
}
