import { toCsv } from '../files/csv.ts';
import type { StatedDocument } from './document.ts';

/** One table for all currencies, with a column for theirs; without totals, which who sums it would count twice. */
export const writeCsv = ({ columns, sections }: StatedDocument): string =>
  toCsv(
    columns.map(({ title }) => title),
    sections.flatMap(({ rows }) => rows),
  );
