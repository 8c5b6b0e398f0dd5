import type { Entry } from '../domain/encours/entry.ts';
import type { EntryRow } from './entry-row.ts';
import { type Books, toEntries } from './read-ledger.ts';
import { queryBase, type SageBase } from './sage-base.ts';

/** A line of `invoices-by-piece.sql`: without labels and what reminders need. */
type InvoiceRow = Omit<EntryRow, 'EC_Intitule' | 'EC_Rappel' | 'EC_DateRelance' | 'N_Reglement'>;
const NOT_READ = { EC_Intitule: null, EC_Rappel: null, EC_DateRelance: null, N_Reglement: null };
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
  const rows = await queryBase<InvoiceRow>(base.sql, 'invoices-by-piece', {
    prefix: { type: { name: 'varchar', length: WIDTH }, value: wanted },
    limit: { type: { name: 'int' }, value: limit },
  });
  return toEntries(
    rows.map((row) => ({ ...row, ...NOT_READ })),
    books,
  );
}
