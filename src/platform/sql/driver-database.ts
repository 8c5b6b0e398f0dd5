import type { ConnectionPool } from 'mssql';
import pRetry from 'p-retry';
import type { SqlDatabase, SqlSession } from './database.ts';
import type { DriverModule } from './driver-module.ts';
import { isTransient, SqlFault, toSqlFault } from './fault.ts';
import { isRead } from './is-read.ts';
import { DriverSession } from './session.ts';
import type { BulkColumn, SqlParams, SqlType, SqlValue } from './types.ts';

const READ_RETRIES = 2;
const FIRST_WAIT_MS = 200;

/** One database through a pool of the driver. */
export class DriverDatabase implements SqlDatabase {
  readonly name: string;
  readonly #driver: DriverModule;
  readonly #pool: ConnectionPool;
  readonly #session: DriverSession;
  readonly #onClose: () => void;

  constructor(name: string, driver: DriverModule, pool: ConnectionPool, onClose: () => void) {
    this.#onClose = onClose;
    this.name = name;
    this.#driver = driver;
    this.#pool = pool;
    this.#session = new DriverSession(driver, pool);
  }

  /** Only what is plainly a SELECT is tried again: `UPDATE … OUTPUT` answers rows too. */
  async query<Row>(text: string, params?: SqlParams): Promise<Row[]> {
    const retries = isRead(text) ? READ_RETRIES : 0;
    return pRetry(() => this.#session.query<Row>(text, params), {
      retries,
      minTimeout: FIRST_WAIT_MS,
      shouldRetry: ({ error }) => isTransient(error),
    });
  }

  execute(text: string, params?: SqlParams): Promise<number> {
    return this.#session.execute(text, params);
  }

  bulkInsert(table: string, columns: readonly BulkColumn[], rows: readonly (readonly unknown[])[]): Promise<number> {
    return this.#session.bulkInsert(table, columns, rows);
  }

  call<Name extends string>(
    procedure: string,
    inputs: SqlParams,
    outputs: Readonly<Record<Name, SqlType>>,
  ): Promise<Readonly<Record<Name, SqlValue>>> {
    return this.#session.call(procedure, inputs, outputs);
  }

  transaction<T>(work: (session: SqlSession) => Promise<T>, { deadlockRetries = 0 } = {}): Promise<T> {
    return pRetry(() => this.#transactOnce(work), {
      retries: deadlockRetries,
      minTimeout: FIRST_WAIT_MS,
      shouldRetry: ({ error }) => error instanceof SqlFault && error.kind === 'deadlock',
    });
  }

  async close(): Promise<void> {
    this.#onClose();
    await this.#pool.close();
  }

  async #transactOnce<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    const transaction = new this.#driver.Transaction(this.#pool);
    await transaction.begin().catch(rethrow);
    let result: T;
    try {
      result = await work(new DriverSession(this.#driver, transaction));
    } catch (error) {
      // The server may have ended the transaction already; the first error is the one to tell.
      await transaction.rollback().catch(() => undefined);
      throw error;
    }
    await transaction.commit().catch(rethrow);
    return result;
  }
}

function rethrow(error: unknown): never {
  throw toSqlFault(error);
}
