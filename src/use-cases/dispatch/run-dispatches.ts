import { planClaims } from '../../domain/dispatch/pace.ts';
import type { Dispatch, DispatchState } from '../ports/dispatch/dispatch-store.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { allMailboxes, sendingLimitsOf } from './sending-limits-of.ts';
import type { StepContext, StepResult } from './step.ts';
import { recover } from './stop-unsent.ts';
import { RESTING, takeStep } from './take-step.ts';

export interface RunOptions {
  /** Who claims: unique to this process. */
  readonly owner: string;
  readonly leaseMs: number;
  /** Letters that one pass takes at most. */
  readonly limit: number;
  /** Letters that this process works on at once; absent: one. Those of one mailbox are fewer (`atOnce` of its limits). */
  readonly atOnce?: number;
  /** Told when a limit that keeps letters waiting gives way, so that nobody looks before or long after. */
  readonly onWait?: (until: Date) => void;
  readonly mayBegin: MayBegin;
}

/**
 * One pass of the worker: claims dispatches that are under way and takes each as far as it goes now, several at once but never two of
 * one payer. Two workers never hold the same one: the claim and every step are compare-and-set in the store. Returns how many were
 * claimed. Told to stop, it claims no more, and ends what it has in hand. One that the store fails never keeps the others from leaving (case A6): the first failure is thrown at the end, its claim
 * lasts out its lease.
 */
export async function runDispatches(ports: DispatchPorts, options: RunOptions): Promise<number> {
  const { limit, atOnce = 1, owner, mayBegin } = options;
  const failures: unknown[] = [];
  const working = new Set<Promise<void>>();
  const begin = (dispatch: Dispatch): void => {
    const work = runDispatch(ports, dispatch, owner)
      .catch((failure: unknown) => void failures.push(failure))
      .finally(() => working.delete(work));
    working.add(work);
  };
  let [taken, hasFailed] = [0, false];
  for (;;) {
    while (mayBegin() && !hasFailed && working.size < atOnce && taken < limit) {
      const claimed = await claimNext(ports, options).catch((failure: unknown) => {
        failures.push(failure);
        hasFailed = true;
        return [];
      });
      if (claimed.length === 0) break;
      taken += claimed.length;
      claimed.forEach(begin);
    }
    if (working.size === 0) break;
    await Promise.race(working);
  }
  if (failures.length > 0) throw failures[0];
  return taken;
}

/** One at a time, so that each sees what the ones before hold; none that Microsoft's limits would keep from leaving. */
async function claimNext(ports: DispatchPorts, options: RunOptions): Promise<readonly Dispatch[]> {
  const { clock, dispatches, paces } = ports;
  const [now, mailboxes] = [clock.now(), allMailboxes(ports)];
  const pace = await paces.readPace(mailboxes, now);
  const plan = planClaims(pace, mailboxes, (mailbox) => sendingLimitsOf(ports, mailbox), now);
  if (plan.next !== null) options.onWait?.(plan.next);
  // Told meanwhile.
  if (!options.mayBegin()) return [];
  return dispatches.claim(options.owner, now, options.leaseMs, 1, plan);
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
