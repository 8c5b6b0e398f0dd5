import type { Cell } from '../../files/cell.ts';
import type { ListDocument } from '../../files/list-document.ts';
import { formatAmount, formatCount, formatDay } from '../../words/format.ts';
import { table } from '../table.ts';

/** A document for people at a terminal. */
export function documentLines({ title, whose, when, notes, empty, columns, sections }: ListDocument): string {
  const headers = columns.slice(0, -1).map((column) => column.title);
  const tables = sections.map(({ currency, rows, totals }) =>
    table(
      headers,
      [...rows, ...totals].map((row) => row.slice(0, -1).map((cell) => show(cell, currency))),
    ),
  );
  return [`${title} ${when} — ${whose}`, ...notes, '', ...(tables.length > 0 ? [tables.join('\n\n')] : [empty])].join(
    '\n',
  );
}

function show(cell: Cell, currency: string): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  if ('amount' in cell) return formatAmount(cell.amount, currency);
  return 'day' in cell ? formatDay(cell.day) : formatCount(cell.count);
}
