import type { SageFile, SageIntervention } from '../../domain/recovery/sage-file.ts';
import { readCents, readDay, readText } from '../values.ts';

export interface FileRow {
  readonly DR_Num: string;
  readonly CT_Num: string;
  readonly DR_DateDebut: string | null;
  readonly DR_DateFin: string | null;
  readonly DR_Statut: number | null;
  readonly DR_Priorite: number | null;
  readonly DR_Resultat: number | null;
  readonly N_Litige: number | null;
  readonly L_Intitule: string | null;
  readonly N_Resolution: number | null;
  readonly R_Intitule: string | null;
  readonly DR_Resume: string | null;
  readonly DR_Commentaire: string | null;
  readonly CO_Nom: string | null;
  readonly CO_Prenom: string | null;
  readonly CT_Nom: string | null;
  readonly CT_Prenom: string | null;
  readonly LossHundredths: string | null;
  readonly ProvisionCents: string | null;
}

export interface FileLineRow {
  readonly DR_Num: string;
  readonly Piece: string | null;
}

export interface InterventionRow {
  readonly DR_Num: string;
  readonly IV_Statut: number | null;
  readonly IV_Type: number | null;
  readonly IV_EnvoiType: number | null;
  readonly IV_Date: string | null;
  readonly IV_DatePromesse: string | null;
  readonly IV_DateAlerte: string | null;
  readonly IV_User: string | null;
  readonly IV_Raison: string | null;
  readonly IV_Document: string | null;
  readonly ES_Intitule: string | null;
  readonly SC_Intitule: string | null;
}

/** A file with its lines and interventions. */
export function toSageFile(
  row: FileRow,
  lines: readonly FileLineRow[],
  interventions: readonly InterventionRow[],
): SageFile {
  const pieces = lines.map(({ Piece }) => readText(Piece).trim()).filter((piece) => piece !== '');
  return {
    ...{ number: readText(row.DR_Num), opened: readDay(row.DR_DateDebut), closed: readDay(row.DR_DateFin) },
    ...{ status: row.DR_Statut ?? 0, priority: row.DR_Priorite ?? 0, result: row.DR_Resultat ?? 0 },
    motif: named(row.L_Intitule, row.N_Litige),
    resolution: named(row.R_Intitule, row.N_Resolution),
    ...{ summary: readText(row.DR_Resume), comment: readText(row.DR_Commentaire) },
    owner: fullName(row.CO_Prenom, row.CO_Nom),
    contact: fullName(row.CT_Prenom, row.CT_Nom),
    ...{ probableLoss: readCents(row.LossHundredths), provision: readCents(row.ProvisionCents) },
    pieces: [...new Set(pieces)],
    interventions: interventions.map(toIntervention),
  };
}

/** A rank that nobody named is shown as it is stored. */
const named = (title: string | null, rank: number | null): string => readText(title) || (rank ? String(rank) : '');

const fullName = (first: string | null, last: string | null): string => `${readText(first)} ${readText(last)}`.trim();

const toIntervention = (row: InterventionRow): SageIntervention => ({
  day: readDay(row.IV_Date),
  ...{ status: row.IV_Statut ?? 0, type: row.IV_Type ?? 0, means: row.IV_EnvoiType ?? 0 },
  ...{ step: readText(row.ES_Intitule), scenario: readText(row.SC_Intitule), user: readText(row.IV_User) },
  ...{ reason: readText(row.IV_Raison), document: readText(row.IV_Document) },
  ...{ promised: readDay(row.IV_DatePromesse), alert: readDay(row.IV_DateAlerte) },
});
