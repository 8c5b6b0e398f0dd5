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
  /** Of a pass over every company: what it answered of each. */
  readonly each?: EachCompany;
}

/** What a pass over every company did not reach, by company: null where it came to its end, else a code; `busy`: others are at it. */
export type EachCompany = ReadonlyMap<CompanyCode, string | null>;

/** What a pass answers that came to its end in some companies, while others were at the rest: those tell how theirs ended. */
export interface Partly {
  readonly kind: 'partly';
  readonly done: number;
  readonly each: EachCompany;
}

/** The code of a company that others are at. */
export const BUSY = 'busy';

/** Null where nothing is missing. */
export const unreached = (missing: readonly Missing[], done = 0, each?: EachCompany): Unreached | null =>
  missing.length === 0 ? null : { kind: 'unreached', done, missing, ...(each && { each }) };

/**
 * What a pass over every company answers, by what it answered of each: what it did not reach, else that others were at all of it or at some
 * of it, else how much it did. Where others were at some it is no success of the pass: what they are at may be away.
 */
export const answerOfAll = (
  answers: ReadonlyMap<CompanyCode, { readonly kind: string; readonly code?: string }>,
  done = 0,
): number | Busy | Partly | Unreached => {
  const each: EachCompany = new Map([...answers].map(([company, answer]) => [company, codeOf(answer)]));
  const missing = [...each].flatMap(([company, code]) => (code === null || code === BUSY ? [] : { company, code }));
  const isPartly = [...each.values()].includes(BUSY);
  return (
    unreached(missing, done, each) ??
    busyEverywhere(answers.values()) ??
    (isPartly ? { kind: 'partly', done, each } : done)
  );
};

function codeOf({ kind, code = 'unknown' }: { readonly kind: string; readonly code?: string }): string | null {
  if (kind === 'unreachable') return code;
  return kind === 'busy' ? BUSY : null;
}
