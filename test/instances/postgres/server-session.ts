import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { type Compiled, compile } from '../../../src/embedded/compile/compile.ts';
import { quote } from '../../../src/embedded/compile/definitions.ts';
import { Spellings } from '../../../src/embedded/engine/spellings.ts';
import { PARSERS } from '../../../src/embedded/engine/values.ts';
import { columnNames } from '../../../src/embedded/session/column-names.ts';
import type { Answer, Rows, Session, SqlText, TableName } from '../../../src/embedded/session/session.ts';
import type { Cluster } from './cluster.ts';

const ENGINE = new URL('../../../src/embedded/engine/', import.meta.url);
const NO_MORE: Rows = { rows: [], more: false };
const TYPES = { getTypeParser: (oid: number) => PARSERS[oid] ?? ((value: string) => value) };

/** Makes a new server speak the embedded engine's T-SQL, once. */
export async function prepareServer({ connection }: Cluster): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  for (const file of ['prelude.sql', 'catalogue.sql', 'additions.sql']) {
    await client.query(asOlderCollations(await readFile(new URL(file, ENGINE), 'utf8')));
  }
  await client.end();
}

/**
 * The embedded engine's compiler over a server of PostgreSQL, as one connection to it: several processes may each have one. For
 * tests alone: it tells nothing of SQL Server's locks, and is not fast.
 */
export async function openServerSession({ connection }: Cluster): Promise<Session> {
  const client = new pg.Client(connection);
  // A server that ends is found by the next question.
  client.on('error', () => undefined);
  await client.connect();
  await client.query("SET TimeZone TO 'UTC'; SET DateStyle TO 'ISO, YMD'; SET standard_conforming_strings TO on");
  const session = new ServerSession(client);
  await session.learnSpellings();
  return session;
}

class ServerSession implements Session {
  readonly #client: pg.Client;
  readonly #spellings = new Spellings();
  readonly #compiled = new Map<string, Compiled>();
  #current = '';
  #inTransaction = false;
  #load: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly undo: string;
    readonly keep: string;
  } | null = null;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  learnSpellings(): Promise<void> {
    return this.#spellings.load({ query: (text: string) => this.#client.query(text) } as never);
  }

  async createDatabase(name: string): Promise<void> {
    if (await this.hasDatabase(name)) return;
    await this.#client.query(`CREATE SCHEMA IF NOT EXISTS ${quote(name.toLowerCase())}`);
    await this.#client.query('INSERT INTO tsql.database VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      name.toLowerCase(),
      name,
    ]);
  }

  async hasDatabase(name: string): Promise<boolean> {
    return (await this.listDatabases()).some((one) => one.toLowerCase() === name.toLowerCase());
  }

  async listDatabases(): Promise<string[]> {
    const { rows } = await this.#client.query<{ name: string }>('SELECT name FROM tsql.database ORDER BY name');
    return rows.map(({ name }) => name);
  }

  async begin(database: string): Promise<void> {
    await this.#use(database);
    await this.#client.query('BEGIN');
    this.#inTransaction = true;
  }

  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.#inTransaction = false;
    await this.#client.query(how);
  }

  async query({ database, text, types, values }: SqlText): Promise<Answer> {
    const compiled = this.#compile(text, types, database);
    const [first = '', ...others] = compiled.statements.map(asOlderServers);
    const after = compiled.created ? [...others, this.#spellings.learn(compiled.created)] : others;
    const bound = compiled.parameters.map((name) => values.get(name) ?? null);
    await this.#use(database);
    const { fields, rows, rowCount, command } = await this.#asOne(async () => {
      const answer = await this.#client.query({ text: first, values: bound, rowMode: 'array', types: TYPES });
      for (const next of after) await this.#client.query(next);
      return answer;
    });
    const affected = command === 'SELECT' ? 0 : (rowCount ?? 0);
    if (!compiled.answersRows) return { names: null, ...NO_MORE, affected };
    const names = columnNames(
      fields.map(({ name }) => name),
      compiled,
      this.#spellings,
    );
    return { names, rows, more: false, affected: rows.length };
  }

  async nextRows(): Promise<Rows> {
    return NO_MORE;
  }

  async beginCopy({ database, schema, table }: TableName, columns: readonly string[]): Promise<void> {
    const folded = schema.toLowerCase();
    const path = `${quote(folded === 'dbo' ? database : `${database}.${folded}`)}.${quote(table.toLowerCase())}`;
    await this.#use(database);
    this.#load = { table: path, columns: columns.map((name) => quote(name.toLowerCase())), ...(await this.#open()) };
  }

  /** Lines as COPY reads them, sent as texts: tables of a test are small. */
  async copy(lines: string): Promise<void> {
    const load = this.#load;
    if (!load) throw new Error('No load is open');
    const rows = lines.split('\n').filter((line) => line !== '');
    for (const row of rows) {
      const cells = row.split('\t').map(readCell);
      const places = cells.map((_, at) => `$${at + 1}`).join(', ');
      const text = `INSERT INTO ${load.table} (${load.columns.join(', ')}) OVERRIDING SYSTEM VALUE VALUES (${places})`;
      await this.#client.query(text, cells);
    }
  }

  async endCopy(end: { readonly rows: number } | 'undo'): Promise<void> {
    const load = this.#load;
    this.#load = null;
    if (!load) throw new Error('No load is open');
    await this.#client.query(end === 'undo' ? load.undo : load.keep);
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  #compile(text: string, types: ReadonlyMap<string, string>, database: string): Compiled {
    const key = JSON.stringify([database, [...types], text]);
    const compiled = this.#compiled.get(key) ?? compile(text, types, database);
    this.#compiled.set(key, compiled);
    return compiled;
  }

  async #use(database: string): Promise<void> {
    if (this.#current === database) return;
    await this.#client.query(`SET search_path TO ${quote(database)}, tsql, pg_catalog`);
    this.#current = database;
  }

  async #asOne<T>(work: () => Promise<T>): Promise<T> {
    const { keep, undo } = await this.#open();
    try {
      const result = await work();
      await this.#client.query(keep);
      return result;
    } catch (error) {
      await this.#client.query(undo);
      throw error;
    }
  }

  /** As the embedded session: inside a transaction a failed statement leaves it usable. */
  async #open(): Promise<{ readonly keep: string; readonly undo: string }> {
    const [open, keep, undo] = this.#inTransaction
      ? ['SAVEPOINT statement', 'RELEASE statement', 'ROLLBACK TO statement']
      : ['BEGIN', 'COMMIT', 'ROLLBACK'];
    await this.#client.query(open as string);
    return { keep: keep as string, undo: undo as string };
  }
}

/** Before PostgreSQL 18, texts that ignore case cannot be searched in: here case matters, and codes are written one way. */
const asOlderCollations = (text: string): string => text.replace('deterministic = false', 'deterministic = true');

/** Before PostgreSQL 18, `RETURNING` answers the new row and has no name for it. No text of ours answers the old one. */
const asOlderServers = (text: string): string =>
  text.replace(/\bRETURNING\b[\s\S]*$/i, (tail) => tail.replace(/"?\bnew\b"?\./gi, ''));

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

const readCell = (cell: string): string | null =>
  cell === String.raw`\N` ? null : cell.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign);
