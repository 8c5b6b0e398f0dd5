import { cents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Role } from '../../domain/company/role.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Person } from '../../domain/person.ts';
import { beyondAmount } from '../../domain/runs/four-eyes.ts';
import type { LineFilter } from '../../domain/runs/line-filter.ts';
import { isSwitched, type Run, type RunLine } from '../../domain/runs/run.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import { holds } from '../authorize.ts';
import type { RunWithCounts } from '../ports/runs/run-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { findRun, type RunRightsPorts } from './find-run.ts';
import { type RenewPorts, renewLines } from './renew-lines.ts';
import { type NotDone, notDone, type RunRefused } from './run-problem.ts';
import { confirmOf, isConfirmed, type SeenList, seenList, toLeave } from './seen-list.ts';

export type ApproveRunPorts = RenewPorts;

export type ApproveRunResult = { readonly kind: 'approved'; readonly run: RunWithCounts } | RunRefused;

/**
 * Approves what a run showed to the person, or a part of it: the rest is left out. Where another list would leave by now nothing is
 * approved, and what changed is said. Up to the company's amount a collector does; beyond it an approver who did not prepare the run.
 * Each letter is reserved and leaves afterwards, one after the other, as it was shown or not at all.
 */
export async function approveRun(
  ports: ApproveRunPorts & RunRightsPorts,
  who: Person,
  id: string,
  seen: SeenList,
  filter: LineFilter = {},
): Promise<ApproveRunResult> {
  const found = await findRun(ports, who, id, ['collector', 'approver']);
  if (found.kind !== 'found') return found;
  const { company, run, roles } = found;
  const unseen: Asked['unseen'] = (now) => (now.digest === seen.digest ? null : changedSince(seen.version, run, now));
  return approve(ports, { who, company, roles, filter, unseen }, run);
}

/** At the terminal, where whoever may open it may approve, four eyes apart: it is one pair, whoever sits there. */
export async function approveAtTerminal(
  ports: ApproveRunPorts,
  who: Person,
  company: Company,
  run: RunWithCounts,
  { confirm, isNamed, filter = {} }: TerminalApproval,
): Promise<ApproveRunResult> {
  const unseen: Asked['unseen'] = (now) => {
    if (confirm === null ? isNamed && now.version === 0 : isConfirmed(now, confirm)) return null;
    if (confirm === null && !isNamed) return notDone({ code: 'confirm-needed', confirm: confirmOf(now) });
    return changedSince(0, run, now);
  };
  return approve(ports, { who, company, roles: new Set<Role>(['collector', 'approver']), filter, unseen }, run);
}

/** What is said at the terminal of the list that was looked at. */
export interface TerminalApproval {
  /** How its digest begins; null: none is named. */
  readonly confirm: string | null;
  /** The run was named by its id: enough while its list is as it was prepared, for preparing it said all of it. */
  readonly isNamed: boolean;
  readonly filter?: LineFilter;
}

type ListNow = SeenList & { readonly lines: readonly RunLine[] };

const changedSince = (version: number, { kind }: Pick<Run, 'kind'>, now: ListNow): NotDone => {
  const changed = now.lines.filter(({ changedIn }) => changedIn > version);
  return notDone({ code: 'list-changed', of: kind, changed, confirm: confirmOf(now) });
};

interface Asked {
  readonly who: Person;
  readonly company: Company;
  readonly roles: ReadonlySet<Role>;
  readonly filter: LineFilter;
  /** Null: what would leave now is what the person looked at. */
  readonly unseen: (now: ListNow) => NotDone | null;
}

async function approve(ports: ApproveRunPorts, asked: Asked, found: RunWithCounts): Promise<ApproveRunResult> {
  const { runs, clock } = ports;
  const { who, company, filter } = asked;
  if (found.state !== 'prepared') return notDone({ code: 'run-moved', state: found.state });
  if (found.day !== clock.today()) return notDone({ code: 'of-another-day', day: found.day });
  if (isSwitched(found, ports.sending)) return notDone({ code: 'sandbox-switched', prepared: !ports.sending.sandbox });
  const stop = await runs.readStop(company.code);
  if (stop) return notDone({ code: 'stopped', stop });
  // A draft that was changed since it was shown makes another list.
  const run = await renewLines(ports, company, found);
  const lines = await runs.listRunLines(run.id);
  const chosen = toLeave(lines, filter);
  if (chosen.length === 0) return notDone({ code: 'nothing-chosen' });
  const kept = asked.unseen({ ...seenList(run, lines, filter), lines }) ?? checkAmount(asked, run, chosen);
  if (kept) return kept;

  const others = toLeave(lines, {}).filter((line) => !chosen.includes(line));
  const list = { version: run.version, notChosen: others.map(({ number }) => number) };
  const isApproved = await runs.approveRun(run.id, list, who, clock.now());
  const now = (await runs.readRun(run.id)) ?? run;
  if (isApproved) return { kind: 'approved', run: now };
  // Somebody changed the list, or was faster, since it was read here: as it is now.
  return now.state === 'prepared' ? approve(ports, asked, now) : notDone({ code: 'run-moved', state: now.state });
}

/** Null: the person may approve as much. */
function checkAmount(
  { who, company, roles }: Asked,
  run: RunWithCounts,
  chosen: readonly RunLine[],
): NotDone | Refused | null {
  const setting = settingOf(company, RUNS);
  const beyond = beyondAmount(chosen, setting);
  if (!beyond) {
    return holds(roles, 'collector')
      ? null
      : refuse({ code: 'not-allowed', needed: 'collector', company: company.code });
  }
  const { total, currency } = beyond;
  if (!holds(roles, 'approver')) {
    const limit = cents(setting.approveUpTo[currency] ?? 0);
    return notDone({ code: 'beyond-amount', total, currency, limit });
  }
  return who.id === run.preparedBy.id ? notDone({ code: 'own-run', total, currency }) : null;
}
