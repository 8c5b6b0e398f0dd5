import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { DispatchState } from '../dispatch/dispatch-store.ts';

/** When a pass of the service last came to its end, and last failed, whichever process ran it. Instants in ISO 8601. */
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

/** How many letters are in a state. */
export interface LettersInState {
  readonly company: CompanyCode;
  readonly state: DispatchState;
  readonly letters: number;
}

export interface StatusReader {
  /** By name. */
  listPassRuns(): Promise<readonly PassRun[]>;
  /** Of letters that are not at their end, and of those stopped since then. */
  countLettersByState(companies: readonly CompanyCode[], stoppedSince: Date): Promise<readonly LettersInState[]>;
}

export type StatusStore = PassNotes & StatusReader;
