import type { Day } from '../day.ts';

interface Orderable {
  readonly due: Day | null;
  readonly piece: string;
  readonly ecNo: number;
}

/** The order of items everywhere: due date (none last), piece, EC_No. Total, so that the same facts give the same letter. */
export function byDuePieceNumber(a: Orderable, b: Orderable): number {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    return b.due === null || a.due < b.due ? -1 : 1;
  }
  if (a.piece !== b.piece) return a.piece < b.piece ? -1 : 1;
  return a.ecNo - b.ecNo;
}
