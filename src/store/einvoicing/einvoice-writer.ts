import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { instant, int, json, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { EInvoiceWriter, KeyedStatus } from '../../use-cases/ports/einvoicing/einvoice-store.ts';
import { companyParam, personParams } from '../columns.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import {
  FINDING_COLUMNS,
  findingValues,
  HOLD_COLUMNS,
  holdRows,
  STATUS_COLUMNS,
  statusValues,
} from './einvoice-columns.ts';

const HAS_FILE = readSqlFile('./sql/has-file.sql', import.meta.url);
const INSERT_FILE = readSqlFile('./sql/insert-file.sql', import.meta.url);
const KNOWN_KEYS = readSqlFile('./sql/known-keys.sql', import.meta.url);
const FORGET_FINDINGS = readSqlFile('./sql/forget-findings.sql', import.meta.url);
const FORGET_HOLDS = readSqlFile('./sql/forget-holds.sql', import.meta.url);
const FORGET_FINDING = readSqlFile('./sql/forget-finding.sql', import.meta.url);
const FORGET_HOLD = readSqlFile('./sql/forget-hold.sql', import.meta.url);
const FORGET_SETTLED_FINDINGS = readSqlFile('./sql/forget-settled-findings.sql', import.meta.url);
const FORGET_SETTLED_HOLDS = readSqlFile('./sql/forget-settled-holds.sql', import.meta.url);
const MARK_TIERS = readSqlFile('./sql/mark-tiers.sql', import.meta.url);
const SETTLE_STATUS = readSqlFile('./sql/settle-status.sql', import.meta.url);

/** Two that read one file at once, or look at one company at once, leave what one of them wrote: the keys are the judges. */
export function einvoiceWriter(database: SqlDatabase): EInvoiceWriter {
  return {
    keepEInvoiceFile: (file, statuses) =>
      untilSettled(() =>
        transact(database, async (session) => {
          const ofFile = { company: companyParam(file.company), hash: text(file.hash, 64) };
          if ((await session.query(HAS_FILE, ofFile)).length > 0) return { added: 0, isNew: false };
          const added = await withoutKnown(session, file.company, statuses);
          await session.execute(INSERT_FILE, {
            ...ofFile,
            name: text(file.name.slice(-260), 260),
            format: text(file.format, 20),
            faults: json(file.faults),
            statuses: int(added.length),
            readAt: instant(new Date(file.readAt)),
          });
          const rows = added.map((status) => statusValues(file.company, file.hash, status));
          if (rows.length > 0) await session.bulkInsert('relance.EInvoiceStatus', STATUS_COLUMNS, rows);
          return { added: added.length, isNew: true };
        }),
      ),
    saveEInvoiceFindings: (company, findings) =>
      untilSettled(() =>
        transact(database, async (session) => {
          const ofCompany = { company: companyParam(company) };
          await session.execute(FORGET_FINDINGS, ofCompany);
          await session.execute(FORGET_HOLDS, ofCompany);
          const rows = findings.map((finding) => findingValues(company, finding));
          if (rows.length > 0) await session.bulkInsert('relance.EInvoiceFinding', FINDING_COLUMNS, rows);
          const holds = findings.flatMap((finding) => holdRows(company, finding));
          if (holds.length > 0) await session.bulkInsert('relance.EInvoiceHold', HOLD_COLUMNS, holds);
          await session.execute(MARK_TIERS, ofCompany);
          await session.execute(FORGET_SETTLED_HOLDS, ofCompany);
          await session.execute(FORGET_SETTLED_FINDINGS, ofCompany);
        }),
      ),
    settleEInvoiceStatus: (company, key, { by, at }) =>
      transact(database, async (session) => {
        const ofStatus = { company: companyParam(company), key: text(key, 64) };
        const settled = await session.execute(SETTLE_STATUS, { ...ofStatus, ...personParams(by), at: instant(at) });
        if (settled > 0) {
          await session.execute(FORGET_HOLD, ofStatus);
          await session.execute(FORGET_FINDING, ofStatus);
        }
        return settled > 0;
      }),
  };
}

async function withoutKnown(
  session: SqlSession,
  company: string,
  statuses: readonly KeyedStatus[],
): Promise<readonly KeyedStatus[]> {
  if (statuses.length === 0) return [];
  const keys = longText(statuses.map(({ key }) => key).join('|'));
  const rows = await session.query<{ readonly StatusKey: string }>(KNOWN_KEYS, {
    company: companyParam(company),
    keys,
  });
  const known = new Set(rows.map(({ StatusKey }) => StatusKey));
  return [...new Map(statuses.map((status) => [status.key, status])).values()].filter(({ key }) => !known.has(key));
}
