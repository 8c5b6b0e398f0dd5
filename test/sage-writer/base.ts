import type { SageRelease } from '../../src/demo/sage-base/release.ts';
import type { SageWriterSettings } from '../../src/domain/credit/sage-writer-settings.ts';
import { day } from '../../src/domain/day.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { int, text } from '../../src/platform/sql/params.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { fill } from '../sage/books.ts';

export const LIBRE = 'AVIS CREDIT';

/** Marks go into DO_Statut; a refusal gives its customer the third risk code. */
export const writerSettings = (over: Partial<SageWriterSettings> = {}): SageWriterSettings => ({
  from: day('2026-03-01'),
  dryRun: false,
  order: { column: 'DO_Statut', approved: '2', refused: '0' },
  riskCode: { onRefused: 3 },
  ...over,
});

const LIBRES: readonly (readonly [name: string, type: number, length: number, formula: string])[] = [
  [LIBRE, 9, 12, ''],
  ['ETAT', 22, 21, ''],
  ['MARGE', 7, 14, ''],
  ['CALCUL', 9, 20, 'DO_TotalHT*2'],
  ['EFFACEE', 0, 20, ''],
  ['SANS COLONNE', 9, 20, ''],
];

/** A Sage base with orders to mark, customers to give a risk code, and information libre of each sort. */
export async function makeSageToWrite(base: SqlDatabase, release: SageRelease = 'new'): Promise<void> {
  await createSageBase(base, release);
  await addLibreColumns(base);
  await fill(base, release, {
    F_COMPTET: [
      { CT_Num: 'CARAT', CT_Intitule: 'Carat', N_Risque: 1 },
      { CT_Num: 'FOURN', CT_Intitule: 'Fournisseur', CT_Type: 1, N_Risque: 1 },
    ],
    P_CRISQUE: [
      { cbIndice: 1, R_Intitule: 'A livrer', R_Type: 0 },
      { cbIndice: 3, R_Intitule: 'A bloquer', R_Type: 2 },
      { cbIndice: 4, R_Intitule: '', R_Type: 0 },
    ],
    cbSysLibre: LIBRES.map(([CB_Name, CB_Type, CB_Len, CB_Formule]) => ({
      CB_File: 'F_DOCENTETE',
      CB_Name,
      CB_Type,
      CB_Len,
      CB_Formule,
    })),
    F_DOCENTETE: [
      order('BC1', { DO_Statut: 1 }),
      order('BC2', { DO_Statut: 1 }),
      order('BC1', { DO_Type: 2, DO_Statut: 1 }),
      order('BC9', { DO_Cloture: 1 }),
      order('BL1', { DO_Type: 3, DO_Statut: 1 }),
    ],
  });
}

const order = (piece: string, facts: Readonly<Record<string, string | number>>) => ({
  DO_Domaine: 0,
  DO_Type: 1,
  DO_Piece: piece,
  DO_Tiers: 'CARAT',
  DO_Date: '2026-03-13',
  ...facts,
});

async function addLibreColumns(base: SqlDatabase): Promise<void> {
  for (const [name] of LIBRES.slice(0, -1)) {
    await base.execute(`ALTER TABLE F_DOCENTETE ADD [${name}] varchar(69) NULL`);
  }
}

/** Opens or leaves the only record that the text finds, as a Sage client would. */
export async function lockRecord(
  base: SqlDatabase,
  file: 'F_DOCENTETE' | 'F_COMPTET',
  where: string,
  how: 'CB_LockRecord' | 'CB_UnLockRecord' = 'CB_LockRecord',
): Promise<void> {
  const [row] = await base.query<{ CbMarq: number }>(`SELECT cbMarq AS CbMarq FROM ${file} WHERE ${where}`);
  const record = { cbFile: text(file, 128), cbMarq: int(row?.CbMarq ?? 0) };
  await base.call(how, how === 'CB_LockRecord' ? { ...record, cbType: int(0) } : record, {});
}
