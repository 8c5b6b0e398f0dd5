import type { BookDocument, Piece } from './book.ts';

/** Orders pieces by day (ties: as entered) and numbers their documents by series and year: FA2600001, RG2600002… */
export function numberDocuments(pieces: readonly Piece[]): Piece[] {
  const ordered = [...pieces].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const counters = new Map<string, number>();
  for (const piece of ordered) for (const line of piece.lines) give(line.document, counters);
  return ordered;
}

function give(document: BookDocument, counters: Map<string, number>): void {
  if (document.number !== '') return;
  const prefix = `${document.series}${document.date.slice(2, 4)}`;
  const count = (counters.get(prefix) ?? 0) + 1;
  counters.set(prefix, count);
  document.number = `${prefix}${String(count).padStart(5, '0')}`;
}
