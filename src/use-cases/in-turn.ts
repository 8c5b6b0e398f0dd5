import type { Clock } from './ports/clock.ts';
import type { MayBegin } from './ports/may-begin.ts';
import { OutsideFault } from './ports/outside-fault.ts';
import type { TurnStore } from './ports/turn-store.ts';

/** Another instance is at it, or took it over; or this one was told to stop, and the next pass, here or elsewhere, goes on. */
export interface Busy {
  readonly kind: 'busy';
}

/** Of a pass that answers how much it did: where Sage did not answer it did nothing. */
export const amountOrBusy = (answer: number | Busy | Unreachable): number | Busy =>
  typeof answer === 'number' || answer.kind === 'busy' ? answer : 0;

/** Of a pass over every company: busy where others were at all that it would have done. */
export function busyEverywhere(answers: Iterable<{ readonly kind: string }>): Busy | null {
  const all = [...answers];
  return all.length > 0 && all.every(({ kind }) => kind === 'busy') ? { kind: 'busy' } : null;
}

/** Sage did not answer: what is done is done, and the next pass goes on. */
export interface Unreachable {
  readonly kind: 'unreachable';
  readonly code: string;
  readonly detail: string;
}

export interface TurnPorts {
  readonly turns: TurnStore;
  readonly clock: Clock;
  readonly mayBegin: MayBegin;
}

/** Longer than a batch lasts: each batch asks for its turn again. */
const LEASE_MS = 10 * 60_000;

/**
 * Does long work that one process does at a time. `work` asks before each batch whether the turn is still its own, which also
 * prolongs it; a process that was told to stop begins no other. What fails is told to `fail` by its code, `unexpected` where it is ours; of a turn that was taken over, to nobody.
 */
export async function inTurn<Answer>(
  { turns, clock, mayBegin }: TurnPorts,
  turn: string,
  owner: string,
  work: (holdsTurn: () => Promise<boolean>) => Promise<Answer>,
  fail: (code: string) => Promise<void>,
): Promise<Answer | Busy | Unreachable> {
  const isOurs = (): Promise<boolean> => turns.takeTurn(turn, owner, clock.now(), LEASE_MS);
  const holdsTurn = async (): Promise<boolean> => mayBegin() && (await isOurs());
  if (!(await holdsTurn())) return { kind: 'busy' };
  try {
    return await work(holdsTurn);
  } catch (fault) {
    // Whoever took the turn over is at it: what failed here is not theirs.
    if (await isOurs().catch(() => false)) await fail(fault instanceof OutsideFault ? fault.code : 'unexpected');
    if (!(fault instanceof OutsideFault)) throw fault;
    return { kind: 'unreachable', code: fault.code, detail: fault.message };
  } finally {
    await turns.endTurn(turn, owner);
  }
}
