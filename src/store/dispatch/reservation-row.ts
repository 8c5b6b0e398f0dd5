import { linesIn } from '../../domain/relance/letter.ts';
import type { Reservation } from '../../domain/relance/memory.ts';
import { readCents, readDayOrNull, readInstant } from '../columns.ts';
import { readJson } from '../stored-json.ts';
import { letterFactsShape } from './json/letter-facts.ts';

/** An instalment that a letter holds, as both queries read it. */
export interface ReservationRow {
  readonly EcNo: number;
  readonly Piece: string | null;
  readonly DueDay: Date | null;
  readonly AmountCents: string | number | bigint | null;
  readonly DispatchId: string;
  readonly ApprovedById: string;
  readonly ApprovedByName: string;
  readonly ApprovedAt: Date;
  /** Of a line of which nothing was written down; else null. */
  readonly LetterFacts: string | null;
}

/** Throws StoredJsonFault where a letter holds what this version does not expect. */
export const toReservation = (row: ReservationRow): Reservation => ({
  ecNo: row.EcNo,
  line: toLine(row),
  dispatchId: row.DispatchId,
  by: { id: row.ApprovedById, name: row.ApprovedByName },
  since: readInstant(row.ApprovedAt),
});

/** Letters approved before it was written down tell it themselves; null: held under a number that the line had before its letter. */
function toLine(row: ReservationRow): Reservation['line'] {
  const { Piece, DueDay, AmountCents, LetterFacts, EcNo, DispatchId } = row;
  if (Piece !== null && AmountCents !== null) {
    return { piece: Piece, due: readDayOrNull(DueDay), amount: readCents(AmountCents) };
  }
  if (LetterFacts === null) return null;
  const facts = readJson(letterFactsShape, LetterFacts, `Dispatch ${DispatchId}, column Facts`);
  const line = linesIn(facts).find(({ ecNo }) => ecNo === EcNo);
  return line ? { piece: line.piece, due: line.due, amount: line.amount } : null;
}
