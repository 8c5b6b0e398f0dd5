import type { SqlSession } from '../platform/sql/database.ts';

/** All that this folder may do with a Sage base: a type that cannot write. */
export type SqlReader = Pick<SqlSession, 'query'>;
