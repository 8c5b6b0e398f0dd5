import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { HoldDecision } from '../../../domain/credit/hold.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { SageTarget } from './sage-writer.ts';

/**
 * `planned` waits, for the first time or after somebody had the record open; `writing` is claimed; `unknown` may have been
 * written and is looked at again. Over: `done`; `same`, it was so already; `dry-run`, what would have been done; `refused`.
 */
export type SageWriteState = 'planned' | 'writing' | 'unknown' | 'done' | 'same' | 'dry-run' | 'refused';

/** One value that a decision puts into Sage, or takes back: our undo log. */
export interface SageWrite {
  readonly id: string;
  readonly company: CompanyCode;
  readonly holdId: string;
  /** Of the hold: `BLC-2026-000042`. */
  readonly reference: string;
  /** The payer, whose history tells it. */
  readonly tiers: TiersCode;
  readonly outcome: HoldDecision['outcome'];
  /** ISO instant of the decision. */
  readonly decidedAt: string;
  readonly target: SageTarget;
  /** The write that this one takes back, and the value that it wrote: nothing else is written over. */
  readonly undoes: { readonly id: string; readonly wrote: string | null } | null;
  /** Who decided, or who takes back. */
  readonly by: Person;
  readonly state: SageWriteState;
  /** What Sage held, kept before anything was written; null: not looked at yet, or nothing was written then. */
  readonly before: { readonly value: string | null } | null;
  readonly attempts: number;
  /** ISO instant before which it is not tried again. */
  readonly notBefore: string | null;
  /** Stable code of what stopped it or made it wait last, e.g. `locked`, `changed`, `sage-write-timeout`. */
  readonly why: string | null;
  readonly plannedAt: string;
  readonly updatedAt: string;
}

export type NewSageWrite = Pick<
  SageWrite,
  'company' | 'holdId' | 'reference' | 'tiers' | 'outcome' | 'decidedAt' | 'target' | 'undoes' | 'by'
>;

/** How an attempt ended. `planned` wrote nothing and `unknown` may have: both say from when they are tried again. */
export interface SageWriteEnd {
  readonly state: Exclude<SageWriteState, 'writing'>;
  readonly why: string | null;
  readonly notBefore: Date | null;
}

export interface SageWriteReader {
  readSageWrite(id: string): Promise<SageWrite | null>;
  /** Newest first; at most `limit`. */
  listSageWrites(company: CompanyCode, limit: number): Promise<readonly SageWrite[]>;
  /** The instant of the latest decision that was planned; null before the first. */
  lastPlannedDecision(company: CompanyCode): Promise<Date | null>;
  /**
   * Done, and not taken back: orders still marked as approved whose hold is superseded or expired since, and those still marked
   * as refused whose hold is superseded or lifted since.
   */
  listVoidMarks(company: CompanyCode): Promise<readonly SageWrite[]>;
  /** Whether a later decision about the same row was written, may have been, or found it so: what is there is its own. */
  isOvertaken(id: string): Promise<boolean>;
}

/** Every change is compare-and-set on the claim; plans and ends have their append-only line of history in the same transaction. */
export interface SageWriteWriter {
  /**
   * Its id; null where it was planned before: one write per hold and kind of target, one taking back per write unless it came
   * to nothing.
   */
  planSageWrite(write: NewSageWrite, now: Date): Promise<string | null>;
  /** Takes up to `limit` that are due, oldest first; also those left `writing` by a dead worker, once their lease is over. */
  claimSageWrites(
    company: CompanyCode,
    owner: string,
    now: Date,
    leaseMs: number,
    limit: number,
  ): Promise<readonly SageWrite[]>;
  /** The same of one; null where it is not due, or somebody has it. */
  claimSageWrite(id: string, owner: string, now: Date, leaseMs: number): Promise<SageWrite | null>;
  /** Written down before the write itself. Null: the claim was lost. */
  keepBefore(id: string, owner: string, value: string | null, now: Date): Promise<SageWrite | null>;
  /** Null: the claim was lost. */
  endSageWrite(id: string, owner: string, end: SageWriteEnd, now: Date): Promise<SageWrite | null>;
}
