import type { CompanyCode } from '../company/company-code.ts';
import type { Salesperson } from './salesperson.ts';
import type { TiersCode } from './tiers-code.ts';

/** What a search needs to know of each tiers (F_COMPTET, CT_Type 0). */
export interface TiersSummary {
  readonly code: TiersCode;
  readonly name: string;
  /** CT_Classement, the short name that people type in Sage. */
  readonly shortName: string;
  readonly siret: string;
  readonly city: string;
  readonly asleep: boolean;
}

export interface Tiers extends TiersSummary {
  readonly company: CompanyCode;
  readonly addressLines: readonly string[];
  readonly country: string;
  readonly email: string;
  readonly phone: string;
  /** CT_NotRappel: « hors rappel/relevé ». */
  readonly notReminded: boolean;
  /** CT_NotPenal: « non soumis à pénalités de retard ». */
  readonly notPenalised: boolean;
  /** CT_Langue: 0 none, 1, 2. */
  readonly languageRank: number;
  /** Salesperson (F_COLLABORATEUR), where Sage names one. */
  readonly salesperson: Salesperson | null;
}
