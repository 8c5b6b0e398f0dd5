import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { day, instant, int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import type { AppliedPlan, PlanReader, PlanWriter } from '../../use-cases/ports/plans/plan-store.ts';
import type { PlanTasks } from '../../use-cases/ports/plans/plan-tasks.ts';
import { companyParam, personParams, readDay, readInstant } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';

const READ_PLAN_ON = readSqlFile('./sql/read-plan-on.sql', import.meta.url);
const LIST_PLANS = readSqlFile('./sql/list-plans.sql', import.meta.url);
const LIST_PLAN_CAUSES = readSqlFile('./sql/list-plan-causes.sql', import.meta.url);
const INSERT_PLAN = readSqlFile('./sql/insert-plan.sql', import.meta.url);

interface PlanRow {
  readonly Company: string;
  readonly Version: number;
  readonly ValidFrom: Date;
  readonly Text: string;
  readonly Digest: string;
  readonly ById: string;
  readonly ByName: string;
  readonly AppliedAt: Date;
}

interface CauseRow {
  readonly Cause: string;
  readonly Ended: string | null;
}

const toPlan = (row: PlanRow): AppliedPlan => ({
  company: row.Company,
  version: row.Version,
  validFrom: readDay(row.ValidFrom),
  text: row.Text,
  digest: row.Digest,
  by: { id: row.ById, name: row.ByName },
  at: readInstant(row.AppliedAt),
});

export function planReader(database: SqlDatabase): PlanReader & PlanTasks {
  return {
    readPlanOn: async (company, on) => {
      const [row] = await database.query<PlanRow>(READ_PLAN_ON, { company: companyParam(company), day: day(on) });
      return row === undefined ? null : toPlan(row);
    },
    listPlans: async (company, limit) => {
      const rows = await database.query<PlanRow>(LIST_PLANS, { company: companyParam(company), limit: int(limit) });
      return rows.map(toPlan);
    },
    listPlanCauses: async (company) => {
      const rows = await database.query<CauseRow>(LIST_PLAN_CAUSES, { company: companyParam(company) });
      return new Map(rows.map(({ Cause, Ended }) => [Cause, Ended === null ? 'waits' : 'ended']));
    },
  };
}

export function planWriter(database: SqlDatabase): PlanWriter {
  return { addPlan: (plan) => untilSettled(() => transact(database, (session) => addPlan(session, plan))) };
}

/** Where two are applied at once, the key lets one through and the other takes the number after it. */
async function addPlan(session: SqlSession, given: Omit<AppliedPlan, 'version'>) {
  const [newest] = await session.query<PlanRow>(LIST_PLANS, { company: companyParam(given.company), limit: int(1) });
  if (newest && newest.Digest === given.digest) return { added: false, plan: toPlan(newest) };
  const plan: AppliedPlan = { ...given, version: (newest?.Version ?? 0) + 1 };
  await session.execute(INSERT_PLAN, {
    company: companyParam(plan.company),
    version: int(plan.version),
    validFrom: day(plan.validFrom),
    text: longText(plan.text),
    digest: text(plan.digest, 64),
    ...personParams(plan.by),
    at: instant(new Date(plan.at)),
  });
  await appendHistory(session, appliedLine(plan));
  return { added: true, plan };
}

/** `plan-applied`: who, which version, from which day. */
const appliedLine = ({ company, version, validFrom, digest, by, at }: AppliedPlan): HistoryLine => ({
  at,
  by,
  company,
  tiers: null,
  act: 'plan-applied',
  subject: String(version),
  facts: { version, validFrom, digest },
});
