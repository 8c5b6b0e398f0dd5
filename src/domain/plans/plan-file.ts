import type { PlanPlace, PlanProblem } from './check-book.ts';
import type { PlanBook } from './plan-book.ts';

/** What a field takes: words say it. */
export type WantedValue =
  | 'day'
  | 'amount'
  | 'whole'
  | 'whole-from-0'
  | 'whole-from-1'
  | 'yes-no'
  | 'text'
  | 'mail'
  | 'list'
  | 'map';

/** What keeps a text from being a plan file at all. */
export interface FormatProblem {
  readonly at: PlanPlace;
  /** From 1; null: of the whole. */
  readonly line: number | null;
  readonly fault:
    | { readonly code: 'not-yaml'; readonly detail: string }
    | { readonly code: 'missing' }
    | { readonly code: 'unknown-field'; readonly given: string; readonly near: string | null }
    | { readonly code: 'one-of'; readonly given: string; readonly among: readonly string[] }
    | { readonly code: 'not-a'; readonly given: string; readonly wanted: WantedValue };
}

/** A problem of what a well-formed file says, with its line. */
export type RulesProblem = PlanProblem & { readonly line: number | null };

export type FileProblem = FormatProblem | RulesProblem;

/**
 * A plan file once it is read: what it says, with what it names and Sage lacks, or everything wrong with it, in the order of its lines.
 */
export type ReadPlan =
  | { readonly kind: 'plan'; readonly book: PlanBook; readonly warnings: readonly RulesProblem[] }
  | { readonly kind: 'wrong'; readonly problems: readonly FileProblem[] };
