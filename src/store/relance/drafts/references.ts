import type { SqlSession } from '../../../platform/sql/database.ts';
import { int, smallint } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';

const NEXT_NUMBERS = readSqlFile('./sql/next-numbers.sql', import.meta.url);
const FIRST_NUMBERS = readSqlFile('./sql/first-numbers.sql', import.meta.url);

/** So many in a row: `REL-2026-000042`. Unique; a number is lost when its draft is not made after all. */
export async function nextReferences(session: SqlSession, year: number, count: number): Promise<readonly string[]> {
  const params = { year: smallint(year), count: int(count) };
  const [row] = await session.query<{ LastNumber: number }>(NEXT_NUMBERS, params);
  if (row === undefined) await session.execute(FIRST_NUMBERS, params);
  const first = (row?.LastNumber ?? count) - count + 1;
  return Array.from({ length: count }, (_, index) => `REL-${year}-${String(first + index).padStart(6, '0')}`);
}
