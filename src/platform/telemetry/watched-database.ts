import type { SqlDatabase, SqlSession } from '../sql/database.ts';
import { nameOfText } from '../sql/text-names.ts';
import type { Telemetry } from './telemetry.ts';

/** The same database, whose texts are timed by the names of their files: never by what they ask. */
export function watchedDatabase(database: SqlDatabase, telemetry: Telemetry): SqlDatabase {
  return {
    ...watchedSession(database, telemetry),
    name: database.name,
    transaction: (work, options) =>
      database.transaction((session) => work(watchedSession(session, telemetry)), options),
    close: () => database.close(),
  };
}

function watchedSession(session: SqlSession, telemetry: Telemetry): SqlSession {
  const during = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
    telemetry.during({ kind: 'sql', name }, work);
  return {
    query: (text, params) => during(nameOfText(text), () => session.query(text, params)),
    queryAll: (texts, params) =>
      during((texts as readonly string[]).map(nameOfText).join(' + '), () => session.queryAll(texts, params)),
    execute: (text, params) => during(nameOfText(text), () => session.execute(text, params)),
    bulkInsert: (table, columns, rows) => during(`load ${table}`, () => session.bulkInsert(table, columns, rows)),
    call: (procedure, inputs, outputs) => during(`call ${procedure}`, () => session.call(procedure, inputs, outputs)),
  };
}
