import type { Day } from '../day.ts';
import type { Decision, Deduction, LetterLine, ProposedLetter } from './decision.ts';
import type { RappelFacts } from './letter.ts';

/** What became more or other than what a person approved. */
export type Change =
  /** Nothing of the letter is left to remind: paid, excluded or covered by credits since. */
  | 'nothing-left'
  | 'cannot-tell'
  | 'other-level'
  | 'higher-amount'
  | 'due-date-moved'
  /** A line shows another document or another original amount than approved. */
  | 'line-changed'
  /** A reminder that the letter goes by, and may name, counts no more: it was annulled, or taken back in Sage. */
  | 'reminder-gone'
  /** A credit that was taken off is gone. */
  | 'higher-total';

export type Recheck =
  | { readonly kind: 'same' }
  /** Only less is left and the level still holds: this letter goes. `dropped` holds the EC_No that fell out. */
  | { readonly kind: 'less'; readonly letter: ProposedLetter; readonly dropped: readonly number[] }
  /** Stop and ask; `pieces` names what changed, where lines did. */
  | { readonly kind: 'changed'; readonly why: Change; readonly pieces: readonly string[] };

/**
 * Compares an approved letter with what is decided now, just before sending (cases A8, C11). Days late and the level before
 * are not compared: they move by themselves; the last reminder only moves back when one was taken back. `now` must be decided without the reservations of this very dispatch, and of its
 * instalments alone: another that became late since is no reason to stop. `approved` bears the numbers that Sage gives its
 * lines now (`renumberLetter`).
 */
export function recheckLetter(approved: RappelFacts, now: Decision): Recheck {
  if (now.kind === 'cannot-tell') return changed('cannot-tell');
  if (now.kind === 'reason') return changed('nothing-left');
  const mine = now.letters.filter((letter) => letter.lines.some((line) => lineOf(approved, line.ecNo)));
  const [letter, other] = mine;
  if (!letter) return changed('nothing-left');
  if (other) return changed('other-level');
  return findChange(approved, letter) ?? compare(approved, letter);
}

const changed = (why: Change, pieces: readonly string[] = []): Recheck => ({ kind: 'changed', why, pieces });

const lineOf = (approved: RappelFacts, ecNo: number): LetterLine | undefined =>
  approved.lines.find((line) => line.ecNo === ecNo);

const LINE_CHANGES: readonly [Change, (was: LetterLine | undefined, is: LetterLine) => boolean][] = [
  ['due-date-moved', (was, is) => was?.due !== is.due],
  ['line-changed', (was, is) => was?.amount !== is.amount || was.piece !== is.piece],
  ['higher-amount', (was, is) => was !== undefined && is.left > was.left],
  ['other-level', (was, is) => was?.level !== is.level],
  ['reminder-gone', (was, is) => was !== undefined && isBefore(is.lastReminder, was.lastReminder)],
];

/** A later reminder, or the same, is no reason to stop: levels and intervals say what follows from it. */
const isBefore = (now: Day | null, then: Day | null): boolean => then !== null && (now === null || now < then);

function findChange(approved: RappelFacts, letter: ProposedLetter): Recheck | undefined {
  for (const [why, applies] of LINE_CHANGES) {
    const lines = letter.lines.filter((line) => applies(lineOf(approved, line.ecNo), line));
    if (lines.length > 0) return changed(why, [...new Set(lines.map((line) => line.piece))]);
  }
  if (letter.level !== approved.level) return changed('other-level');
  return letter.total > approved.total ? changed('higher-total') : undefined;
}

function compare(approved: RappelFacts, letter: ProposedLetter): Recheck {
  const left = new Set(letter.lines.map((line) => line.ecNo));
  const dropped = approved.lines.map((line) => line.ecNo).filter((ecNo) => !left.has(ecNo));
  const isSame =
    dropped.length === 0 &&
    letter.lines.every((line) => lineOf(approved, line.ecNo)?.left === line.left) &&
    sameDeductions(approved.deductions, letter.deductions);
  return isSame ? { kind: 'same' } : { kind: 'less', letter, dropped };
}

const sameDeductions = (a: readonly Deduction[], b: readonly Deduction[]): boolean =>
  a.length === b.length && a.every((one, at) => one.ecNo === b[at]?.ecNo && one.amount === b[at]?.amount);
