import type { Dispatch, DispatchState } from '../ports/dispatch/dispatch-store.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import type { StepContext, StepResult } from './step.ts';
import { recover } from './stop-unsent.ts';
import { RESTING, takeStep } from './take-step.ts';

export interface RunOptions {
  /** Who claims: unique to this process. */
  readonly owner: string;
  readonly leaseMs: number;
  readonly limit: number;
}

/**
 * One pass of the worker: claims dispatches that are under way and takes each as far as it goes now. Two workers never hold
 * the same one: the claim and every step are compare-and-set in the store. Returns how many were claimed. One that the store
 * fails never keeps the others from leaving (case A6): the first failure is thrown at the end, its claim lasts out its lease.
 */
export async function runDispatches(ports: DispatchPorts, options: RunOptions): Promise<number> {
  const claimed = await ports.dispatches.claim(options.owner, ports.clock.now(), options.leaseMs, options.limit);
  const failures: unknown[] = [];
  for (const dispatch of claimed) {
    await runDispatch(ports, dispatch, options.owner).catch((failure: unknown) => failures.push(failure));
  }
  if (failures.length > 0) throw failures[0];
  return claimed.length;
}

/** What people see change on a card. The steps between would only use up what Teams lets a bot send. */
const TOLD: ReadonlySet<DispatchState> = new Set(['confirmed', 'done', 'to-check', 'stopped', 'cancelled']);

/** Takes one claimed dispatch through its steps until it rests, must wait, or its claim was lost. */
async function runDispatch(ports: DispatchPorts, claimed: Dispatch, owner: string): Promise<void> {
  let dispatch = claimed;
  let context: StepContext = { fresh: false, rechecked: false };
  while (!RESTING.has(dispatch.state)) {
    const result = await tryStep(ports, dispatch, context);
    const now = ports.clock.now();
    if (result.kind === 'wait') {
      const notBefore = new Date(now.getTime() + result.ms);
      const kept = await ports.dispatches.postpone(dispatch, { lastError: result.error, notBefore }, owner, now);
      if (kept && result.error) await announce(ports, kept);
      return;
    }
    const moved = await ports.dispatches.advance(dispatch, result.to, result.patch, owner, now);
    if (!moved) return;
    context = { fresh: true, rechecked: context.rechecked || dispatch.state === 'approved' };
    dispatch = moved;
    if (TOLD.has(dispatch.state)) await announce(ports, dispatch);
    if (result.patch.notBefore) return;
  }
}

/** A step that fails in a way that nobody foresaw is a fault like others: retried, then a person is asked; never lost. */
async function tryStep(ports: DispatchPorts, dispatch: Dispatch, context: StepContext): Promise<StepResult> {
  try {
    return await takeStep(ports, dispatch, context);
  } catch (fault) {
    return recover(ports, dispatch, fault);
  }
}

/** Cards are a courtesy: whatever happens to them, the dispatch goes on. */
export async function announce(ports: Pick<DispatchPorts, 'announcer'>, dispatch: Dispatch): Promise<void> {
  try {
    await ports.announcer.dispatchChanged(dispatch);
  } catch {
    // The announcer logs its own failures; the next state announces again.
  }
}
