import type { SqlSession } from './database.ts';

/** How many rows each of these tables has, in one journey. The names stand in the text: they must be ours (`relance.Dispatch`). */
export async function countRows(session: SqlSession, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (tables.length === 0) return new Map();
  const counts = tables.map((table) => `SELECT N'${table}' AS OfTable, COUNT(*) AS Total FROM ${table}`);
  const rows = await session.query<{ OfTable: string; Total: number }>(counts.join(' UNION ALL '));
  return new Map(rows.map(({ OfTable, Total }) => [OfTable, Total]));
}
