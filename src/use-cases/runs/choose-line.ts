import type { Person } from '../../domain/person.ts';
import type { RunLine } from '../../domain/runs/run.ts';
import type { Clock } from '../ports/clock.ts';
import type { RunReader, RunWithCounts, RunWriter } from '../ports/runs/run-store.ts';
import { findRun, type RunRightsPorts } from './find-run.ts';
import { checkReason, notDone, type RunRefused } from './run-problem.ts';

type Ports = RunRightsPorts & { readonly runs: RunReader & RunWriter; readonly clock: Clock };

export type ChooseResult =
  | { readonly kind: 'chosen'; readonly run: RunWithCounts; readonly line: RunLine }
  | RunRefused;

/** Leaves a customer out of a run that is not approved, with who and why; nothing else changes. */
export async function leaveOut(
  ports: Ports,
  who: Person,
  id: string,
  number: number,
  given: string,
): Promise<ChooseResult> {
  const reason = checkReason(given);
  if (reason.kind === 'not-done') return reason;
  return choose(
    ports,
    who,
    { id, number, from: 'selected', to: 'left-out' },
    { code: 'left-out', reason: reason.reason },
  );
}

/** Takes a customer back that was left out. */
export const takeBack = (ports: Ports, who: Person, id: string, number: number): Promise<ChooseResult> =>
  choose(ports, who, { id, number, from: 'left-out', to: 'selected' }, null);

async function choose(
  ports: Ports,
  who: Person,
  move: {
    readonly id: string;
    readonly number: number;
    readonly from: RunLine['state'];
    readonly to: RunLine['state'];
  },
  why: RunLine['why'],
): Promise<ChooseResult> {
  const found = await findRun(ports, who, move.id, ['collector']);
  if (found.kind !== 'found') return found;
  const { run } = found;
  if (run.state !== 'prepared') return notDone({ code: 'run-moved', state: run.state });
  const lines = await ports.runs.listRunLines(run.id);
  const line = lines.find(({ number }) => number === move.number);
  if (!line?.shown) return notDone({ code: 'unknown-line' });
  const facts = { why, by: why ? who : null };
  const isMoved = await ports.runs.chooseLine(run.id, move.number, move.from, move.to, facts, ports.clock.now());
  if (!isMoved) return notDone({ code: 'line-moved' });
  const now = (await ports.runs.readRun(run.id)) ?? run;
  return { kind: 'chosen', run: now, line: { ...line, ...facts, state: move.to, changedIn: now.version } };
}
