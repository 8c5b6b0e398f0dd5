import type { Results } from '@electric-sql/pglite';
import type { Compiled } from '../compile/compile.ts';
import type { Spellings } from '../engine/spellings.ts';

/** Rows as objects, under the names that SQL Server would give. */
export function toRows(
  result: Results<unknown[]>,
  compiled: Compiled,
  spellings: Spellings,
): Record<string, unknown>[] {
  const names = result.fields.map((field, at) => columnName(field.name, at, compiled, spellings));
  return result.rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at++) row[names[at] ?? ''] = values[at];
    return row;
  });
}

function columnName(field: string, at: number, compiled: Compiled, spellings: Spellings): string {
  const { exact, written } = compiled.names;
  return exact?.[at] ?? spellings.find(compiled.tables, field) ?? written.get(field) ?? field;
}
