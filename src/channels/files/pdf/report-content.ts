import type { Language } from '../../../domain/language.ts';
import { formatCount, formatDay, formatNumber } from '../../words/format.ts';
import type { Cell } from '../cell.ts';
import type { ListDocument, Row } from '../list-document.ts';

/** Every text of a printed document, handed to Typst as JSON. */
export interface ReportContent {
  readonly reference: string;
  readonly day: string;
  readonly language: Language;
  readonly title: string;
  readonly when: string;
  readonly whose: string;
  readonly notes: readonly string[];
  readonly empty: string;
  /** Lying, where it has many columns. */
  readonly wide: boolean;
  readonly columns: readonly { readonly title: string; readonly right: boolean; readonly grows: boolean }[];
  readonly sections: readonly {
    readonly currency: string;
    readonly rows: readonly (readonly string[])[];
    readonly totals: readonly (readonly string[])[];
  }[];
}

const UPRIGHT_COLUMNS = 7;

/** A document as it is printed: a table a currency, which is said above it, not in each row. */
export function reportContent(document: ListDocument): ReportContent {
  const { language, title, when, whose, notes, empty, columns, sections, asOf, fileName } = document;
  return {
    ...{ reference: fileName, day: asOf, language, title, when, whose, notes, empty },
    wide: columns.length - 1 > UPRIGHT_COLUMNS,
    columns: columns
      .slice(0, -1)
      .map((column) => ({ title: column.title, right: column.kind !== 'text', grows: column.grows === true })),
    sections: sections.map(({ currency, rows, totals }) => {
      const print = (row: Row) => row.slice(0, -1).map((cell) => printCell(language, currency, cell));
      return { currency, rows: rows.map(print), totals: totals.map(print) };
    }),
  };
}

function printCell(language: Language, currency: string, cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  if ('amount' in cell) return formatNumber(cell.amount, language, currency);
  return 'day' in cell ? formatDay(cell.day, language) : formatCount(cell.count, language);
}
