import type { Day } from '../../../domain/day.ts';
import type { BookDocument, Piece } from './book.ts';

/** Orders by day; ties stay as entered. */
export const byDay = <T extends { readonly date: Day }>(entered: readonly T[]): T[] =>
  [...entered].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** Orders pieces by day and numbers their documents by series and year: FA2600001, RG2600002… */
export function numberDocuments(pieces: readonly Piece[]): Piece[] {
  const ordered = byDay(pieces);
  numberInTurn(ordered.flatMap((piece) => piece.lines.map((line) => line.document)));
  return ordered;
}

/** Numbers the documents that have no number yet, in the order given. */
export function numberInTurn(documents: readonly BookDocument[]): void {
  const counters = new Map<string, number>();
  for (const document of documents) give(document, counters);
}

function give(document: BookDocument, counters: Map<string, number>): void {
  if (document.number !== '') return;
  const prefix = `${document.series}${document.date.slice(2, 4)}`;
  const count = (counters.get(prefix) ?? 0) + 1;
  counters.set(prefix, count);
  document.number = `${prefix}${String(count).padStart(5, '0')}`;
}
