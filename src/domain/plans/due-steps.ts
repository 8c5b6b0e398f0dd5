import { type Cents, cents, sumCents, ZERO } from '../cents.ts';
import { levelsInOrder } from '../company/plan.ts';
import type { OtherStep, ReminderPlan } from '../company/reminder-plan.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import { isLate } from '../ledger/account.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { byDuePieceNumber } from '../ledger/order.ts';
import { takeCredits, totalOf } from '../relance/credits.ts';
import { holdingReasons } from '../relance/held-back.ts';
import type { RelanceInput } from '../relance/input.ts';
import { areLettersOver } from '../relance/letters-over.ts';
import { type LevelReached, levelReached } from '../relance/level.ts';
import { creditsOrStop } from '../relance/net-claim.ts';
import { nextLevel } from '../relance/next-level.ts';
import { rememberedOf } from '../relance/remembered.ts';
import { opensTask } from './plan-book.ts';

/** A step that is no reminder, due today, and what for: never empty, in the order of due dates. */
export interface DueStep {
  readonly step: OtherStep;
  readonly items: readonly OpenItem[];
  /** In the account's currency: of what is somebody's to do what a letter could ask for, less credits; else Σ left. */
  readonly total: Cents;
  /** Of what comes after the last level: the days of the last letters of the items, each once, in their order. Absent of steps. */
  readonly lastLetters?: readonly LastLetter[];
}

/** The day of the last letter of a debt that is past the last level; null: Sage counted it without a day. */
export type LastLetter = Day | null;

/** What is known of one account that steps hang on. */
export type DueInput = Pick<RelanceInput, 'today' | 'policy' | 'tiers' | 'account' | 'memory' | 'holdsUnknown'>;
type DatedItem = OpenItem & { readonly due: Day };

/** What nothing holds, with how far it has come. */
interface Free {
  readonly item: DatedItem;
  readonly reached: LevelReached;
}

/**
 * The steps of a plan besides its reminders that are due for one account today: of each, the instalments that reached it and that
 * nothing holds. A notice is due from so many days before the due date until the eve of it (case C7). Nobody is given a call or a file to
 * hand over for what a letter could not ask: credits count, and the plan's minimum (cases B3, B5, B10); and nothing is handed over before
 * the plan's letters are over (`areLettersOver`). Whether a step was done for an instalment before is for the caller to remember. Empty
 * where the customer is hors rappel, or a room does not say what it holds.
 */
export function dueSteps(plan: ReminderPlan, input: DueInput): readonly DueStep[] {
  const steps = plan.others ?? [];
  if (steps.length === 0 || isNotAsked(input)) return [];
  const free = freeItems(plan, input);
  return steps.flatMap((step) => dueStep(step, concernedBy(step, free, plan, input), plan, input));
}

/** What comes after the last level of a plan that says nothing of it: somebody opens a file, or does not. The plan has no name for it. */
const AFTER_LAST: OtherStep = {
  ...{ name: '', kind: 'transmission', fromDaysLate: 1 },
  ...{ minDaysSinceLast: 0, minimum: ZERO },
};

/** Whether somebody is asked for a file once the letters of a plan are over: it neither repeats the last nor hands over itself (case D6). */
export const asksAfterLast = ({ repeatsLast, others = [] }: ReminderPlan): boolean =>
  !repeatsLast && !others.some(({ kind }) => kind === 'transmission');

/**
 * The steps that are somebody's to do, and what comes after the last level: all of the account together that nobody was told of yet, so
 * that a customer is one task however many letters there were (case D6). `isTold`: of the debts whose last letter was of that day.
 */
export function dueTasks(
  plan: ReminderPlan,
  input: DueInput,
  isTold: (lastLetter: LastLetter) => boolean,
): readonly DueStep[] {
  if (isNotAsked(input)) return [];
  const steps = (plan.others ?? []).filter(({ kind }) => opensTask(kind));
  const own = steps.length === 0 ? [] : dueSteps({ ...plan, others: steps }, input);
  if (!asksAfterLast(plan)) return own;
  const over = concernedBy(AFTER_LAST, freeItems(plan, input), plan, input).filter(
    ({ reached }) => !isTold(reached.last),
  );
  const lastLetters = [...new Set(over.map(({ reached }) => reached.last))].sort(noneFirst);
  return [...own, ...dueStep(AFTER_LAST, over, plan, input).map((due) => ({ ...due, lastLetters }))];
}

