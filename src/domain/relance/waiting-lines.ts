import type { ReminderPlan } from '../company/reminder-plan.ts';
import type { LateItem } from '../ledger/account.ts';
import { byDuePieceNumber } from '../ledger/order.ts';
import type { Assessment } from './assess-item.ts';
import type { Decision, OwedLine, ProposedLetter } from './decision.ts';
import type { RappelFacts } from './letter.ts';

/**
 * What a letter shows for information where its plan has it so (case D10): late, and held by nothing but its delay. It is in no total,
 * no counter moves for it, and it stays free for a letter of its own. `forNext`: at sending, what waits for the next letter.
 */
export const waitingLines = (
  { showsWaiting }: ReminderPlan,
  assessed: readonly Assessment[],
  forNext: readonly LateItem[],
): readonly OwedLine[] =>
  showsWaiting ? [...assessed.flatMap(waitsForDelay), ...forNext].map(toOwedLine).toSorted(byDuePieceNumber) : [];

const waitsForDelay = (one: Assessment): readonly LateItem[] =>
  'why' in one && one.why.code === 'delay-not-reached' ? [one.item] : [];

const toOwedLine = ({ ecNo, piece, issued, due, amount, left, effet }: LateItem): OwedLine => ({
  ...{ ecNo, piece, issued, due, amount, left, effet },
});

/** On the first letter of a proposal, and so once. */
export const informOf = (
  letters: readonly ProposedLetter[],
  informed: readonly OwedLine[],
): readonly ProposedLetter[] =>
  letters.map((letter, index) => (index === 0 && informed.length > 0 ? { ...letter, informed } : letter));

/**
 * The facts of a letter that is about to leave with what it shows for information as it is now: of the lines that a person saw, those that
 * are late and unclaimed still. Nothing is added that nobody saw. The very facts where nothing of it changed. `approved`: the same facts
 * under the numbers that Sage gives lines now.
 */
export function refreshInformed(facts: RappelFacts, approved: RappelFacts, now: Decision): RappelFacts {
  const { informed: seen = [] } = approved;
  const shown = now.kind === 'proposal' ? now.letters.flatMap(({ informed = [] }) => informed) : [];
  const still = shown.filter(({ ecNo }) => seen.some((line) => line.ecNo === ecNo));
  if (still.length === seen.length && still.every((line, at) => isSameLine(line, seen[at]))) return facts;
  const { informed: _, ...others } = facts;
  return still.length > 0 ? { ...others, informed: still } : others;
}

const isSameLine = (one: OwedLine, other: OwedLine | undefined): boolean =>
  one.ecNo === other?.ecNo &&
  one.piece === other.piece &&
  one.due === other.due &&
  one.amount === other.amount &&
  one.left === other.left;
