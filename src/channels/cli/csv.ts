import type { Cents } from '../../domain/cents.ts';
import { dropUndrawn } from '../../domain/drawn-text.ts';

/** A cell: a text, an amount in cents, or nothing. */
export type CsvCell = string | { readonly amount: Cents } | null;

const BOM = '\uFEFF';
/** What a spreadsheet would take for a formula, whoever wrote it into Sage or onto a card. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A CSV that French spreadsheets open as it is: `;`, decimal comma, UTF-8 with its mark. Texts are never formulas. */
export const toCsv = (headers: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${BOM}${[headers, ...rows].map((row) => row.map(writeCell).join(';')).join('\n')}`;

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return writeAmount(cell.amount);
  const drawn = dropUndrawn(cell);
  const text = FORMULA.test(drawn) ? `'${drawn}` : drawn;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `-1234,50`, exact. */
const writeAmount = (amount: Cents): string =>
  `${amount < 0 ? '-' : ''}${Math.trunc(Math.abs(amount) / 100)},${String(Math.abs(amount) % 100).padStart(2, '0')}`;