const noneFirst = (a: LastLetter, b: LastLetter): number => ((a ?? '') < (b ?? '') ? -1 : 1);

const isNotAsked = ({ tiers, holdsUnknown }: DueInput): boolean => tiers.notReminded || holdsUnknown === true;

const concernedBy = (
  step: OtherStep,
  free: readonly Free[],
  plan: ReminderPlan,
  { today }: DueInput,
): readonly Free[] => free.filter((one) => isConcerned(step, one, plan, today));

function freeItems({ tolerance }: ReminderPlan, input: DueInput): readonly Free[] {
  const remembered = rememberedOf(input.account.items, input.memory);
  return input.account.items
    .filter((item): item is DatedItem => item.due !== null && item.left > tolerance)
    .filter((item) => isLate(item) || isAhead(item))
    .filter((item) => holdingReasons(item, { ...input, ...NOT_ASKED }, remembered(item)).length === 0)
    .map((item) => ({ item, reached: levelReached(item, remembered(item)) }));
}

function isConcerned(step: OtherStep, { item, reached }: Free, plan: ReminderPlan, today: Day): boolean {
  if (!isReached(step, item, today)) return false;
  if (reached.last !== null && addDays(reached.last, step.minDaysSinceLast) > today) return false;
  return step.kind !== 'transmission' || areLettersOver(plan, reached, today);
}

function dueStep(step: OtherStep, concerned: readonly Free[], plan: ReminderPlan, input: DueInput): readonly DueStep[] {
  const ordered = concerned.toSorted((a, b) => byDuePieceNumber(a.item, b.item));
  const items = ordered.map(({ item }) => item);
  if (items.length === 0) return [];
  const total = opensTask(step.kind) ? askable(ordered, plan, input) : sumCents(items.map(({ left }) => left));
  return total !== null && total >= step.minimum ? [{ step, items, total }] : [];
}

/** What a letter could ask of these instalments together; null where it could ask nothing, or too little to be sent. */
function askable(concerned: readonly Free[], plan: ReminderPlan, input: DueInput): Cents | null {
  const claims = concerned.map(({ item }) => item).filter(isLate);
  const credits = creditsOrStop(claims, input, plan);
  if ('stop' in credits) return null;
  const { taken } = takeCredits(credits.free, claims);
  const total = cents(sumCents(claims.map(({ left }) => left)) - totalOf(taken));
  return total > plan.tolerance && total >= leastOf(concerned, plan) ? total : null;
}

/** The minimum of the letter that would ask for them: that of its highest level, once the last has left of that one. */
function leastOf(concerned: readonly Free[], plan: ReminderPlan): Cents {
  const levels = concerned.flatMap(
    ({ item, reached }) => nextLevel(plan, reached.level, item.daysLate ?? 0) ?? levelsInOrder(plan).at(-1) ?? [],
  );
  return levels.toSorted((one, other) => other.rank - one.rank)[0]?.minimum ?? ZERO;
}

/** Whether a step of the plan has an account get the relevé of that day: something of it is so late, and nothing holds that. */
export const isReleveDue = (plan: ReminderPlan | undefined, input: DueInput): boolean =>
  plan !== undefined && dueSteps(plan, input).some(({ step }) => step.kind === 'releve');

/** What the rules that hold an instalment never ask. */
const NOT_ASKED = { freshness: { lastBankEntry: null }, isHoliday: () => false } as const;

/** Not due yet: a claim of an account that holds invoices, as `isLate` has it. */
const isAhead = (item: DatedItem): boolean => isLate({ ...item, daysLate: 1 });

function isReached({ kind, fromDaysLate }: OtherStep, { due }: DatedItem, today: Day): boolean {
  const daysLate = daysBetween(due, today);
  return kind === 'prevenance' ? daysLate < 0 && daysLate >= fromDaysLate : daysLate >= Math.max(fromDaysLate, 1);
}
