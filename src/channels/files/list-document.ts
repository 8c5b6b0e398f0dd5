import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { Cell } from './cell.ts';

/** Amounts are in the currency of the section. */
export type Row = readonly Cell[];

export interface Column {
  readonly title: string;
  readonly kind: 'text' | 'amount' | 'day' | 'count';
  /** Takes the room that is left: names, labels. */
  readonly grows?: true;
}

/** One currency of a document: amounts of two are never in one table that is summed. */
export interface Section {
  readonly currency: Currency;
  readonly rows: readonly Row[];
  /** Under the rows; in print alone and in workbooks, as whoever sums a CSV would count them twice. */
  readonly totals: readonly Row[];
}

/** A list (an état, a relevé, the report of a run) as a table, before it is a CSV, a workbook, a PDF or a text. */
export interface ListDocument {
  readonly language: Language;
  readonly title: string;
  readonly whose: string;
  /** « au … » or « du … au … ». */
  readonly when: string;
  /** What it is made of, and what it leaves out. */
  readonly notes: readonly string[];
  /** Where there is no section. */
  readonly empty: string;
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
  /** The day that it speaks of, by which it is dated. */
  readonly asOf: Day;
  /** Safe in a file system, without its ending. */
  readonly fileName: string;
}
