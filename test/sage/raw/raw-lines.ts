import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { line } from '../books.ts';

/** Rows of F_ECRITUREC on 411 as integrators write them: an amount is positive, EC_Sens says the side. */
export const invoice = (no: number, date: string, amount: string, facts: SageValues = {}): SageValues =>
  line(no, null, date, amount, { JO_Num: 'VE', ...facts });
export const avoir = (no: number, date: string, amount: string, facts: SageValues = {}): SageValues =>
  line(no, null, date, amount, { JO_Num: 'VE', EC_Sens: 1, ...facts });
export const receipt = (no: number, date: string, amount: string, facts: SageValues = {}): SageValues =>
  line(no, null, date, amount, { JO_Num: 'BQ', EC_Sens: 1, ...facts });
/** Money that the bank took back or gave back. */
export const takenBack = (no: number, date: string, amount: string, facts: SageValues = {}): SageValues =>
  line(no, null, date, amount, { JO_Num: 'BQ', ...facts });
export const odDebit = (no: number, date: string, amount: string, facts: SageValues = {}): SageValues =>
  line(no, null, date, amount, { JO_Num: 'OD', ...facts });
export const odCredit = (no: number, date: string, amount: string, facts: SageValues = {}): SageValues =>
  line(no, null, date, amount, { JO_Num: 'OD', EC_Sens: 1, ...facts });

/** The same line as an à-nouveau in detail of 2026, under another number. */
export const carried = (row: SageValues, no: number, facts: SageValues = {}): SageValues => ({
  ...row,
  EC_No: no,
  JO_Num: 'AN',
  EC_ANType: 1,
  JM_Date: '2026-01-01',
  EC_Jour: 1,
  EC_Date: '2026-01-01',
  EC_Lettre: 0,
  EC_Lettrage: '',
  ...facts,
});

/** FA1: 1 000, due on 15 January 2026. */
export const FA1: SageValues = { EC_RefPiece: 'FA1', EC_Echeance: '2026-01-15' };
export const DOLLARS: SageValues = { N_Devise: 2 };
