import type { Day } from '../../domain/day.ts';
import type { DecimalText } from './decimal-text.ts';
import type { SageDay } from './sage-day.ts';

/** A row of F_DRECOUVREMENT. */
export type RecoveryFileRow = {
  DR_Num: string;
  CT_Num: string;
  DR_DateDebut: Day;
  DR_DateFin?: SageDay;
  DR_Statut: number;
  DR_Priorite: number;
  DR_Resultat: number;
  N_Litige: number;
  N_Resolution: number;
  DR_Resume: string;
  DR_Commentaire: string;
  CO_No: number;
  DR_PerteProbable: DecimalText;
  DR_Provision: DecimalText;
};
export type RecoveryLineRow = { DR_Num: string; EC_No: number };
export type InterventionRow = {
  DR_Num: string;
  ES_No: number;
  IV_Statut: number;
  IV_Date: Day;
  IV_User: string;
  IV_Raison: string;
  IV_Type: number;
  IV_EnvoiType: number;
  IV_DatePromesse?: Day;
};
export type ScenarioRow = { SC_No: number; SC_Intitule: string };
export type ScenarioStepRow = {
  SC_No: number;
  ES_Ligne: number;
  ES_No: number;
  ES_Intitule: string;
  ES_Delai: number;
  ES_EnvoiType: number;
};
export type RankRow = { L_Intitule: string; cbIndice: number };
export type ResolutionRow = { R_Intitule: string; cbIndice: number };
