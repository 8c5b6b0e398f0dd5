import type { Cents } from '../../domain/cents.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { LetterKind } from '../../domain/relance/letter-kind.ts';
import type { RunLine, RunState } from '../../domain/runs/run.ts';
import type { RunWithCounts, SendingStop } from '../ports/runs/run-store.ts';
import type { Refused } from '../refusal.ts';

/** Why an act on a run was not done, with its facts. Nothing changed when one is returned. */
export type RunProblem =
  | { readonly code: 'unknown-run' }
  | { readonly code: 'unknown-line' }
  /** The run is no longer where the act is of use: somebody was faster, or it is over. */
  | { readonly code: 'run-moved'; readonly state: RunState }
  /** The line is no longer where the act is of use. */
  | { readonly code: 'line-moved' }
  /** A run of a later day exists (case A9). */
  | { readonly code: 'before-last-run'; readonly last: Day; readonly today: Day }
  /** Letters bear the day on which they were shown: to be prepared again. */
  | { readonly code: 'of-another-day'; readonly day: Day }
  /** The sandbox was as said when it was prepared, and is not now: to be prepared again. */
  | { readonly code: 'sandbox-switched'; readonly prepared: boolean }
  | { readonly code: 'nothing-chosen' }
  /** Another list than the one that was looked at would leave: its lines that changed since, as they are now, and how it is named. */
  | {
      readonly code: 'list-changed';
      readonly of: LetterKind;
      readonly changed: readonly RunLine[];
      readonly confirm: string;
    }
  /** Nobody said which list was looked at. */
  | { readonly code: 'confirm-needed'; readonly confirm: string }
  /** At the terminal, several runs wait, or one of another kind than is meant where none is named. */
  | { readonly code: 'which-run'; readonly waiting: readonly RunWithCounts[] }
  /** More than a collector may approve: an approver does, who did not prepare it. */
  | { readonly code: 'beyond-amount'; readonly total: Cents; readonly currency: Currency; readonly limit: Cents }
  /** Four eyes: who prepared it does not approve it beyond the amount. */
  | { readonly code: 'own-run'; readonly total: Cents; readonly currency: Currency }
  | { readonly code: 'stopped'; readonly stop: SendingStop }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'reason-too-long'; readonly max: number };

export interface NotDone {
  readonly kind: 'not-done';
  readonly problem: RunProblem;
}

export type RunRefused = NotDone | Refused;

export const notDone = (problem: RunProblem): NotDone => ({ kind: 'not-done', problem });

const MAX_REASON = 200;

/** A reason as it is kept, or what is wrong with it. */
export function checkReason(given: string): NotDone | { readonly kind: 'reason'; readonly reason: string } {
  const reason = given.replace(/\s+/gu, ' ').trim();
  if (reason === '') return notDone({ code: 'reason-needed' });
  if (reason.length > MAX_REASON) return notDone({ code: 'reason-too-long', max: MAX_REASON });
  return { kind: 'reason', reason };
}
