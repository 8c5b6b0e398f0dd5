import type { Compiled } from '../compile/compile.ts';
import type { Spellings } from '../engine/spellings.ts';

/** The names that SQL Server would give to these result columns. */
export const columnNames = (fields: readonly string[], compiled: Compiled, spellings: Spellings): string[] =>
  fields.map((field, at) => {
    const { exact, written } = compiled.names;
    return exact?.[at] ?? spellings.find(compiled.tables, field) ?? written.get(field) ?? field;
  });
