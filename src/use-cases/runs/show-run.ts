import type { Person } from '../../domain/person.ts';
import { type CurrencyTotal, totalsOf } from '../../domain/runs/four-eyes.ts';
import type { RunLine } from '../../domain/runs/run.ts';
import { holds } from '../authorize.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { FiledReport, RunLetter, RunReader, RunWithCounts, SendingStop } from '../ports/runs/run-store.ts';
import { findRun, type RunRightsPorts } from './find-run.ts';
import { type RenewPorts, renewLines } from './renew-lines.ts';
import type { RunRefused } from './run-problem.ts';

/** All that is told of a run, in a constant number of queries. */
export interface RunView {
  readonly kind: 'run';
  readonly run: RunWithCounts;
  readonly lines: readonly RunLine[];
  /** Of what is to leave, is leaving, or did. */
  readonly totals: readonly CurrencyTotal[];
  /** The letters of lines that failed, or did not arrive: their list says why. */
  readonly failures: readonly RunLetter[];
  readonly stop: SendingStop | null;
  /** Null: it was not filed yet. */
  readonly report: FiledReport | null;
  /** Its letters by post that are in their dossiers. */
  readonly postal: number;
  /** Approve, pause, cancel: what the amount asks for besides is judged then. */
  readonly mayAct: boolean;
}

const NOT_CHOSEN: ReadonlySet<RunLine['state']> = new Set(['held', 'left-out', 'dropped']);

export async function showRun(
  ports: RunRightsPorts & RenewPorts,
  who: Person,
  id: string,
): Promise<RunView | RunRefused> {
  const found = await findRun(ports, who, id, ['reader']);
  if (found.kind !== 'found') return found;
  const mayAct = holds(found.roles, 'collector') || holds(found.roles, 'approver');
  return viewRunNow(ports, found.run, mayAct);
}

/**
 * The same of a run that may be shown, with the lines prepared again whose drafts were changed. While Sage is silent they are shown as
 * they were: approving asks again.
 */
export async function viewRunNow(ports: RenewPorts, run: RunWithCounts, mayAct: boolean): Promise<RunView> {
  const company = ports.companies.get(run.company);
  const now = company && (await renewLines(ports, company, run).catch(ifSilent(run)));
  return viewRun(ports.runs, now ?? run, mayAct);
}

function ifSilent(run: RunWithCounts) {
  return (fault: unknown): RunWithCounts => {
    if (fault instanceof OutsideFault) return run;
    throw fault;
  };
}

/** Of lines whose letters are to leave, are leaving, or left. */
export const totalsChosen = (lines: readonly RunLine[]): readonly CurrencyTotal[] =>
  totalsOf(lines.filter(({ state }) => !NOT_CHOSEN.has(state)));

/** The same as it is kept: of runs that are approved, or over. */
export async function viewRun(runs: RunReader, run: RunWithCounts, mayAct: boolean): Promise<RunView> {
  const [lines, failures, stop, report, postal] = await Promise.all([
    runs.listRunLines(run.id),
    runs.listFailedLetters(run.id),
    runs.readStop(run.company),
    runs.readRunReport(run.id),
    run.approvedBy === null ? 0 : runs.countPostal(run.id),
  ]);
  return {
    kind: 'run',
    run,
    lines,
    totals: totalsChosen(lines),
    failures,
    stop,
    report,
    postal,
    mayAct,
  };
}
