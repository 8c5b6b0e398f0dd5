import { STATUT_COLUMN } from '../domain/credit/sage-writer-settings.ts';
import type { SqlSession } from '../platform/sql/database.ts';
import { smallint } from '../platform/sql/params.ts';
import { fitsVarchar, varchar } from '../platform/sql/varchar.ts';
import type { SageTarget } from '../use-cases/ports/sage-writes/sage-writer.ts';
import { readLibreColumn } from './libre-column.ts';
import { numberParam, type Place } from './place.ts';
import { queryText } from './query-text.ts';

/** DO_Type of the documents that can still be stopped. */
const TYPES = { commande: 1, preparation: 2 } as const;
/** DO_Statut: its three labels are the company's. */
const STATUTS = ['0', '1', '2'];
const PIECE_LENGTH = 13;

type Order = Extract<SageTarget, { kind: 'order' }>;

/** The mark of an order; null when the column is not there, or Sage says that it is not one to write. */
export async function orderPlace(session: SqlSession, target: Order, column: string): Promise<Place | null> {
  if (column.toUpperCase() === STATUT_COLUMN.toUpperCase()) {
    return { ...placeIn(target, STATUT_COLUMN), param: numberParam, fits: (value) => STATUTS.includes(value) };
  }
  const libre = await readLibreColumn(session, column);
  if (libre === null) return null;
  return {
    ...placeIn(target, libre.name),
    param: (value) => (value === null || fitsVarchar(value, libre.length) ? varchar(value, libre.length) : null),
    fits: (value) => fitsVarchar(value, libre.length),
  };
}

const placeIn = ({ order, piece }: Order, column: string): Pick<Place, 'file' | 'find' | 'write'> => ({
  file: 'F_DOCENTETE',
  find: fitsVarchar(piece, PIECE_LENGTH)
    ? {
        text: queryText('find-order', column),
        params: { type: smallint(TYPES[order]), piece: varchar(piece, PIECE_LENGTH) },
      }
    : null,
  write: queryText('write-order', column),
});
