import type { ConnectionPool } from 'mssql';
import type { SqlDatabase, SqlSession } from './database.ts';
import type { DriverModule } from './driver-module.ts';
import { toSqlFault } from './fault.ts';
import { isRead } from './is-read.ts';
import { retryDeadlocks, retryRead } from './retries.ts';
import { DriverSession } from './session.ts';
import type { BulkColumn, SqlParams, SqlType, SqlValue } from './types.ts';

/** One database through a pool of the driver. */
export class DriverDatabase implements SqlDatabase {
  readonly name: string;
  readonly #driver: DriverModule;
  readonly #pool: ConnectionPool;
  readonly #session: DriverSession;
  readonly #onClose: () => void;
  readonly #lockTimeoutMs: number | null;

  /** `lockTimeoutMs`: how long any statement may wait for what others have locked; null: as long as a request may last. */
  constructor(
    name: string,
    driver: DriverModule,
    pool: ConnectionPool,
    onClose: () => void,
    lockTimeoutMs: number | null = null,
  ) {
    this.#onClose = onClose;
    this.#lockTimeoutMs = lockTimeoutMs;
    this.name = name;
    this.#driver = driver;
    this.#pool = pool;
    this.#session = new DriverSession(driver, pool, lockTimeoutMs);
  }

  /** Only what is plainly a SELECT is tried again: `UPDATE … OUTPUT` answers rows too. */
  async query<Row>(text: string, params?: SqlParams): Promise<Row[]> {
    const send = (): Promise<Row[]> => this.#session.query<Row>(text, params);
    return isRead(text) ? retryRead(send) : send();
  }

  queryAll<Rows extends readonly object[]>(
    texts: { readonly [Text in keyof Rows]: string },
    params?: SqlParams,
  ): Promise<{ [Text in keyof Rows]: Rows[Text][] }> {
    const send = () => this.#session.queryAll<Rows>(texts, params);
    return (texts as readonly string[]).every(isRead) ? retryRead(send) : send();
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
    return retryDeadlocks(() => this.#transactOnce(work), deadlockRetries);
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
      result = await work(new DriverSession(this.#driver, transaction, this.#lockTimeoutMs));
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
