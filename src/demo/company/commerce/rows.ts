import type { Day } from '../../../domain/day.ts';
import type { DecimalText } from '../decimal-text.ts';
import type { SageDay } from '../sage-day.ts';

/** A band of dépassement; a rank without a name is one that the company does not use. */
export type RiskCodeRow = {
  R_Intitule: string;
  R_Type: number;
  R_Min: DecimalText;
  R_Max: DecimalText;
  cbIndice: number;
};
export type SalesSettingsRow = { P_PeriodEncours: number; P_BaseEncours: number; P_Echeances: number };
export type DeliveryAddressRow = {
  LI_No: number;
  CT_Num: string;
  LI_Intitule: string;
  LI_Adresse: string;
  LI_Complement: string;
  LI_CodePostal: string;
  LI_Ville: string;
  LI_Pays: string;
  LI_Principal: number;
};
export type DocumentRow = {
  DO_Domaine: number;
  DO_Type: number;
  DO_Piece: string;
  DO_Date: Day;
  DO_Ref: string;
  DO_Tiers: string;
  CT_NumPayeur: string;
  CO_No: number;
  DO_Devise: number;
  DO_Cours: DecimalText;
  LI_No: number;
  DO_DateLivr: SageDay;
  DO_Statut: number;
  DO_Provenance: number;
  DO_Cloture: number;
  DO_DocType: number;
};
/** `DL_PieceBC`, `DL_PiecePL` and `DL_PieceBL` say what the line was before. */
export type DocumentLineRow = {
  DO_Domaine: number;
  DO_Type: number;
  DO_Piece: string;
  CT_Num: string;
  DO_Date: Day;
  DL_Ligne: number;
  DL_No: number;
  DL_PieceBC: string;
  DL_DateBC: SageDay;
  DL_PiecePL: string;
  DL_DatePL: SageDay;
  DL_PieceBL: string;
  DL_DateBL: SageDay;
  AR_Ref: string;
  DL_Design: string;
  DL_Qte: DecimalText;
  DL_PrixUnitaire: DecimalText;
  DL_MontantHT: DecimalText;
  DL_MontantTTC: DecimalText;
  DL_Valorise: number;
  DO_DateLivr: SageDay;
  CO_No: number;
};
/** An acompte or an échéance of a document; EC_No once it is in the ledger. */
export type DocumentDueRow = {
  DR_No: number;
  DO_Domaine: number;
  DO_Type: number;
  DO_Piece: string;
  DR_TypeRegl: number;
  DR_Date: Day;
  DR_Libelle: string;
  DR_Montant: DecimalText;
  DR_Equil: number;
  DR_Regle: number;
  N_Reglement: number;
  EC_No: number;
};
export type PaymentRow = {
  RG_No: number;
  CT_NumPayeur: string;
  RG_Date: Day;
  RG_Libelle: string;
  RG_Piece: string;
  RG_Montant: DecimalText;
  N_Reglement: number;
  RG_Impute: number;
  RG_Compta: number;
  RG_Type: number;
  RG_TypeReg: number;
  EC_No: number;
  JO_Num: string;
};
export type AllocationRow = {
  RG_No: number;
  DR_No: number;
  DO_Domaine: number;
  DO_Type: number;
  DO_Piece: string;
  RC_Montant: DecimalText;
};
