import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { day, instant, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../platform/sql/types.ts';
import type { MorningPostStore } from '../../use-cases/ports/turn-store.ts';
import { companyParam, readDay } from '../columns.ts';
import { insertedIfAbsent } from '../until-settled.ts';

const GIVE_UP_MORNINGS = readSqlFile('./sql/give-up-mornings.sql', import.meta.url);
const CLAIM_RELEASED = readSqlFile('./sql/claim-released.sql', import.meta.url);
const INSERT_MORNING = readSqlFile('./sql/insert-morning.sql', import.meta.url);
const FINISH_MORNING = readSqlFile('./sql/finish-morning.sql', import.meta.url);
const LAST_MORNING = readSqlFile('./sql/last-morning.sql', import.meta.url);

export function morningPostStore(database: SqlDatabase): MorningPostStore {
  return {
    claimMorningPost: async (company, conversationId, on, owner, now, leaseMs) => {
      const place = placeParams(company, conversationId);
      const leaseUntil = instant(new Date(now.getTime() + leaseMs));
      const claim = { ...place, on: day(on), owner: text(owner, 200), leaseUntil, now: instant(now) };
      await database.execute(GIVE_UP_MORNINGS, { ...place, now: instant(now) });
      if ((await database.execute(CLAIM_RELEASED, claim)) > 0) return true;
      return insertedIfAbsent(database.execute(INSERT_MORNING, claim));
    },
    finishMorningPost: async (company, conversationId, on, owner, to, now) => {
      const claim = { ...placeParams(company, conversationId), on: day(on), owner: text(owner, 200) };
      await database.execute(FINISH_MORNING, { ...claim, to: text(to, 20), now: instant(now) });
    },
    lastMorningPost: (company, conversationId, on) => lastMorningPost(database, company, conversationId, on),
  };
}

async function lastMorningPost(
  database: SqlDatabase,
  company: CompanyCode,
  conversationId: string,
  on: Day,
): Promise<Day | null> {
  const params = { ...placeParams(company, conversationId), on: day(on) };
  const [row] = await database.query<{ OnDay: Date }>(LAST_MORNING, params);
  return row === undefined ? null : readDay(row.OnDay);
}

const placeParams = (company: CompanyCode, conversationId: string): SqlParams => ({
  company: companyParam(company),
  conversationId: text(conversationId, 400),
});
