import type { SqlDatabase, SqlSession } from '../../../src/platform/sql/database.ts';
import { seconds } from '../measure.ts';

type Load = Parameters<SqlSession['bulkInsert']>;

/** What a database is given in bulk, given again to an empty twin of it once each transaction is over. */
export interface Twinned {
  readonly database: SqlDatabase;
  /** What the twin took so far: the same rows, and nothing else. */
  readonly spent: () => { readonly seconds: number; readonly rows: number };
}

export function twin(database: SqlDatabase, empty: SqlDatabase): Twinned {
  let spent = 0;
  let rows = 0;
  const again = async (loads: readonly Load[]): Promise<void> => {
    spent += await seconds(() =>
      empty.transaction(async (session) => {
        for (const load of loads) rows += await session.bulkInsert(...load);
      }),
    );
  };
  return {
    spent: () => ({ seconds: spent, rows }),
    database: {
      name: database.name,
      query: (text, params) => database.query(text, params),
      queryAll: (texts, params) => database.queryAll(texts, params),
      execute: (text, params) => database.execute(text, params),
      call: (procedure, inputs, outputs) => database.call(procedure, inputs, outputs),
      bulkInsert: (...load) => database.bulkInsert(...load),
      close: () => database.close(),
      transaction: async (work, options) => {
        const loads: Load[] = [];
        const result = await database.transaction((session) => {
          loads.length = 0;
          return work(noting(session, loads));
        }, options);
        if (loads.length > 0) await again(loads);
        return result;
      },
    },
  };
}

const noting = (session: SqlSession, loads: Load[]): SqlSession => ({
  query: (text, params) => session.query(text, params),
  queryAll: (texts, params) => session.queryAll(texts, params),
  execute: (text, params) => session.execute(text, params),
  call: (procedure, inputs, outputs) => session.call(procedure, inputs, outputs),
  bulkInsert: (...load) => {
    loads.push(load);
    return session.bulkInsert(...load);
  },
});
