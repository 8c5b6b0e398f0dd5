import type { DispatchState } from '../dispatch/dispatch-store.ts';

/** Letters of all companies in a state; only numbers and instants. */
export interface LettersAtWork {
  readonly state: DispatchState;
  /** By a run that has not let them go yet, or while all sending is stopped: somebody meant it. */
  readonly isHeld: boolean;
  readonly letters: number;
  /** When the one that is longest in this state came to it. */
  readonly oldest: Date;
  /** Of those, how many came to it before `dayAgo`. */
  readonly olderThanDay: number;
}

export interface LettersAtWorkReader {
  /** Letters that are not at their end, and those `stopped` since `hourAgo` because a step was refused, not because the books went on. */
  readLettersAtWork(since: { readonly hourAgo: Date; readonly dayAgo: Date }): Promise<readonly LettersAtWork[]>;
}
