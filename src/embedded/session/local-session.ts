import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { quote } from '../compile/definitions.ts';
import { Engine } from '../engine/engine.ts';
import { loadTemplate } from '../engine/template.ts';
import { columnNames } from './column-names.ts';
import type { Answer, Rows, Session, SqlText, TableName } from './session.ts';

const NO_MORE: Rows = { rows: [], more: false };

/** Opens the engine in this thread: in memory, or in a folder that somebody holds for it. */
export async function openLocalSession(folder: string | undefined): Promise<Session> {
  return new LocalSession(await new Engine(await openPglite(folder)).start());
}

async function openPglite(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create({ loadDataDir: await loadTemplate() });
  const dataDir = join(folder, 'base');
  if (existsSync(join(dataDir, 'PG_VERSION'))) return PGlite.create({ dataDir });
  return PGlite.create({ dataDir, loadDataDir: await loadTemplate() });
}

/** What ends a statement of several texts. */
interface Statement {
  readonly keep: string;
  readonly undo: string;
}

class LocalSession implements Session {
  readonly #engine: Engine;
  #inTransaction = false;
  /** The open transaction defined something, which its end may undo. */
  #hasDefined = false;
  #load: (Statement & { readonly path: string; readonly text: string }) | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async begin(database: string): Promise<void> {
    await this.#engine.use(database);
    await this.#engine.run('BEGIN');
    this.#inTransaction = true;
  }

  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.#inTransaction = false;
    await this.#engine.run(how);
    if (this.#hasDefined) await this.#engine.prepared.forget();
    this.#hasDefined = false;
  }

  async query({ database, text, types, values }: SqlText): Promise<Answer> {
    const engine = this.#engine;
    const compiled = engine.compile(text, types, database);
    const [first = '', ...others] = compiled.statements;
    const after = compiled.created ? [...others, engine.spellings.learn(compiled.created)] : others;
    const bound = compiled.parameters.map((name) => values.get(name) ?? null);
    const work = async () => {
      if (!compiled.defines) return engine.prepared.run(compiled, bound);
      const answer = await engine.query(first, bound);
      for (const next of after) await engine.run(next);
      await engine.prepared.forget();
      return answer;
    };
    await engine.use(database);
    this.#hasDefined ||= compiled.defines && this.#inTransaction;
    const isWhole = !this.#inTransaction && after.length === 0;
    const { fields, rows, affectedRows = 0 } = await (isWhole ? work() : this.#asOne(work));
    if (!compiled.answersRows) return { names: null, ...NO_MORE, affected: affectedRows };
    const found = fields.map(({ name }) => name);
    return { names: columnNames(found, compiled, engine.spellings), rows, more: false, affected: rows.length };
  }

  async nextRows(): Promise<Rows> {
    return NO_MORE;
  }

  async beginCopy({ database, schema, table }: TableName, columns: readonly string[]): Promise<void> {
    const folded = schema.toLowerCase();
    const path = `${quote(folded === 'dbo' ? database : `${database}.${folded}`)}.${quote(table.toLowerCase())}`;
    const names = columns.map((name) => quote(name.toLowerCase())).join(', ');
    await this.#engine.use(database);
    this.#load = { ...(await this.#open()), path, text: `COPY ${path} (${names}) FROM '/dev/blob'` };
  }

  async copy(lines: string): Promise<void> {
    if (!this.#load) throw new Error('No load is open');
    await this.#engine.copyIn(this.#load.text, new Blob([lines]));
  }

  async endCopy(end: { readonly rows: number } | 'undo'): Promise<void> {
    const load = this.#load;
    this.#load = null;
    if (!load) throw new Error('No load is open');
    if (end === 'undo') return this.#engine.run(load.undo);
    try {
      if (this.#engine.loadedRows.wantsAnalyze(load.path, end.rows)) await this.#engine.run(`ANALYZE ${load.path}`);
      await this.#engine.run(load.keep);
    } catch (error) {
      await this.#engine.run(load.undo);
      throw error;
    }
  }

  createDatabase(name: string): Promise<void> {
    return this.#engine.createDatabase(name);
  }

  async hasDatabase(name: string): Promise<boolean> {
    return this.#engine.hasDatabase(name);
  }

  async listDatabases(): Promise<string[]> {
    return this.#engine.listDatabases();
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  async #asOne<T>(work: () => Promise<T>): Promise<T> {
    const { keep, undo } = await this.#open();
    try {
      const result = await work();
      await this.#engine.run(keep);
      return result;
    } catch (error) {
      await this.#engine.run(undo);
      throw error;
    }
  }

  /** Inside a transaction a failed statement leaves it usable, as on SQL Server; PostgreSQL needs a savepoint for that. */
  async #open(): Promise<Statement> {
    const [open, keep, undo] = this.#inTransaction
      ? ['SAVEPOINT statement', 'RELEASE statement', 'ROLLBACK TO statement']
      : ['BEGIN', 'COMMIT', 'ROLLBACK'];
    await this.#engine.run(open);
    return { keep, undo };
  }
}
