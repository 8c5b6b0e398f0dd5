import type { SqlDatabase, SqlSession } from '../../../../src/platform/sql/database.ts';
import { type PlanFacts, readPlan } from './plan-facts.ts';

/** The column that SQL Server puts the plan of a statement in, whatever its release. */
const PLAN_COLUMN = 'Microsoft SQL Server 2005 XML Showplan';
const ON = 'SET STATISTICS XML ON';
const OFF = 'SET STATISTICS XML OFF';
/** A definition has no plan. */
const MEASURED = /^(?:--[^\n]*\n)*\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;

export type Note = (text: string, plan: PlanFacts) => void;

/** The same database, each of whose statements also says how the server ran it. How many rows a write touched is not told: 0. */
export function measured(database: SqlDatabase, note: Note): SqlDatabase {
  return {
    ...measuredSession(database, note),
    name: database.name,
    transaction: (work, options) => database.transaction((session) => work(measuredSession(session, note)), options),
    close: () => database.close(),
  };
}

type Row = Readonly<Record<string, unknown>>;

function measuredSession(session: SqlSession, note: Note): SqlSession {
  const run: SqlSession['query'] = async <Answer>(text: string, params = {}): Promise<Answer[]> => {
    const sets: readonly Row[][] = await session.queryAll<Row[]>([ON, text, OFF], params);
    for (const set of sets.filter(isPlan)) note(text, readPlan(String(set[0]?.[PLAN_COLUMN])));
    return (sets.find((set) => !isPlan(set)) ?? []) as Answer[];
  };
  return {
    query: (text, params) => (MEASURED.test(text) ? run(text, params) : session.query(text, params)),
    queryAll: async (texts, params) => {
      const rows: unknown[] = [];
      for (const text of texts as readonly string[]) rows.push(await run(text, params));
      return rows as never;
    },
    execute: async (text, params) => {
      if (!MEASURED.test(text)) return session.execute(text, params);
      await run(text, params);
      return 0;
    },
    bulkInsert: (table, columns, rows) => session.bulkInsert(table, columns, rows),
    call: (procedure, inputs, outputs) => session.call(procedure, inputs, outputs),
  };
}

const isPlan = (set: readonly Row[]): boolean => set[0] !== undefined && PLAN_COLUMN in set[0];
