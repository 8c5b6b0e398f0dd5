import type { Dispatch, DispatchError, DispatchPatch, DispatchState } from '../ports/dispatch/dispatch-store.ts';
import { OutsideFault, type OutsideReason } from '../ports/outside-fault.ts';
import { isPassing } from '../ports/passing-fault.ts';
import type { DispatchPorts } from './dispatch-ports.ts';

/** What a step asks to be written down: the next state, or to try again later. */
export type StepResult =
  | { readonly kind: 'move'; readonly to: DispatchState; readonly patch: DispatchPatch }
  | { readonly kind: 'wait'; readonly ms: number; readonly error: DispatchError | null };

export interface StepContext {
  /** The state was written by this very run, just before: the step has not been tried yet. */
  readonly fresh: boolean;
  /** Sage was read again by this run. */
  readonly rechecked: boolean;
}

export const move = (to: DispatchState, patch: DispatchPatch = {}): StepResult => ({
  kind: 'move',
  to,
  patch: { lastError: null, ...patch },
});

export const wait = (ms: number, error: DispatchError | null = null): StepResult => ({ kind: 'wait', ms, error });

export function describeFault(fault: unknown, at: Date): DispatchError {
  const when = at.toISOString();
  if (fault instanceof OutsideFault) {
    const { code, message, kind, about } = fault;
    return { code, detail: message, at: when, kind, ...(about ? { about } : {}) };
  }
  return { code: 'internal', detail: fault instanceof Error ? fault.name : 'unknown', at: when };
}

/** A person must look: the step it stopped at is kept, so that the answer continues from there. */
export const askPerson = (dispatch: Dispatch, error: DispatchError): StepResult =>
  move('to-check', { checkFrom: dispatch.state, lastError: error });

/** The delay before the next lookup, or null when patience is over. */
export const nextLookup = (ports: Pick<DispatchPorts, 'patience'>, dispatch: Dispatch): number | null =>
  ports.patience.lookupDelaysMs[dispatch.attempts] ?? null;

const MAX_BACKOFF_MS = 3_600_000;

/** 2 s, 4 s, 8 s … one hour; never sooner than the other side asked. */
export const backoff = (attempts: number, retryAfterMs: number | null = null): number =>
  Math.max(Math.min(2_000 * 2 ** Math.min(attempts, 20), MAX_BACKOFF_MS), retryAfterMs ?? 0);

/** Everybody's at once, and it passes by itself: Microsoft 365 or its tokens away, Sage (which gives no reason), the store. */
const OUTAGES: ReadonlySet<OutsideReason | null> = new Set([
  'no-token',
  'no-answer',
  'unavailable',
  'throttled',
  'tenant-throttled',
  null,
]);
/** A step waits so long for one to end. From the first hour on the letter is among those that are stuck, for people to see. */
const OUTAGE_MS = 24 * 3_600_000;
/** And looks this often whether it has ended. */
const OUTAGE_BACKOFF_MS = 5 * 60_000;

/** Nothing was done, and what is away for all would only make a person answer for each letter. */
function isOutage(fault: unknown, { since }: Dispatch, now: Date): boolean {
  const isAway =
    fault instanceof OutsideFault
      ? fault.kind === 'busy' && OUTAGES.has(fault.about?.reason ?? null)
      : isPassing(fault);
  return isAway && now.getTime() - Date.parse(since) < OUTAGE_MS;
}

/**
 * For steps that can be repeated: try again later, and ask a person when it will not get better by itself. An outage is waited for a
 * day, whatever the number of attempts.
 */
export function retryOrAsk(ports: DispatchPorts, dispatch: Dispatch, fault: unknown): StepResult {
  const now = ports.clock.now();
  const error = describeFault(fault, now);
  const again = backoff(dispatch.attempts, fault instanceof OutsideFault ? fault.retryAfterMs : null);
  if (isOutage(fault, dispatch, now)) {
    const asked = fault instanceof OutsideFault ? (fault.retryAfterMs ?? 0) : 0;
    return wait(Math.max(asked, Math.min(again, OUTAGE_BACKOFF_MS)), error);
  }
  const hopeless = fault instanceof OutsideFault && fault.kind === 'refused';
  if (hopeless || dispatch.attempts + 1 >= ports.patience.maxAttempts) return askPerson(dispatch, error);
  return wait(again, error);
}
