import type { BulkTable } from 'mssql/lib/base/index.js';
import type { Connection } from './connection.ts';
import { toText } from './parameters.ts';

/** Lines made at once: few enough that a long load does not hold the loop. */
const CHUNK = 2_000;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Loads rows with COPY, a chunk at a time, all or nothing. */
export async function copyRows({ database, session }: Connection, table: BulkTable): Promise<number> {
  const { name, schema, columns, rows } = table;
  const types = columns.map((column) => column.type);
  const names = columns.map((column) => column.name);
  await session.beginCopy({ database, schema: schema ?? 'dbo', table: name }, names);
  try {
    for (let at = 0; at < rows.length; at += CHUNK) await session.copy(toLines(rows, at, types));
  } catch (error) {
    await session.endCopy('undo');
    throw error;
  }
  await session.endCopy({ rows: rows.length });
  return rows.length;
}

function toLines(rows: readonly (readonly unknown[])[], from: number, types: readonly unknown[]): string {
  let lines = '';
  for (let at = from; at < Math.min(from + CHUNK, rows.length); at++) lines += toLine(rows[at] ?? [], types);
  return lines;
}

function toLine(row: readonly unknown[], types: readonly unknown[]): string {
  let line = '';
  for (let at = 0; at < types.length; at++) {
    const text = toText(row[at], types[at]);
    line += `${at === 0 ? '' : '\t'}${text === null ? '\\N' : escaped(text)}`;
  }
  return `${line}\n`;
}

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text;
}
