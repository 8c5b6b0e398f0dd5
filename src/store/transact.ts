import type { SqlDatabase, SqlSession } from '../platform/sql/database.ts';
import { retryDeadlocks } from '../platform/sql/retries.ts';

const DEADLOCK_RETRIES = 3;

/**
 * Every write of the store that is more than one statement: all or nothing, and done again when the server chose it as a deadlock's victim, for then none of
 * it happened. Await nothing of the database inside `work` but the session.
 */
export const transact = <T>(database: SqlDatabase, work: (session: SqlSession) => Promise<T>): Promise<T> =>
  database.transaction(work, { deadlockRetries: DEADLOCK_RETRIES });

/**
 * The store's base, whose writes of one statement outside `transact` are done again too when they fall victim to a deadlock: the
 * server undoes such a statement whole. What is sent inside a transaction is left to the transaction.
 */
export const withDeadlocksRetried = (database: SqlDatabase): SqlDatabase => ({
  name: database.name,
  query: (text, params) => database.query(text, params),
  queryAll: (texts, params) => database.queryAll(texts, params),
  execute: (text, params) => retryDeadlocks(() => database.execute(text, params), DEADLOCK_RETRIES),
  bulkInsert: (table, columns, rows) => database.bulkInsert(table, columns, rows),
  call: (procedure, inputs, outputs) => database.call(procedure, inputs, outputs),
  transaction: (work, options) => database.transaction(work, options),
  close: () => database.close(),
});
