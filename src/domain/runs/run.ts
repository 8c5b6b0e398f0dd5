import type { Cents } from '../cents.ts';
import type { CompanyCode } from '../company/company-code.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { Person } from '../person.ts';
import type { LetterLevel } from '../relance/letter.ts';
import type { LetterKind } from '../relance/letter-kind.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { LineFacts } from './line-facts.ts';
import type { LineWhy } from './line-why.ts';

/** `sending`: approved; its letters are reserved, then released one after the other. `cancelled`: what had not begun never will. */
export const RUN_STATES = ['prepared', 'sending', 'paused', 'cancelled', 'done'] as const;
export type RunState = (typeof RUN_STATES)[number];

/**
 * A line is one customer in one currency. `selected` → `approving` (written before its letters are reserved) → `approved`
 * (reserved, not to leave yet) → `sending` (handed to the worker of letters) → `sent` or `failed`. `held`: set aside when the run
 * was prepared; `left-out`: by a person; `dropped`: what was shown is no longer so, or the run was cancelled.
 */
export const LINE_STATES = [
  'selected',
  'left-out',
  'held',
  'approving',
  'approved',
  'sending',
  'sent',
  'failed',
  'dropped',
] as const;
export type LineState = (typeof LINE_STATES)[number];

export interface Balance {
  readonly currency: Currency;
  readonly amount: Cents;
}

/** What one line proposes, exactly: the draft at a version, and the digest of what it would send. */
export interface ShownLetters {
  readonly draftId: string;
  readonly draftVersion: number;
  /** SHA-256 of the letters, the recipient and the copies: approving names it. */
  readonly digest: string;
  /** How many letters: a plan may make one per level. */
  readonly letters: number;
  /** 0: no rappel. */
  readonly level: LetterLevel;
  /** Instalments; of a relevé the lines that it shows. */
  readonly items: number;
  /** In the currency of the line; of a relevé, which is of all currencies, the balance in that one. */
  readonly total: Cents;
  /** Of a relevé: its balances in the other currencies. Absent: there is none. */
  readonly others?: readonly Balance[];
  /** Of the most late of its instalments on the day of the run; absent: nothing is late, or its run was prepared before that was kept. */
  readonly daysLate?: number | undefined;
}

export interface NewRunLine {
  readonly tiers: TiersCode;
  readonly name: string;
  readonly currency: Currency;
  readonly state: Extract<LineState, 'selected' | 'left-out' | 'held'>;
  /** Null: nothing is proposed, and `why` says why. */
  readonly shown: ShownLetters | null;
  readonly why: LineWhy | null;
  /** As they were when the run was prepared. */
  readonly facts: LineFacts;
  /** Who left it out. */
  readonly by: Person | null;
}

export interface RunLine extends Omit<NewRunLine, 'state'> {
  /** From 1, the greatest amount first; those set aside after them. */
  readonly number: number;
  readonly state: LineState;
  /** Which version of the list a person's last change of it made, before the run was approved; 0: it is as it was prepared. */
  readonly changedIn: number;
}

export interface Run {
  readonly id: string;
  /** Of all its letters. */
  readonly kind: LetterKind;
  readonly company: CompanyCode;
  /** The day on which it was prepared: its letters bear it. */
  readonly day: Day;
  readonly state: RunState;
  readonly preparedBy: Person;
  /** ISO instants, UTC. */
  readonly preparedAt: string;
  readonly approvedBy: Person | null;
  readonly approvedAt: string | null;
  readonly changedAt: string;
  /** Of its list: 0 as it was prepared, raised by each change of a line before it is approved. */
  readonly version: number;
  /** Whether the sandbox was on when it was prepared: its letters say so. Null: prepared before that was kept. */
  readonly sandbox: boolean | null;
}

/** The sandbox was switched since a run was prepared, or is not as it was where it was: none of its letters is what was shown. */
export const isSwitched = ({ sandbox }: Pick<Run, 'sandbox'>, now: { readonly sandbox: boolean }): boolean =>
  sandbox !== null && sandbox !== now.sandbox;

/** Lines by state; zero where there is none. */
export type RunCounts = Readonly<Record<LineState, number>>;

export const countLines = (lines: readonly Pick<RunLine, 'state'>[]): RunCounts => {
  const counts = Object.fromEntries(LINE_STATES.map((state) => [state, 0])) as Record<LineState, number>;
  for (const { state } of lines) counts[state] += 1;
  return counts;
};

/** What a line comes to, currency by currency; nothing in its own is left out where there is something in another. */
export function amountsOf(line: {
  readonly currency: Currency;
  readonly shown: Pick<ShownLetters, 'total' | 'others'> | null;
}): readonly Balance[] {
  if (!line.shown) return [];
  const { total, others = [] } = line.shown;
  return total === 0 && others.length > 0 ? others : [{ currency: line.currency, amount: total }, ...others];
}

/** Lines whose letters are to leave, are leaving or were to: all but those held, left out and dropped. */
export const chosenIn = (counts: RunCounts): number =>
  counts.selected + counts.approving + counts.approved + counts.sending + counts.sent + counts.failed;

/** Letters of a run: a line has several where its plan makes one per level. */
export interface LetterCounts {
  /** To leave, leaving, or that were to. */
  readonly chosen: number;
  readonly sent: number;
  readonly failed: number;
}

/** From the letters of its lines by state; `leftOfFailed`: those that left of a line that failed, for another of it did not. */
export const countLetters = (byState: RunCounts, leftOfFailed: number): LetterCounts => ({
  chosen: chosenIn(byState),
  sent: byState.sent + leftOfFailed,
  failed: byState.failed - leftOfFailed,
});
