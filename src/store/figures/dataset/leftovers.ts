import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { int } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { Generation, Leftover } from '../../../use-cases/ports/figures/dataset-store.ts';
import { companyParam } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { barred } from './barred.ts';

const READ_GENERATIONS = readSqlFile('./sql/passes/read-generations.sql', import.meta.url);
const LIST_REPLACED = readSqlFile('./sql/passes/list-replaced.sql', import.meta.url);
const LIST_ABANDONED = readSqlFile('./sql/passes/list-abandoned.sql', import.meta.url);
const FACTS = ['delete-invoices', 'delete-payments', 'delete-reminders'].map((name) =>
  readSqlFile(`./sql/passes/${name}.sql`, import.meta.url),
);
const DELETE_FORECAST = readSqlFile('./sql/passes/delete-forecast.sql', import.meta.url);
const DELETE_NEXT = readSqlFile('./sql/passes/delete-next.sql', import.meta.url);
const DELETE_NEXT_SNAPSHOTS = readSqlFile('./sql/passes/delete-next-snapshots.sql', import.meta.url);
const END_CLEARING = readSqlFile('./sql/passes/end-clearing.sql', import.meta.url);

/** `Generation`: the last that was taken up. `Writing`: the last number given. */
export interface GenerationsRow {
  readonly Generation: Generation;
  readonly Writing: Generation;
}

export async function readGenerations(
  session: Pick<SqlDatabase, 'query'>,
  company: CompanyCode,
): Promise<GenerationsRow | undefined> {
  const [row] = await session.query<GenerationsRow>(READ_GENERATIONS, { company: companyParam(company) });
  return row;
}

/** Each clearing precedes the next taking up: what was replaced is what the last one to go through took up. */
export async function listLeftovers(
  database: SqlDatabase,
  company: CompanyCode,
  pass: Generation,
): Promise<readonly Leftover[]> {
  const known = await readGenerations(database, company);
  if (!known) return [];
  const own = { company: companyParam(company) };
  const [replaced, abandoned] = await Promise.all([
    database.query<{ Tiers: string }>(LIST_REPLACED, { ...own, generation: int(known.Generation) }),
    database.query<{ Tiers: string }>(LIST_ABANDONED, { ...own, until: int(pass) }),
  ]);
  return [
    ...replaced.map(({ Tiers }) => ({ tiers: Tiers, from: 0, until: known.Generation })),
    ...abandoned.map(({ Tiers }) => ({ tiers: Tiers, from: known.Generation + 1, until: pass })),
  ];
}

export async function clearLeftovers(
  database: SqlDatabase,
  company: CompanyCode,
  some: readonly Leftover[],
): Promise<void> {
  const bySpan = Map.groupBy(some, ({ from, until }) => `${from} ${until}`);
  await transact(database, async (session) => {
    for (const own of bySpan.values()) {
      const [{ from = 0, until = 0 } = {}] = own;
      const span = { company: companyParam(company), from: int(from), until: int(until) };
      const params = { ...span, codes: barred(own.map(({ tiers }) => tiers)) };
      for (const text of FACTS) await session.execute(text, params);
    }
  });
}

/** What is no customer's: looks that were never taken up, and forecasts. */
export async function endClearing(database: SqlDatabase, company: CompanyCode, pass: Generation): Promise<void> {
  const own = { company: companyParam(company) };
  await transact(database, async (session) => {
    const before = { ...own, until: int(pass) };
    for (const text of [DELETE_NEXT, DELETE_NEXT_SNAPSHOTS, DELETE_FORECAST]) await session.execute(text, before);
    await session.execute(END_CLEARING, own);
  });
}
