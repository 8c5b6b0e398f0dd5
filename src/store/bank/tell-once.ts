import { type BatchedEntry, DAYS_APART, foldBatches } from '../../domain/bank/fold-batches.ts';
import { addDays } from '../../domain/day.ts';
import type { SqlSession } from '../../platform/sql/database.ts';
import { day, longText } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { KeyedEntry } from '../../use-cases/ports/bank/bank-store.ts';
import { companyParam } from '../columns.ts';
import { type BatchedRow, toBatched } from './bank-rows.ts';

const LIST_BATCHED = readSqlFile('./sql/list-batched.sql', import.meta.url);
const MARK_TOLD = readSqlFile('./sql/mark-told.sql', import.meta.url);
const FORGET_SETTLED_HOLDS = readSqlFile('./sql/forget-settled-holds.sql', import.meta.url);

/** Keys of new entries that others tell; what is kept and told by new ones is open no more, and holds nothing. */
export async function tellOnce(
  session: SqlSession,
  company: string,
  added: readonly KeyedEntry[],
): Promise<ReadonlySet<string>> {
  const batched = added.flatMap((entry): BatchedEntry | readonly never[] =>
    entry.batch ? { ...entry, batch: entry.batch } : [],
  );
  const days = batched.map((entry) => entry.day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const ofCompany = { company: companyParam(company) };
  const rows = await session.query<BatchedRow>(LIST_BATCHED, {
    ...ofCompany,
    ...{ from: day(addDays(first, -DAYS_APART)), until: day(addDays(last, DAYS_APART)) },
  });
  const kept = rows.map(toBatched);
  const told = foldBatches(kept, batched);
  const keptTold = kept.filter(({ key }) => told.has(key)).map(({ key }) => key);
  if (keptTold.length > 0) {
    await session.execute(MARK_TOLD, { ...ofCompany, keys: longText(keptTold.join('|')) });
    await session.execute(FORGET_SETTLED_HOLDS, ofCompany);
  }
  return told;
}
