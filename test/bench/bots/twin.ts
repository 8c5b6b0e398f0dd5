import type { SqlDatabase, SqlSession } from '../../../src/platform/sql/database.ts';
import { seconds } from '../measure.ts';

type Load = Parameters<SqlSession['bulkInsert']>;

/** What a database is given in bulk, to be given again to an empty twin of it. */
export interface Twinned {
  readonly database: SqlDatabase;
  /** Gives the twin the same rows, transaction by transaction, and nothing else. To be asked once what is measured is over. */
  replay(): Promise<{ readonly seconds: number; readonly rows: number }>;
}

export function twin(database: SqlDatabase, empty: SqlDatabase): Twinned {
  const kept: (readonly Load[])[] = [];
  return {
    replay: async () => {
      let rows = 0;
      const spent = await seconds(async () => {
        for (const loads of kept) {
          await empty.transaction(async (session) => {
            for (const load of loads) rows += await session.bulkInsert(...load);
          });
        }
      });
      return { seconds: spent, rows };
    },
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
        if (loads.length > 0) kept.push(loads);
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
