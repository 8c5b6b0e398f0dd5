import { linesIn } from '../../../src/domain/relance/letter.ts';
import type { Reservation } from '../../../src/domain/relance/memory.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';

/** What a dispatch holds under one number. */
export function reservationOf(ecNo: number, { id, approvedBy, approvedAt, facts }: Dispatch): Reservation {
  const line = linesIn(facts).find((one) => one.ecNo === ecNo);
  return {
    ecNo,
    line: line ? { piece: line.piece, due: line.due, amount: line.amount } : null,
    dispatchId: id,
    by: approvedBy,
    since: approvedAt,
  };
}
