import type { BulkTable } from 'mssql/lib/base/index.js';
import { quote } from '../compile/definitions.ts';
import type { Connection } from './connection.ts';
import { toText } from './parameters.ts';

const CHUNK = 20_000;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Loads rows with COPY, a chunk at a time, all or nothing. */
export async function copyRows(connection: Connection, table: BulkTable): Promise<number> {
  const columns = table.columns.map((column) => quote(column.name.toLowerCase()));
  const path = tablePath(connection.database, table);
  const text = `COPY ${path} (${columns.join(', ')}) FROM '/dev/blob'`;
  const types = table.columns.map((column) => column.type);
  return connection.statement(async () => {
    for (let at = 0; at < table.rows.length; at += CHUNK) {
      await connection.engine.copyIn(text, new Blob([toLines(table.rows, at, types)]));
    }
    const { loadedRows } = connection.engine;
    if (loadedRows.wantsAnalyze(path, table.rows.length)) await connection.engine.run(`ANALYZE ${path}`);
    return table.rows.length;
  }, false);
}

function toLines(rows: readonly (readonly unknown[])[], from: number, types: readonly unknown[]): string {
  let lines = '';
  for (let at = from; at < Math.min(from + CHUNK, rows.length); at++) lines += toLine(rows[at] ?? [], types);
  return lines;
}

function tablePath(database: string, table: BulkTable): string {
  const schema = (table.schema ?? 'dbo').toLowerCase();
  return `${quote(schema === 'dbo' ? database : `${database}.${schema}`)}.${quote(table.name.toLowerCase())}`;
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
