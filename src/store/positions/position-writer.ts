import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { day, instant, int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { PositionWriter } from '../../use-cases/ports/positions/position-store.ts';
import { companyParam } from '../columns.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import { DEBT_COLUMNS, debtRows, LATE_COLUMNS, lateRows, SEEN_COLUMNS, seenRow } from './position-rows.ts';

const BEGIN = readSqlFile('./sql/begin.sql', import.meta.url);
const INSERT_COMPANY = readSqlFile('./sql/insert-company.sql', import.meta.url);
const END = readSqlFile('./sql/end.sql', import.meta.url);
const FAIL = readSqlFile('./sql/fail.sql', import.meta.url);
const FORGET_STATE = readSqlFile('./sql/forget-state.sql', import.meta.url);
const FORGET_SEEN = readSqlFile('./sql/forget-seen.sql', import.meta.url);
const DELETE_SEEN = readSqlFile('./sql/delete-seen.sql', import.meta.url);
const DELETE_DEBTS = readSqlFile('./sql/delete-debts.sql', import.meta.url);
const DELETE_LATES = readSqlFile('./sql/delete-lates.sql', import.meta.url);

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
    endPositions: async (company, { asOf, readAt, reconciled }) => {
      await database.execute(END, {
        company: companyParam(company),
        asOf: day(asOf),
        readAt: instant(readAt),
        read: int(reconciled?.read ?? null),
        found: int(reconciled?.found ?? null),
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
    replacePositions: async (company, all) => {
      if (all.length === 0) return;
      await transact(database, async (session) => {
        await deleteAll(
          session,
          company,
          all.map(({ tiers }) => tiers),
        );
        const seen = all.map((one) => seenRow(company, one));
        const debts = all.flatMap((one) => debtRows(company, one));
        const lates = all.flatMap((one) => lateRows(company, one));
        await session.bulkInsert('relance.PositionSeen', SEEN_COLUMNS, seen);
        await session.bulkInsert('relance.PositionDebt', DEBT_COLUMNS, debts);
        await session.bulkInsert('relance.PositionLate', LATE_COLUMNS, lates);
      });
    },
    deletePositions: async (company, codes) => {
      if (codes.length > 0) await transact(database, (session) => deleteAll(session, company, codes));
    },
  };
}

async function deleteAll(session: SqlSession, company: CompanyCode, codes: readonly TiersCode[]): Promise<void> {
  const params = { company: companyParam(company), codes: longText(codes.join('|')) };
  for (const query of [DELETE_SEEN, DELETE_DEBTS, DELETE_LATES]) await session.execute(query, params);
}
