import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bit, day, instant, int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { PositionToWrite, PositionWriter } from '../../use-cases/ports/positions/position-store.ts';
import { companyParam } from '../columns.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import { ACCOUNT_COLUMNS, accountRows, DECISION_COLUMNS, decisionRow } from './decision-rows.ts';
import { DEBT_COLUMNS, debtRows, LATE_COLUMNS, lateRows, SEEN_COLUMNS, seenRow } from './position-rows.ts';

const BEGIN = readSqlFile('./sql/begin.sql', import.meta.url);
const INSERT_COMPANY = readSqlFile('./sql/insert-company.sql', import.meta.url);
const END = readSqlFile('./sql/end.sql', import.meta.url);
const FAIL = readSqlFile('./sql/fail.sql', import.meta.url);
const FORGET_STATE = readSqlFile('./sql/forget-state.sql', import.meta.url);
const FORGET_SEEN = readSqlFile('./sql/forget-seen.sql', import.meta.url);
const DELETE_SEEN = readSqlFile('./sql/delete-seen.sql', import.meta.url);
const READ_SEEN_OF = readSqlFile('./sql/read-seen-of.sql', import.meta.url);
const DELETE_DEBTS = readSqlFile('./sql/delete-debts.sql', import.meta.url);
const DELETE_LATES = readSqlFile('./sql/delete-lates.sql', import.meta.url);
const DELETE_ACCOUNTS = readSqlFile('./sql/delete-accounts.sql', import.meta.url);
const DELETE_DECISIONS = readSqlFile('./sql/delete-decisions.sql', import.meta.url);
const KEEP_SHEET = readSqlFile('./sql/keep-sheet.sql', import.meta.url);

const DELETES = [DELETE_DEBTS, DELETE_LATES, DELETE_ACCOUNTS, DELETE_DECISIONS];

const FAULT_LENGTH = 400;

export function positionWriter(database: SqlDatabase): PositionWriter {
  return {
    beginPositions: ({ company, currency, rules, basis, asOf }, now) =>
      untilSettled(async () => {
        const params = {
          company: companyParam(company),
          currency: text(currency, 10),
          rules: text(rules, 64),
          basis: text(basis, 64),
          asOf: day(asOf),
          now: instant(now),
        };
        if ((await database.execute(BEGIN, params)) === 0) await database.execute(INSERT_COMPANY, params);
      }),
    endPositions: async (company, { asOf, readAt, reconciled, stood }) => {
      await database.execute(END, {
        company: companyParam(company),
        asOf: day(asOf),
        readAt: instant(readAt),
        read: int(reconciled?.read ?? null),
        found: int(reconciled?.found ?? null),
        sheets: text(stood.sheets, 64),
        told: text(stood.told, 64),
      });
    },
    failPositions: async (company, fault) => {
      const params = { company: companyParam(company), fault: text(fault.slice(0, FAULT_LENGTH), FAULT_LENGTH) };
      await database.execute(FAIL, params);
    },
    forgetPositions: (company) =>
      transact(database, async (session) => {
        const params = { company: companyParam(company) };
        await session.execute(FORGET_STATE, params);
        await session.execute(FORGET_SEEN, params);
      }),
    replacePositions: (company, all, readAt) =>
      untilSettled(() => transact(database, (session) => replaceAll(session, company, all, readAt))),
    keepPositionSheet: async (company, sheet, codes) => {
      if (codes.length === 0) return;
      await database.execute(KEEP_SHEET, {
        company: companyParam(company),
        codes: joined(codes),
        known: bit(sheet !== null),
        notReminded: bit(sheet?.notReminded ?? false),
        unreachable: bit(sheet?.unreachable ?? false),
      });
    },
    replacePositionDecisions: async (company, all) => {
      if (all.length === 0) return;
      await transact(database, async (session) => {
        const codes = joined(all.map(({ tiers }) => tiers));
        await session.execute(DELETE_DECISIONS, { company: companyParam(company), codes });
        const rows = all.map((one) => decisionRow(company, one));
        await session.bulkInsert('relance.PositionDecision', DECISION_COLUMNS, rows);
      });
    },
    deletePositions: async (company, codes) => {
      if (codes.length > 0) await transact(database, (session) => deleteAll(session, company, codes, null));
    },
  };
}

/** Those of which somebody read the lines later stay as they are: what they keep is newer. */
async function replaceAll(
  session: SqlSession,
  company: CompanyCode,
  given: readonly PositionToWrite[],
  readAt: Date,
): Promise<void> {
  if (given.length === 0) return;
  const codes = given.map(({ tiers }) => tiers);
  const newer = await deleteAll(session, company, codes, readAt);
  const all = given.filter(({ tiers }) => !newer.has(tiers));
  const seen = all.map((one) => seenRow(company, one, readAt));
  const debts = all.flatMap((one) => debtRows(company, one));
  const lates = all.flatMap((one) => lateRows(company, one));
  const accounts = all.flatMap((one) => accountRows(company, one));
  await session.bulkInsert('relance.PositionSeen', SEEN_COLUMNS, seen);
  await session.bulkInsert('relance.PositionDebt', DEBT_COLUMNS, debts);
  await session.bulkInsert('relance.PositionLate', LATE_COLUMNS, lates);
  await session.bulkInsert('relance.PositionAccount', ACCOUNT_COLUMNS, accounts);
}

/** Answers which of them stay, having been read later than `readAt`. */
async function deleteAll(
  session: SqlSession,
  company: CompanyCode,
  codes: readonly TiersCode[],
  readAt: Date | null,
): Promise<ReadonlySet<TiersCode>> {
  const of = (some: readonly TiersCode[]) => ({ company: companyParam(company), codes: joined(some) });
  await session.execute(DELETE_SEEN, { ...of(codes), readAt: instant(readAt) });
  const stay = await session.query<{ readonly Tiers: TiersCode }>(READ_SEEN_OF, of(codes));
  const newer = new Set(stay.map((row) => row.Tiers));
  const gone = codes.filter((code) => !newer.has(code));
  for (const query of DELETES) await session.execute(query, of(gone));
  return newer;
}

const joined = (codes: readonly TiersCode[]) => longText(codes.join('|'));
