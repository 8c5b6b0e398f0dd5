import type { Entry } from '../../domain/ledger/entry.ts';
import { int } from '../../platform/sql/params.ts';
import { fitsVarchar, varchar } from '../../platform/sql/varchar.ts';
import { queryWhole, type SageBase } from '../sage-base.ts';
import { type Books, toEntries } from './books.ts';
import { FOR_REMINDERS, type LineRow } from './line-row.ts';

/** The width of EC_RefPiece: nothing longer begins a piece, nor what varchar cannot hold. */
const WIDTH = 17;

export async function findInvoiceLines(
  base: SageBase,
  books: Books,
  prefix: string,
  limit: number,
): Promise<readonly Entry[]> {
  const wanted = prefix.trim();
  if (wanted === '' || !fitsVarchar(wanted, WIDTH)) return [];
  const rows = await queryWhole<LineRow>(base, 'invoices-by-piece', {
    prefix: varchar(wanted, WIDTH),
    limit: int(limit),
  });
  return toEntries(
    rows.map((row) => ({ ...row, ...FOR_REMINDERS })),
    books,
  );
}
