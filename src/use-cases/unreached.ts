import type { CompanyCode } from '../domain/company/company-code.ts';
import { type Busy, busyEverywhere } from './in-turn.ts';

/** What did not answer, by the code of its fault: Sage or a place of files of a company; null: what all companies share. */
export interface Missing {
  readonly company: CompanyCode | null;
  readonly code: string;
}

/** What a pass answers that went on where it could, and could not reach the rest: no success. */
export interface Unreached {
  readonly kind: 'unreached';
  /** How much it did where it could. */
  readonly done: number;
  /** At least one. */
  readonly missing: readonly Missing[];
}

/** Null where nothing is missing. */
export const unreached = (missing: readonly Missing[], done = 0): Unreached | null =>
  missing.length === 0 ? null : { kind: 'unreached', done, missing };

/**
 * What a pass over every company answers, by what it answered of each: what it did not reach, else that others were at all of it, else how
 * much it did.
 */
export const answerOfAll = (
  answers: ReadonlyMap<CompanyCode, { readonly kind: string; readonly code?: string }>,
  done = 0,
): number | Busy | Unreached =>
  unreached(
    [...answers].flatMap(([company, { kind, code = 'unknown' }]) => (kind === 'unreachable' ? { company, code } : [])),
    done,
  ) ??
  busyEverywhere(answers.values()) ??
  done;
