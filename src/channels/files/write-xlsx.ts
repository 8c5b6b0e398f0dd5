import writeExcel, { type CellObject, type Row as SheetRow } from 'write-excel-file/node';
import { dropUndrawn } from '../../domain/drawn-text.ts';
import type { Cell } from './cell.ts';
import type { Column, ListDocument, Section } from './list-document.ts';

/** In the invariant form: Excel shows it as its own language does. */
const AMOUNT = '#,##0.00';
const DAY = 'dd/mm/yyyy';
const COUNT = '0';
/** Title, notes, names of columns: they stay in sight. */
const HEAD_ROWS = 3;
const WIDTHS: Readonly<Record<Column['kind'], number>> = { text: 18, amount: 16, day: 12, count: 10 };
/** Names and labels. */
const LONG_TEXT = 34;
const BOLD = { fontWeight: 'bold' } as const;
/** What XML 1.0 cannot hold. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** A workbook with a sheet a currency: amounts are numbers, days are days, texts are never formulas. */
export async function writeXlsx(document: ListDocument): Promise<Uint8Array> {
  const { sections, empty, title } = document;
  const sheets =
    sections.length === 0
      ? [sheetOf(document, title, [[textCell(empty)]])]
      : sections.map((section) => sheetOf(document, section.currency, rowsOf(section)));
  return writeExcel(sheets).toBuffer();
}

function sheetOf({ title, when, whose, notes, columns }: ListDocument, sheet: string, rows: readonly SheetRow[]) {
  return {
    sheet,
    orientation: 'landscape' as const,
    stickyRowsCount: HEAD_ROWS,
    columns: columns.map((column) => ({ width: column.grows ? LONG_TEXT : WIDTHS[column.kind] })),
    data: [
      [textCell(`${title} ${when} — ${whose}`, BOLD)],
      [textCell(notes.join(' · '))],
      columns.map(({ title: name, kind }) =>
        textCell(name, { ...BOLD, ...(kind === 'text' ? {} : { align: 'right' as const }) }),
      ),
      ...rows,
    ],
  };
}

const rowsOf = ({ rows, totals }: Section): SheetRow[] => [
  ...rows.map((row) => row.map((cell) => sheetCell(cell))),
  ...totals.map((row) => row.map((cell) => sheetCell(cell, BOLD))),
];

function sheetCell(cell: Cell, style: Partial<CellObject> = {}): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell, style);
  if ('amount' in cell) return { ...style, type: Number, value: cell.amount / 100, format: AMOUNT };
  if ('count' in cell) return { ...style, type: Number, value: cell.count, format: COUNT };
  return { ...style, type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: DAY };
}

const textCell = (text: string, style: Partial<CellObject> = {}): CellObject => ({
  ...style,
  type: String,
  value: dropUndrawn(text).replace(UNWRITABLE, ' '),
});
