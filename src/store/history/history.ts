import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { instant, int, json, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { HistoryLine, HistoryReader, HistoryWriter } from '../../use-cases/ports/history-store.ts';
import { companyParam, personParams, readInstant, tiersParam } from '../columns.ts';
import { factsShape } from '../json/dispatch-parts.ts';
import { readJson } from '../stored-json.ts';

const INSERT_HISTORY = readSqlFile('./sql/insert-history.sql', import.meta.url);
const READ_HISTORY = readSqlFile('./sql/read-history.sql', import.meta.url);

interface HistoryRow {
  readonly Number: string | number;
  readonly HappenedAt: Date;
  readonly ById: string;
  readonly ByName: string;
  readonly Company: string;
  readonly Tiers: string | null;
  readonly Act: string;
  readonly Subject: string | null;
  readonly Facts: string;
}

/** Newest line first. */
export function historyReader(database: SqlDatabase): HistoryReader {
  return {
    readHistory: async (company, tiers, limit) => {
      const rows = await database.query<HistoryRow>(READ_HISTORY, {
        company: companyParam(company),
        tiers: tiersParam(tiers),
        limit: int(limit),
      });
      return rows.map(toLine);
    },
  };
}

export function historyWriter(database: SqlDatabase): HistoryWriter {
  return { appendHistory: (line) => appendHistory(database, line) };
}

/** Adds one line, in the transaction of the act that it tells where there is one. */
export async function appendHistory(session: SqlSession, line: HistoryLine): Promise<void> {
  await session.execute(INSERT_HISTORY, {
    at: instant(new Date(line.at)),
    ...personParams(line.by),
    company: companyParam(line.company),
    tiers: tiersParam(line.tiers),
    act: text(line.act, 60),
    subject: text(line.subject, 400),
    facts: json(line.facts),
  });
}

const toLine = (row: HistoryRow): HistoryLine => ({
  at: readInstant(row.HappenedAt),
  by: { id: row.ById, name: row.ByName },
  company: row.Company,
  tiers: row.Tiers,
  act: row.Act,
  subject: row.Subject,
  facts: readJson(factsShape, row.Facts, `History ${row.Number}, column Facts`),
});
