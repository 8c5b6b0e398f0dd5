import { cents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Role } from '../../domain/company/role.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Person } from '../../domain/person.ts';
import { beyondAmount } from '../../domain/runs/four-eyes.ts';
import { type LineFilter, matches } from '../../domain/runs/line-filter.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import { holds } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { RunReader, RunWithCounts, RunWriter } from '../ports/runs/run-store.ts';
import { refuse } from '../refusal.ts';
import { findRun, type RunRightsPorts } from './find-run.ts';
import { notDone, type RunRefused } from './run-problem.ts';

export interface ApproveRunPorts {
  readonly runs: RunReader & RunWriter;
  readonly clock: Clock;
}

export type ApproveRunResult = { readonly kind: 'approved'; readonly run: RunWithCounts } | RunRefused;

/**
 * Approves what a run shows, or a part of it: the rest is left out. Up to the company's amount a collector does; beyond it an approver
 * who did not prepare the run. Each letter is reserved and leaves afterwards, one after the other, as it was shown or not at all.
 */
export async function approveRun(
  ports: ApproveRunPorts & RunRightsPorts,
  who: Person,
  id: string,
  filter: LineFilter = {},
): Promise<ApproveRunResult> {
  const found = await findRun(ports, who, id, ['collector', 'approver']);
  return found.kind === 'found' ? approve(ports, who, found.company, found.run, filter, found.roles) : found;
}

/** At the terminal, where whoever may open it may approve, four eyes apart: it is one pair, whoever sits there. */
export const approveAtTerminal = (
  ports: ApproveRunPorts,
  who: Person,
  company: Company,
  run: RunWithCounts,
  filter: LineFilter = {},
): Promise<ApproveRunResult> => approve(ports, who, company, run, filter, new Set<Role>(['collector', 'approver']));

async function approve(
  { runs, clock }: ApproveRunPorts,
  who: Person,
  company: Company,
  run: RunWithCounts,
  filter: LineFilter,
  roles: ReadonlySet<Role>,
): Promise<ApproveRunResult> {
  if (run.state !== 'prepared') return notDone({ code: 'run-moved', state: run.state });
  if (run.day !== clock.today()) return notDone({ code: 'of-another-day', day: run.day });
  const stop = await runs.readStop(company.code);
  if (stop) return notDone({ code: 'stopped', stop });
  const selected = await runs.listRunLines(run.id, ['selected']);
  const isChosen = matches(filter);
  const chosen = selected.filter(isChosen);
  if (chosen.length === 0) return notDone({ code: 'nothing-chosen' });

  const setting = settingOf(company, RUNS);
  const beyond = beyondAmount(chosen, setting);
  if (!beyond && !holds(roles, 'collector'))
    return refuse({ code: 'not-allowed', needed: 'collector', company: company.code });
  if (beyond && !holds(roles, 'approver')) {
    const limit = cents(setting.approveUpTo[beyond.currency] ?? 0);
    return notDone({ code: 'beyond-amount', total: beyond.total, currency: beyond.currency, limit });
  }
  if (beyond && who.id === run.preparedBy.id) {
    return notDone({ code: 'own-run', total: beyond.total, currency: beyond.currency });
  }
  const others = selected.filter((line) => !isChosen(line)).map(({ number }) => number);
  const isApproved = await runs.approveRun(run.id, others, who, clock.now());
  const now = (await runs.readRun(run.id)) ?? run;
  return isApproved ? { kind: 'approved', run: now } : notDone({ code: 'run-moved', state: now.state });
}
