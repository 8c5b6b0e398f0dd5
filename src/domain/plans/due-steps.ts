import { type Cents, sumCents } from '../cents.ts';
import type { OtherStep, ReminderPlan } from '../company/reminder-plan.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import { isLate } from '../ledger/account.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { byDuePieceNumber } from '../ledger/order.ts';
import { holdingReasons } from '../relance/held-back.ts';
import type { RelanceInput } from '../relance/input.ts';
import { levelReached } from '../relance/level.ts';
import { rememberedOf } from '../relance/remembered.ts';

/** A step that is no reminder, due today, and what for: never empty, in the order of due dates. */
export interface DueStep {
  readonly step: OtherStep;
  readonly items: readonly OpenItem[];
  /** Σ left, in the account's currency. */
  readonly total: Cents;
}

/** What is known of one account that steps hang on. */
export type DueInput = Pick<RelanceInput, 'today' | 'policy' | 'tiers' | 'account' | 'memory' | 'holdsUnknown'>;
type DatedItem = OpenItem & { readonly due: Day };

/**
 * The steps of a plan besides its reminders that are due for one account today: of each, the instalments that reached it and that
 * nothing holds. A notice is due from so many days before the due date until the eve of it (case C7). Whether a step was done for an
 * instalment before is for the caller to remember. Empty where the customer is hors rappel, or a room does not say what it holds.
 */
export function dueSteps(plan: ReminderPlan, input: DueInput): readonly DueStep[] {
  if (input.tiers.notReminded || input.holdsUnknown) return [];
  const steps = plan.others ?? [];
  if (steps.length === 0) return [];
  const remembered = rememberedOf(input.account.items, input.memory);
  const free = input.account.items
    .filter((item): item is DatedItem => item.due !== null && item.left > plan.tolerance)
    .filter((item) => isLate(item) || isAhead(item))
    .filter((item) => holdingReasons(item, { ...input, ...NOT_ASKED }, remembered(item)).length === 0);
  return steps.flatMap((step) => {
    const items = free
      .filter((item) => isReached(step, item, input.today))
      .filter((item) => {
        const { last } = levelReached(item, remembered(item));
        return last === null || addDays(last, step.minDaysSinceLast) <= input.today;
      })
      .toSorted(byDuePieceNumber);
    const total = sumCents(items.map(({ left }) => left));
    return items.length > 0 && total >= step.minimum ? [{ step, items, total }] : [];
  });
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
