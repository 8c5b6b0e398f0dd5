import type { Compiled } from '../compile/compile.ts';
import type { Engine } from '../engine/engine.ts';

/** The engine's one session, for as long as somebody holds the turn. */
export class Connection {
  readonly engine: Engine;
  readonly database: string;
  readonly giveBack: () => void;
  #inTransaction = false;

  constructor(engine: Engine, database: string, giveBack: () => void) {
    this.engine = engine;
    this.database = database;
    this.giveBack = giveBack;
  }

  async begin(): Promise<void> {
    await this.engine.use(this.database);
    await this.engine.run('BEGIN');
    this.#inTransaction = true;
  }

  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.#inTransaction = false;
    await this.engine.run(how);
  }

  /**
   * Runs work as one statement: whole or not at all. Inside a transaction a failed statement leaves the transaction usable,
   * as SQL Server does; PostgreSQL needs a savepoint for that.
   */
  async statement<T>(work: () => Promise<T>, isSingle: boolean): Promise<T> {
    await this.engine.use(this.database);
    if (!this.#inTransaction && isSingle) return work();
    const [open, keep, undo] = this.#inTransaction
      ? ['SAVEPOINT statement', 'RELEASE statement', 'ROLLBACK TO statement']
      : ['BEGIN', 'COMMIT', 'ROLLBACK'];
    await this.engine.run(open);
    try {
      const result = await work();
      await this.engine.run(keep);
      return result;
    } catch (error) {
      await this.engine.run(undo);
      throw error;
    }
  }

  async run(compiled: Compiled, values: readonly (string | null)[]) {
    const [first = '', ...others] = compiled.statements;
    const after = compiled.created ? [...others, this.engine.spellings.learn(compiled.created)] : others;
    return this.statement(async () => {
      const result = await this.engine.query(first, values);
      for (const text of after) await this.engine.run(text);
      return result;
    }, after.length === 0);
  }
}
