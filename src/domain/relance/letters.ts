import { addCents, type Cents, negate, sumCents, ZERO } from '../cents.ts';
import { planLevel } from '../company/plan.ts';
import type { LevelRank, ReminderPlan } from '../company/reminder-plan.ts';
import { byDuePieceNumber } from '../ledger/order.ts';
import type { Candidate } from './assess-item.ts';
import { type FreeCredit, takeCredits, totalOf } from './credits.ts';
import type { Deduction, HeldBack, LetterLine, LevelChoice, ProposedLetter } from './decision.ts';

/** A letter that is not worth sending, and why; its items are held back for that. */
export interface DroppedLetter {
  readonly level: LevelRank;
  readonly total: Cents;
  readonly lines: readonly LetterLine[];
  readonly why: Extract<HeldBack, { code: 'below-minimum' | 'covered-by-credits' | 'rounding' }>;
}

export interface Letters {
  readonly letters: readonly ProposedLetter[];
  readonly dropped: readonly DroppedLetter[];
}

/**
 * One letter at the highest level that lists each instalment with its own (par situation de compte), or one letter per level
 * (case D1), the highest first. Credits go to the highest level first: the firmest claim is the one that must not be too high.
 */
export function buildLetters(
  candidates: readonly Candidate[],
  credits: readonly FreeCredit[],
  plan: ReminderPlan,
  choice: LevelChoice | null | undefined,
): Letters {
  const letters: ProposedLetter[] = [];
  const dropped: DroppedLetter[] = [];
  let available = credits;
  for (const group of groupLines(applyChoice(candidates, choice).map(toLine), plan)) {
    const { taken, rest } = takeCredits(available, group);
    const letter = toLetter(group, taken, choice);
    const why = notWorthSending(letter, plan);
    if (why) dropped.push({ level: letter.level, total: letter.total, lines: group, why });
    else letters.push(letter);
    available = why && why.code !== 'covered-by-credits' ? available : rest;
  }
  return { letters, dropped };
}

/** The chosen rank takes the place of the highest level of the letter; a lower instalment keeps its own level. */
function applyChoice(candidates: readonly Candidate[], choice: LevelChoice | null | undefined): readonly Candidate[] {
  if (!choice) return candidates;
  const highest = highestOf(candidates);
  return candidates.map((one) =>
    one.level === highest || one.level > choice.rank ? { ...one, level: choice.rank } : one,
  );
}

const toLine = ({ item, reached, level }: Candidate): LetterLine => ({
  ecNo: item.ecNo,
  piece: item.piece,
  issued: item.issued,
  due: item.due,
  daysLate: item.daysLate,
  amount: item.amount,
  left: item.left,
  level,
  previousLevel: reached.level,
  lastReminder: reached.last,
  effet: item.effet,
});

function groupLines(lines: readonly LetterLine[], plan: ReminderPlan): LetterLine[][] {
  const ordered = lines.toSorted(byDuePieceNumber);
  if (plan.oneLetter) return [ordered];
  const byLevel = Map.groupBy(ordered, (line) => line.level);
  return [...byLevel].sort(([a], [b]) => b - a).map(([, group]) => group);
}

const highestOf = (ranked: readonly { readonly level: LevelRank }[]): LevelRank =>
  Math.max(...ranked.map((one) => one.level)) as LevelRank;

const lateTotalOf = (lines: readonly LetterLine[]): Cents => sumCents(lines.map((line) => line.left));

/** The total is the sum of what is displayed, to the cent (case G9). */
function toLetter(
  lines: readonly LetterLine[],
  deductions: readonly Deduction[],
  choice: LevelChoice | null | undefined,
): ProposedLetter {
  const level = highestOf(lines);
  const [lateTotal, deducted] = [lateTotalOf(lines), totalOf(deductions)];
  const total = addCents(lateTotal, negate(deducted));
  return { level, levelByHand: choice?.rank === level, lines, deductions, lateTotal, deducted, total };
}

function notWorthSending(
  { level, total, deducted }: ProposedLetter,
  plan: ReminderPlan,
): DroppedLetter['why'] | undefined {
  if (total <= 0) return { code: 'covered-by-credits', level, credits: deducted };
  if (total <= plan.tolerance) return { code: 'rounding', tolerance: plan.tolerance };
  const minimum = planLevel(plan, level)?.minimum ?? ZERO;
  return total < minimum ? { code: 'below-minimum', level, total, minimum } : undefined;
}
