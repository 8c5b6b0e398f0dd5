import type { SageValues } from '../../src/demo/sage-base/rows.ts';

/** DO_Type of a sales document (DO_Domaine 0). */
export const DO_TYPE = { BC: 1, PL: 2, BL: 3, BR: 4, BA: 5, FA: 6, FC: 7 } as const;
type DocumentType = keyof typeof DO_TYPE;

/** A header of F_DOCENTETE, dated 2 March 2026 unless said. */
export const header = (type: DocumentType, piece: string, tiers: string, facts: SageValues = {}): SageValues => ({
  DO_Type: DO_TYPE[type],
  DO_Piece: piece,
  DO_Tiers: tiers,
  DO_Date: '2026-03-02',
  ...facts,
});

/** A line of F_DOCLIGNE that counts in amounts. */
export const docLine = (
  no: number,
  type: DocumentType,
  piece: string,
  ttc: string,
  facts: SageValues = {},
): SageValues => ({
  DL_No: no,
  DO_Type: DO_TYPE[type],
  DO_Piece: piece,
  DL_MontantTTC: ttc,
  DL_Valorise: 1,
  ...facts,
});

/** A line of F_DOCREGL: an acompte of this amount. */
export const acompte = (
  no: number,
  type: DocumentType,
  piece: string,
  montant: string,
  facts: SageValues = {},
): SageValues => ({
  DR_No: no,
  DO_Type: DO_TYPE[type],
  DO_Piece: piece,
  DR_TypeRegl: 0,
  DR_Montant: montant,
  ...facts,
});

/** A line of F_DOCREGL: the rest of the document is due (DR_Equil). */
export const instalment = (no: number, type: DocumentType, piece: string, facts: SageValues = {}): SageValues =>
  acompte(no, type, piece, '0', { DR_TypeRegl: 2, DR_Equil: 1, DR_Pourcent: 100, ...facts });

/** A payment (F_CREGLEMENT). */
export const payment = (no: number, montant: string, facts: SageValues = {}): SageValues => ({
  RG_No: no,
  RG_Montant: montant,
  JO_Num: 'BQ',
  ...facts,
});

/** What a payment gives to a line of F_DOCREGL (F_REGLECH). */
export const allocation = (rgNo: number, drNo: number, montant: string): SageValues => ({
  RG_No: rgNo,
  DR_No: drNo,
  RC_Montant: montant,
});

/** P_CRISQUE as Sage installs it: three codes, the other ranks without a name. */
export const RISK_CODES: readonly SageValues[] = [
  { cbIndice: 1, R_Intitule: 'À livrer', R_Type: 0, R_Min: '0', R_Max: '0' },
  { cbIndice: 2, R_Intitule: 'À surveiller', R_Type: 1, R_Min: '0.01', R_Max: '1000' },
  { cbIndice: 3, R_Intitule: 'À bloquer', R_Type: 2, R_Min: '1000.01', R_Max: '9999999999.99' },
  ...Array.from({ length: 7 }, (_, at) => ({ cbIndice: at + 4 })),
];
