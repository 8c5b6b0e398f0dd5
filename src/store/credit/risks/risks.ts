import { randomUUID } from 'node:crypto';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { instant, longText } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { BulkColumn } from '../../../platform/sql/types.ts';
import type { KnownRisk, RiskReader, RiskWriter } from '../../../use-cases/ports/credit/risk-store.ts';
import { companyParam, idParam, readInstant } from '../../columns.ts';
import { readJson } from '../../stored-json.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { type RiskFacts, riskFactsShape } from '../json/known-risk.ts';

const READ_RISKS = readSqlFile('./sql/read-risks.sql', import.meta.url);
const READ_READING = readSqlFile('./sql/read-reading.sql', import.meta.url);
const DELETE_CHANGED = readSqlFile('./sql/delete-changed.sql', import.meta.url);
const INSERT_CHANGED = readSqlFile('./sql/insert-changed.sql', import.meta.url);
const DELETE_BATCH = readSqlFile('./sql/delete-batch.sql', import.meta.url);
const UPDATE_READING = readSqlFile('./sql/update-reading.sql', import.meta.url);
const INSERT_READING = readSqlFile('./sql/insert-reading.sql', import.meta.url);

const CHANGE_COLUMNS: readonly BulkColumn[] = [
  { name: 'Batch', type: { name: 'nvarchar', length: 40 }, nullable: false },
  { name: 'Payer', type: { name: 'nvarchar', length: 20 }, nullable: false },
  { name: 'Facts', type: { name: 'nvarchar', length: 'max' }, nullable: false },
];

interface RiskRow {
  readonly Payer: string;
  readonly Facts: string;
  readonly ReadAt: Date;
}

export function riskReader(database: SqlDatabase): RiskReader {
  return {
    readRisks: (company, payers) => readRisks(database, company, payers),
    lastRiskReading: async (company) => {
      const [row] = await database.query<{ ReadAt: Date }>(READ_READING, { company: companyParam(company) });
      return row?.ReadAt ?? null;
    },
  };
}

async function readRisks(
  database: SqlDatabase,
  company: CompanyCode,
  payers: readonly TiersCode[] | 'all',
): Promise<ReadonlyMap<TiersCode, KnownRisk>> {
  if (payers.length === 0) return new Map();
  const rows = await database.query<RiskRow>(READ_RISKS, {
    company: companyParam(company),
    payers: longText(payers === 'all' ? null : payers.join('|')),
  });
  return new Map(rows.map((row) => [row.Payer, toRisk(row, company)]));
}

const toRisk = (row: RiskRow, company: CompanyCode): KnownRisk => ({
  payer: row.Payer,
  ...readJson(riskFactsShape, row.Facts, `CustomerRisk ${company} ${row.Payer}, column Facts`),
  readAt: readInstant(row.ReadAt),
});

/** All in one transaction: a reader never sees a payer taken out and not yet put back. */
export function riskWriter(database: SqlDatabase): RiskWriter {
  return {
    saveRisks: (company, changed, readAt, gone = []) =>
      untilSettled(() =>
        transact(database, async (session) => {
          if (gone.length > 0) await forget(session, company, gone);
          if (changed.length > 0) await replace(session, company, changed);
          const reading = { company: companyParam(company), readAt: instant(readAt) };
          if ((await session.execute(UPDATE_READING, reading)) === 0) await session.execute(INSERT_READING, reading);
        }),
      ),
  };
}

/** Four statements, however many payers. */
async function replace(session: SqlSession, company: CompanyCode, risks: readonly KnownRisk[]): Promise<void> {
  const batch = randomUUID();
  const params = { batch: idParam(batch), company: companyParam(company) };
  const rows = risks.map((risk) => [batch, risk.payer, toText(risk)]);
  await session.bulkInsert('relance.RiskChange', CHANGE_COLUMNS, rows);
  await session.execute(DELETE_CHANGED, params);
  await session.execute(INSERT_CHANGED, params);
  await session.execute(DELETE_BATCH, { batch: params.batch });
}

/** Three statements, by the same way: a payer whose row comes without a new one. */
async function forget(session: SqlSession, company: CompanyCode, payers: readonly TiersCode[]): Promise<void> {
  const batch = randomUUID();
  const params = { batch: idParam(batch), company: companyParam(company) };
  await session.bulkInsert(
    'relance.RiskChange',
    CHANGE_COLUMNS,
    payers.map((payer) => [batch, payer, '{}']),
  );
  await session.execute(DELETE_CHANGED, params);
  await session.execute(DELETE_BATCH, { batch: params.batch });
}

function toText({ name, encours, verdict, since }: KnownRisk): string {
  const facts: RiskFacts = { name, encours, verdict, since };
  return JSON.stringify(facts);
}
