import { businessDaysBetween, holidaysOf } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { type CurrencyTotal, totalsOf } from '../../domain/runs/four-eyes.ts';
import type { RunReader, RunWithCounts } from '../ports/runs/run-store.ts';
import { listProposals, type ProposalPorts } from '../relance/list-proposals.ts';

/** What a morning tells of runs. */
export interface RunDigest {
  /** Prepared, and waiting for who approves it; null: none is. */
  readonly waiting: RunWithCounts | null;
  /** Approved since the last business day and before today, the newest first: what became of them so far. */
  readonly since: readonly RunWithCounts[];
  /** To be reminded today, by currency. */
  readonly proposed: readonly CurrencyTotal[];
}

/** A day has few of them. */
const LOOKED_BACK = 20;

export async function readRunDigest(
  ports: ProposalPorts & { readonly runs: Pick<RunReader, 'listRuns'> },
  company: Company,
): Promise<RunDigest> {
  const [{ proposals }, runs] = await Promise.all([
    listProposals(ports, company),
    ports.runs.listRuns(company.code, LOOKED_BACK),
  ]);
  const today = ports.clock.today();
  const isHoliday = holidaysOf(ports.isHoliday, company);
  return {
    waiting: runs.find(({ state }) => state === 'prepared') ?? null,
    since: runs.filter(
      ({ day, approvedAt }) => approvedAt !== null && day < today && businessDaysBetween(day, today, isHoliday) <= 1,
    ),
    proposed: totalsOf(proposals.map(({ currency, total }) => ({ currency, shown: { total } }))),
  };
}
