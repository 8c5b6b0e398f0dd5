import type { Entry } from '../../domain/ledger/entry.ts';
import { queryWhole, type SageBase } from '../sage-base.ts';
import { type Books, toEntries } from './books.ts';
import { FOR_REMINDERS, type LineRow } from './line-row.ts';

/** The width of EC_RefPiece: nothing longer begins a piece. */
const WIDTH = 17;

export async function findInvoiceLines(
  base: SageBase,
  books: Books,
  prefix: string,
  limit: number,
): Promise<readonly Entry[]> {
  const wanted = prefix.trim();
  if (wanted === '' || wanted.length > WIDTH) return [];
  const rows = await queryWhole<LineRow>(base, 'invoices-by-piece', {
    prefix: { type: { name: 'varchar', length: WIDTH }, value: wanted },
    limit: { type: { name: 'int' }, value: limit },
  });
  return toEntries(
    rows.map((row) => ({ ...row, ...FOR_REMINDERS })),
    books,
  );
}
