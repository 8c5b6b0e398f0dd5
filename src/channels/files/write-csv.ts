import { toCsv } from './csv.ts';
import type { ListDocument } from './list-document.ts';

/** One table for all currencies, with a column for theirs; without totals, which who sums it would count twice. */
export const writeCsv = ({ columns, sections }: ListDocument): string =>
  toCsv(
    columns.map(({ title }) => title),
    sections.flatMap(({ rows }) => rows),
  );
