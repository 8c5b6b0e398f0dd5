import type { Person } from '../../domain/person.ts';
import { type CurrencyTotal, totalsOf } from '../../domain/runs/four-eyes.ts';
import type { RunLine } from '../../domain/runs/run.ts';
import { holds } from '../authorize.ts';
import type { FiledReport, RunLetter, RunReader, RunWithCounts, SendingStop } from '../ports/runs/run-store.ts';
import { findRun, type RunRightsPorts } from './find-run.ts';
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
  ports: RunRightsPorts & { readonly runs: RunReader },
  who: Person,
  id: string,
): Promise<RunView | RunRefused> {
  const found = await findRun(ports, who, id, ['reader']);
  if (found.kind !== 'found') return found;
  const mayAct = holds(found.roles, 'collector') || holds(found.roles, 'approver');
  return viewRun(ports.runs, found.run, mayAct);
}

/** Of lines whose letters are to leave, are leaving, or left. */
export const totalsChosen = (lines: readonly RunLine[]): readonly CurrencyTotal[] =>
  totalsOf(lines.filter(({ state }) => !NOT_CHOSEN.has(state)));

/** The same of a run that may be shown. */
export async function viewRun(runs: RunReader, run: RunWithCounts, mayAct = true): Promise<RunView> {
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
