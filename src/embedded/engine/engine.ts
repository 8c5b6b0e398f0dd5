import { readFile } from 'node:fs/promises';
import type { PGlite, Results } from '@electric-sql/pglite';
import { type Compiled, compile } from '../compile/compile.ts';
import { quote } from '../compile/definitions.ts';
import { PreparedStatements } from './prepared.ts';
import { Spellings } from './spellings.ts';
import { LoadedRows } from './statistics.ts';
import { PARSERS } from './values.ts';

const MOST_TEXTS = 2_000;

/** PGlite with the prelude: one session, several T-SQL databases, each a schema of its own. */
export class Engine {
  readonly spellings = new Spellings();
  readonly loadedRows = new LoadedRows();
  readonly prepared: PreparedStatements;
  readonly #pglite: PGlite;
  readonly #compiled = new Map<string, Compiled>();
  readonly #databases = new Map<string, string>();
  #current = '';

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
    this.prepared = new PreparedStatements(pglite);
  }

  async start(): Promise<this> {
    await this.#pglite.exec(
      // Its pages are in memory: one read by an index costs what one in a row costs. What texts walk through one by one is a
      // parameter's list of customers or days: short, where the planner takes any list to grow tenfold at each step.
      `SET TimeZone TO 'UTC'; SET DateStyle TO 'ISO, YMD'; SET standard_conforming_strings TO on;
      SET random_page_cost TO 1.1; SET recursive_worktable_factor TO 1`,
    );
    await this.#pglite.exec(await readFile(new URL('additions.sql', import.meta.url), 'utf8'));
    await this.spellings.load(this.#pglite);
    const found = await this.#pglite.query<{ folded: string; name: string }>('SELECT folded, name FROM tsql.database');
    for (const { folded, name } of found.rows) this.#databases.set(folded, name);
    return this;
  }

  /** Makes an empty database; quiet when it exists. Not to be called inside a transaction, which could undo it. */
  async createDatabase(name: string): Promise<void> {
    if (!/^\w{1,40}$/.test(name)) throw new Error(`Not a database name: ${name}`);
    if (this.hasDatabase(name)) return;
    const folded = name.toLowerCase();
    await this.#pglite.exec(`CREATE SCHEMA IF NOT EXISTS ${quote(folded)}`);
    await this.#pglite.query('INSERT INTO tsql.database VALUES ($1, $2) ON CONFLICT DO NOTHING', [folded, name]);
    this.#databases.set(folded, name);
  }

  listDatabases(): string[] {
    return [...this.#databases.values()].sort();
  }

  hasDatabase(name: string): boolean {
    return this.#databases.has(name.toLowerCase());
  }

  /** The compiled text, kept: compiling costs about 10 ms. */
  compile(text: string, types: ReadonlyMap<string, string>, database: string): Compiled {
    const key = JSON.stringify([database, [...types], text]);
    const known = this.#compiled.get(key);
    if (known) return known;
    const fresh = compile(text, types, database);
    // Texts are meant to be few; one built from its values would fill the memory.
    if (this.#compiled.size >= MOST_TEXTS) this.#compiled.clear();
    this.#compiled.set(key, fresh);
    return fresh;
  }

  /** Unqualified names and `dbo.` resolve in this database from now on. Not to be called inside a transaction. */
  async use(database: string): Promise<void> {
    if (this.#current === database) return;
    await this.#pglite.exec(`SET search_path TO ${quote(database)}, tsql, pg_catalog`);
    this.#current = database;
  }

  /** Runs one statement; values are texts or null. Rows are arrays. */
  query(text: string, values: readonly (string | null)[]): Promise<Results<unknown[]>> {
    return this.#pglite.query<unknown[]>(text, [...values], { rowMode: 'array', parsers: PARSERS });
  }

  /** Runs texts without parameters. */
  async run(text: string): Promise<void> {
    await this.#pglite.exec(text);
  }

  async copyIn(text: string, rows: Blob): Promise<number> {
    return (await this.#pglite.query(text, [], { blob: rows })).affectedRows ?? 0;
  }

  async close(): Promise<void> {
    await this.#pglite.close();
  }
}
