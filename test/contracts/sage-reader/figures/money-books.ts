import type { SageValues } from '../../../../src/demo/sage-base/rows.ts';
import { type Books, settings } from '../../../sage/books.ts';
import { AVOIRS } from './avoirs.ts';
import { CLOSINGS } from './closings.ts';
import { INVOICES } from './invoices.ts';
import { LOSSES } from './losses.ts';
import type { MoneyCase } from './money-case.ts';
import { SENT_BACK } from './sent-back.ts';

/** The day of the cases that say none. */
export const MONEY_DAY = '2026-03-02';

export const MONEY = [
  ['what is written off, moved or valued', LOSSES],
  ['instalments and advances', INVOICES],
  ['what the bank took back', SENT_BACK],
  ['what avoirs take off', AVOIRS],
  ['what closed a year', CLOSINGS],
] as const;

const CASES: readonly MoneyCase[] = MONEY.flatMap(([, cases]) => cases);
const ROWS_OF_A_CASE = 20;

export const codeOf = (one: MoneyCase): string => `CAS${CASES.indexOf(one)}`;

/** The books of those cases: once a year is opened, all customers are carried over into it. */
export function moneyBooks(opened: boolean): Books {
  const cases = CASES.filter((one) => (one.opened ?? false) === opened);
  return {
    ...settings(2025, 2026),
    F_COMPTET: cases.map((one) => ({ CT_Num: codeOf(one), CT_Intitule: codeOf(one) })),
    F_ECRITUREC: cases.flatMap(rowsOf),
  };
}

/** Each case has its customer, and pieces of its own. */
function rowsOf(one: MoneyCase): readonly SageValues[] {
  const at = CASES.indexOf(one);
  return one.rows
    .map((row, nth) => row(1 + at * ROWS_OF_A_CASE + nth, codeOf(one)))
    .map((row) => (row.EC_Piece ? { ...row, EC_Piece: `${at}-${row.EC_Piece}` } : row));
}
