import { randomUUID } from 'node:crypto';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { LetterKind } from '../../domain/relance/letter-kind.ts';
import { type LineFilter, matches } from '../../domain/runs/line-filter.ts';
import type { NewRunLine, Run } from '../../domain/runs/run.ts';
import { authorize } from '../authorize.ts';
import type { Directory } from '../ports/directory.ts';
import type { RunReader, RunWithCounts, RunWriter } from '../ports/runs/run-store.ts';
import { proposePrevenances } from './kinds/propose-prevenances.ts';
import { proposeReleves } from './kinds/propose-releves.ts';
import { type ProposePorts, proposeLines } from './propose-lines.ts';
import { notDone, type RunRefused } from './run-problem.ts';

export interface PrepareRunPorts extends ProposePorts {
  readonly runs: RunReader & RunWriter;
}

export type PrepareRunResult = { readonly kind: 'prepared'; readonly run: RunWithCounts } | RunRefused;

const LOOKED_BACK = 50;

const PROPOSE: Readonly<Record<LetterKind, typeof proposeLines>> = {
  rappel: proposeLines,
  prevenance: proposePrevenances,
  releve: proposeReleves,
};

/**
 * Prepares a run of letters of one kind over all customers: reads Sage, shows what would leave to each and why nothing does. Nothing is
 * reserved and nothing leaves. One of that kind that was prepared before and not approved is replaced, what people left out of it stays out. With
 * nothing to send it is over at once and says why of each customer (case A4). A day before that of the last run is refused (case A9).
 */
export async function prepareRun(
  ports: PrepareRunPorts & { readonly directory: Directory },
  who: Person,
  code: CompanyCode,
  filter: LineFilter = {},
  kind: LetterKind = 'rappel',
): Promise<PrepareRunResult> {
  const right = await authorize(ports, who, code, 'collector');
  return right.kind === 'refused' ? right : prepareFor(ports, who, right.company, filter, kind);
}

/** The same at the terminal, where whoever may open it may do so. */
export async function prepareFor(
  ports: PrepareRunPorts,
  who: Person,
  company: Company,
  filter: LineFilter = {},
  kind: LetterKind = 'rappel',
): Promise<PrepareRunResult> {
  const { runs, clock } = ports;
  const [today, now] = [clock.today(), clock.now()];
  const former = await runs.listRuns(company.code, LOOKED_BACK);
  const last = former
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  if (last !== undefined && last > today) return notDone({ code: 'before-last-run', last, today });

  const proposed = await PROPOSE[kind](ports, company, who);
  const pending = former.find((run) => run.state === 'prepared' && run.kind === kind);
  const out = pending ? await runs.listRunLines(pending.id, ['left-out']) : [];
  const lines = keepOut(choose(proposed, filter, who), out);
  const hasLetters = lines.some(({ shown }) => shown !== null);
  const run: Run = {
    id: randomUUID(),
    kind,
    company: company.code,
    day: today,
    state: hasLetters ? 'prepared' : 'done',
    preparedBy: who,
    preparedAt: now.toISOString(),
    approvedBy: null,
    approvedAt: null,
    changedAt: now.toISOString(),
    version: 0,
    sandbox: ports.sending.sandbox,
  };
  await runs.insertRun(run, lines);
  const kept = await runs.readRun(run.id);
  if (!kept) throw new Error(`Run ${run.id} is not there after its insertion`);
  return { kind: 'prepared', run: kept };
}

/** Those that were not asked for are left out, and can be taken back. */
function choose(lines: readonly NewRunLine[], filter: LineFilter, by: Person): readonly NewRunLine[] {
  const isAsked = matches(filter);
  return lines.map((line) =>
    line.state !== 'selected' || isAsked(line) ? line : { ...line, state: 'left-out', why: { code: 'not-chosen' }, by },
  );
}

function keepOut(
  lines: readonly NewRunLine[],
  out: readonly Pick<NewRunLine, 'tiers' | 'currency' | 'why' | 'by'>[],
): readonly NewRunLine[] {
  const byKey = new Map(
    out.filter(({ why }) => why?.code === 'left-out').map((one) => [`${one.currency}/${one.tiers}`, one]),
  );
  return lines.map((line) => {
    const former = byKey.get(`${line.currency}/${line.tiers}`);
    if (line.state !== 'selected' || !former) return line;
    return { ...line, state: 'left-out', why: former.why, by: former.by };
  });
}
