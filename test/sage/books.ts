import type { SageRelease } from '../../src/demo/sage-base/release.ts';
import { insertSageRows, type SageValues } from '../../src/demo/sage-base/rows.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';

/** Rows by Sage table, for one hand-made base. */
export type Books = Readonly<Record<string, readonly SageValues[]>>;

export async function fill(base: SqlDatabase, release: SageRelease, books: Books): Promise<void> {
  for (const [table, rows] of Object.entries(books)) await insertSageRows(base, release, table, rows);
}

/** A line of F_ECRITUREC on account 411, in journal VE, from the day that it is dated. */
export function line(
  ecNo: number,
  tiers: string | null,
  date: string,
  montant: string,
  facts: SageValues = {},
): SageValues {
  const day = { JM_Date: `${date.slice(0, 8)}01`, EC_Jour: Number(date.slice(8)), EC_Date: date };
  return { EC_No: ecNo, CT_Num: tiers, JO_Num: 'VE', CG_Num: '4110000', EC_Montant: montant, ...day, ...facts };
}

/** The same on the credit side, in the bank's journal. */
export function receipt(
  ecNo: number,
  tiers: string,
  date: string,
  montant: string,
  facts: SageValues = {},
): SageValues {
  return line(ecNo, tiers, date, montant, { JO_Num: 'BQ', EC_Sens: 1, ...facts });
}

/** Final lettering. */
export const lettered = (code: string): SageValues => ({ EC_Lettre: 1, EC_Lettrage: code });

/** Pre-lettrage: Sage writes the code in lower case and leaves EC_Lettre at 0. */
export const preLettered = (code: string): SageValues => ({ EC_Lettre: 0, EC_Lettrage: code });

/** An à-nouveau in detail. */
export const carriedOver: SageValues = { JO_Num: 'AN', EC_ANType: 1 };

export const JOURNALS: readonly SageValues[] = [
  { JO_Num: 'HA', JO_Intitule: 'Achats', JO_Type: 0 },
  { JO_Num: 'VE', JO_Intitule: 'Ventes', JO_Type: 1 },
  { JO_Num: 'BQ', JO_Intitule: 'Banque', JO_Type: 2 },
  { JO_Num: 'OD', JO_Intitule: 'Opérations diverses', JO_Type: 3 },
  { JO_Num: 'AN', JO_Intitule: 'À-nouveaux', JO_Type: 3 },
  { JO_Num: 'SIT', JO_Intitule: 'Situations', JO_Type: 4 },
];

export const CURRENCIES: readonly SageValues[] = [
  { cbIndice: 1, D_Intitule: 'Euro', D_CodeISO: 'EUR' },
  { cbIndice: 2, D_Intitule: 'Dollar', D_CodeISO: 'USD' },
  { cbIndice: 3, D_Intitule: 'Sans code', D_CodeISO: '' },
];

/** P_DOSSIER with calendar years, in euros. */
export function dossier(...years: readonly number[]): SageValues {
  const ranks = years.map((year, at) => [String(at + 1).padStart(2, '0'), year] as const);
  return Object.assign(
    { D_RaisonSoc: 'Bijou SA', N_DeviseCompte: 1 },
    ...ranks.map(([rank, year]) => ({ [`D_DebutExo${rank}`]: `${year}-01-01`, [`D_FinExo${rank}`]: `${year}-12-31` })),
  );
}

/** What every base has. */
export const settings = (...years: readonly number[]): Books => ({
  F_JOURNAUX: JOURNALS,
  P_DEVISE: CURRENCIES,
  P_DOSSIER: [dossier(...years)],
});
