import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { DispatchState } from '../dispatch/dispatch-store.ts';

/**
 * When a pass of the service last came to its end, and last failed, whichever process ran it; of one that processes share, also in each
 * company (`nameIn`). Instants in ISO 8601.
 */
export interface PassRun {
  readonly pass: string;
  readonly succeededAt: string | null;
  readonly failedAt: string | null;
  /** A code or the kind of an error, of the last failure; of what was not reached, also whose it is: no text that may hold data. */
  readonly fault: string | null;
}

export interface PassNotes {
  notePassSucceeded(pass: string, at: Date): Promise<void>;
  notePassFailed(pass: string, fault: string, at: Date): Promise<void>;
}

/** Letters of a company in a state; only numbers and instants. */
export interface StandingLetters {
  readonly company: CompanyCode;
  readonly state: DispatchState;
  /** By a run that has not let them go yet, or while all sending is stopped: somebody meant it. */
  readonly isHeld: boolean;
  readonly letters: number;
  /** When the one that is longest in this state came to it. */
  readonly oldest: Date;
  /** Of those, how many came to it before `dayAgo`. */
  readonly olderThanDay: number;
  /** Of those `stopped`: how many since `hourAgo`, because a step was refused and not because the books went on. */
  readonly refusedLastHour: number;
}

/** From when on letters count for what is asked of them. */
export interface StandingSince {
  readonly hourAgo: Date;
  readonly dayAgo: Date;
  readonly stoppedSince: Date;
}

/** How the installation stands, as the store knows it. */
export interface Standing {
  /** Of all companies: letters that are not at their end, and those stopped since `stoppedSince`. By company and state. */
  readonly letters: readonly StandingLetters[];
  /** By name. */
  readonly passes: readonly PassRun[];
}

export interface StandingReader {
  /** One journey to the store, whatever the number of companies. */
  readStanding(since: StandingSince): Promise<Standing>;
}

export type StatusStore = PassNotes & StandingReader;
