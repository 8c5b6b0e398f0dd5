import type { SqlDatabase, SqlSession } from '../platform/sql/database.ts';

const DEADLOCK_RETRIES = 3;

/**
 * Every write of the store: all or nothing, and done again when the server chose it as a deadlock's victim, for then none of
 * it happened. Await nothing of the database inside `work` but the session.
 */
export const transact = <T>(database: SqlDatabase, work: (session: SqlSession) => Promise<T>): Promise<T> =>
  database.transaction(work, { deadlockRetries: DEADLOCK_RETRIES });
