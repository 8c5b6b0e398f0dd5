import type { Reservation } from '../../domain/relance/memory.ts';
import { readCents, readDayOrNull, readInstant } from '../columns.ts';

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
}

export const toReservation = (row: ReservationRow): Reservation => ({
  ecNo: row.EcNo,
  line: toLine(row),
  dispatchId: row.DispatchId,
  by: { id: row.ApprovedById, name: row.ApprovedByName },
  since: readInstant(row.ApprovedAt),
});

const toLine = ({ Piece, DueDay, AmountCents }: ReservationRow): Reservation['line'] =>
  Piece === null || AmountCents === null
    ? null
    : { piece: Piece, due: readDayOrNull(DueDay), amount: readCents(AmountCents) };
