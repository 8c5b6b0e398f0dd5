import type { ConnectionPool, Request as DriverRequest, Transaction as DriverTransaction } from 'mssql';
import type { DriverModule } from '../../../src/platform/sql/driver-module.ts';

/** A moment at which a driver can be broken: around each statement, and around each commit. */
export interface SqlPoint {
  readonly database: string;
  /** `UPDATE Dispatch`; `COMMIT`. */
  readonly statement: string;
  readonly isWrite: boolean;
  readonly inTransaction: boolean;
  /** `after`: the server did it, and its answer is lost. */
  readonly when: 'before' | 'after';
}

/** Asked at each moment: what the driver throws there; null: nothing. */
export type SqlShake = (point: SqlPoint) => unknown;

type Around = Pick<SqlPoint, 'statement' | 'isWrite' | 'inTransaction'>;
type Runs = {
  query(text: string): Promise<unknown>;
  execute(name: string): Promise<unknown>;
  bulk(table: unknown): Promise<unknown>;
};

const MAIN = /\b(INSERT INTO|UPDATE|DELETE FROM|MERGE(?: INTO)?|FROM)\s+\[?(?:(?:relance|dbo)\]?\.)?\[?(\w+)/iu;
const WRITES = /^\s*(?:(?:WITH|DECLARE|SET)\b[\s\S]*?)?\b(INSERT INTO|UPDATE|DELETE FROM|MERGE)\b/iu;
const NOTES = /\/\*[\s\S]*?\*\/|--[^\n]*/gu;

/** `INSERT Task`: the first table that a text writes or reads. */
export function nameStatement(text: string): { readonly statement: string; readonly isWrite: boolean } {
  const bare = text.replaceAll(NOTES, ' ');
  const write = WRITES.exec(bare);
  const found = MAIN.exec(write ? bare.slice(bare.indexOf(write[1] ?? '')) : bare);
  const verb = write ? (write[1] ?? '').split(' ')[0] : 'SELECT';
  return { statement: `${verb?.toUpperCase()} ${found?.[2] ?? '?'}`, isWrite: write !== null };
}

/** The driver of the embedded engine, or any, whose statements fail where they are told to: below every retry of ours. */
export function shakeDriver(driver: DriverModule, database: string, shake: SqlShake): DriverModule {
  const around = async <T>(about: Around, act: () => Promise<T>): Promise<T> => {
    const before = shake({ database, ...about, when: 'before' });
    if (before) throw before;
    const done = await act();
    const after = shake({ database, ...about, when: 'after' });
    if (after) throw after;
    return done;
  };
  class Request extends (driver.Request as unknown as new (
    parent: ConnectionPool | DriverTransaction,
  ) => object & Runs) {
    readonly #inTransaction: boolean;
    constructor(parent: ConnectionPool | DriverTransaction) {
      super(parent);
      this.#inTransaction = parent instanceof driver.Transaction;
    }
    override query(text: string): Promise<unknown> {
      return around({ ...nameStatement(text), inTransaction: this.#inTransaction }, () => super.query(text));
    }
    override execute(name: string): Promise<unknown> {
      return around({ statement: `CALL ${name}`, isWrite: true, inTransaction: this.#inTransaction }, () =>
        super.execute(name),
      );
    }
    override bulk(table: unknown): Promise<unknown> {
      return around({ statement: 'BULK', isWrite: true, inTransaction: this.#inTransaction }, () => super.bulk(table));
    }
  }
  class Transaction extends driver.Transaction {
    override async commit(): Promise<void> {
      const about: Around = { statement: 'COMMIT', isWrite: true, inTransaction: true };
      const before = shake({ database, ...about, when: 'before' });
      if (before) {
        // A server that loses the connection undoes what was not committed.
        await super.rollback();
        throw before;
      }
      await super.commit();
      const after = shake({ database, ...about, when: 'after' });
      if (after) throw after;
    }
  }
  return {
    ...driver,
    Request: Request as unknown as new (parent: ConnectionPool | DriverTransaction) => DriverRequest,
    Transaction,
  };
}
