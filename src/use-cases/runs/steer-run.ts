import type { Person } from '../../domain/person.ts';
import type { RunState } from '../../domain/runs/run.ts';
import type { Clock } from '../ports/clock.ts';
import type { RunReader, RunWithCounts, RunWriter } from '../ports/runs/run-store.ts';
import { findRun, type RunRightsPorts } from './find-run.ts';
import { notDone, type RunRefused } from './run-problem.ts';

export interface SteerPorts {
  readonly runs: RunReader & RunWriter;
  readonly clock: Clock;
}

export type Steer = 'pause' | 'resume' | 'cancel';

/** From which states a run moves so, and to which. */
export const MOVES: Readonly<Record<Steer, { readonly from: readonly RunState[]; readonly to: RunState }>> = {
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  // What was not begun is released by the pass over runs; what is with the worker goes on to its end.
  cancel: { from: ['prepared', 'sending', 'paused'], to: 'cancelled' },
};

export type SteerResult = { readonly kind: 'steered'; readonly run: RunWithCounts } | RunRefused;

/** Pauses a run, has it go on, or cancels what has not begun of it. */
export async function steerRun(
  ports: SteerPorts & RunRightsPorts,
  who: Person,
  id: string,
  steer: Steer,
): Promise<SteerResult> {
  const found = await findRun(ports, who, id, ['collector', 'approver']);
  return found.kind === 'found' ? steerAtTerminal(ports, who, found.run, steer) : found;
}

/** The same at the terminal, where whoever may open it may do so. */
export async function steerAtTerminal(
  { runs, clock }: SteerPorts,
  who: Person,
  run: RunWithCounts,
  steer: Steer,
): Promise<SteerResult> {
  const { from, to } = MOVES[steer];
  const stop = steer === 'resume' ? await runs.readStop(run.company) : null;
  if (stop) return notDone({ code: 'stopped', stop });
  const isMoved = await runs.moveRun(run.id, from, to, who, clock.now());
  const now = (await runs.readRun(run.id)) ?? run;
  return isMoved ? { kind: 'steered', run: now } : notDone({ code: 'run-moved', state: now.state });
}
