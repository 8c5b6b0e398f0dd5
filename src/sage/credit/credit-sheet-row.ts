import type { CreditSheet, EncoursControl } from '../../domain/credit/credit-sheet.ts';
import { type SalespersonRow, toSalesperson } from '../tiers/tiers-row.ts';
import { readCents, readText } from '../values.ts';

/** A line of `credit-sheets.sql`. */
export interface CreditSheetRow extends SalespersonRow {
  readonly CT_Num: string;
  readonly CT_Intitule: string | null;
  /** A code of F_COMPTET. */
  readonly Payeur: string;
  readonly EncoursCents: string | null;
  readonly AssuranceCents: string | null;
  readonly CT_ControlEnc: number | null;
  readonly N_Risque: number | null;
}

const CONTROLS: readonly EncoursControl[] = ['automatic', 'risk-code', 'blocked'];

export function toCreditSheet(row: CreditSheetRow): CreditSheet {
  return {
    code: readText(row.CT_Num),
    name: readText(row.CT_Intitule),
    payer: readText(row.Payeur),
    plafond: readCents(row.EncoursCents),
    insurance: readCents(row.AssuranceCents),
    control: CONTROLS[row.CT_ControlEnc ?? 0] ?? 'blocked',
    riskRank: row.N_Risque ?? 0,
    salesperson: toSalesperson(row),
  };
}
