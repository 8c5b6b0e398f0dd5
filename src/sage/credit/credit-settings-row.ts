import type { BaseEncours } from '../../domain/company/base-encours.ts';
import type { CreditSettings, RiskCode, RiskEffect, SageCheckPoint } from '../../domain/credit/credit-sheet.ts';
import { readCents, readText } from '../values.ts';

/** The line of `credit-settings.sql`. */
export interface CreditSettingsRow {
  readonly P_BaseEncours: number | null;
  readonly P_PeriodEncours: number | null;
}

/** A line of `risk-codes.sql`. */
export interface RiskCodeRow {
  readonly cbIndice: number;
  readonly R_Intitule: string | null;
  readonly R_Type: number | null;
  readonly MinCents: string | null;
  readonly MaxCents: string | null;
}

/** A base without Gestion commerciale: the encours is the ledger's, and Sage looks at no order. */
export const WITHOUT_COMMERCE: CreditSettings = { base: 0, checkPoint: 'never', riskCodes: [] };

const BASES: readonly BaseEncours[] = [0, 1, 2, 3, 4];
const CHECK_POINTS: readonly SageCheckPoint[] = ['never', 'header', 'line', 'closing'];
const EFFECTS: readonly RiskEffect[] = ['a-livrer', 'a-surveiller', 'a-bloquer'];

/** A code that is none of Sage's counts and watches the most: it must not make an encours smaller than it is. */
export function toCreditSettings(
  row: CreditSettingsRow | undefined,
  riskCodes: readonly RiskCodeRow[],
): CreditSettings {
  return {
    base: BASES[row?.P_BaseEncours ?? 0] ?? 4,
    checkPoint: CHECK_POINTS[row?.P_PeriodEncours ?? 0] ?? 'header',
    riskCodes: riskCodes.map(toRiskCode),
  };
}

function toRiskCode(row: RiskCodeRow): RiskCode {
  return {
    rank: row.cbIndice,
    label: readText(row.R_Intitule),
    effect: EFFECTS[row.R_Type ?? 0] ?? 'a-bloquer',
    min: readCents(row.MinCents),
    max: readCents(row.MaxCents),
  };
}
