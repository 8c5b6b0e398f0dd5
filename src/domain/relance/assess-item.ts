import { intervalOf, planLevel } from '../company/plan.ts';
import type { LevelRank, PlanLevel, ReminderPlan } from '../company/reminder-plan.ts';
import { addDays, type Day } from '../day.ts';
import type { LateItem } from '../ledger/account.ts';
import type { HeldBack } from './decision.ts';
import { holdingReasons } from './held-back.ts';
import type { RelanceInput } from './input.ts';
import { type LevelReached, levelReached } from './level.ts';
import type { InstalmentMemory } from './memory.ts';
import { nextLevel } from './next-level.ts';

/** A late item that a letter may list, and the level that it reaches with it. */
export interface Candidate {
  readonly item: LateItem;
  readonly reached: LevelReached;
  readonly level: LevelRank;
}

export type Assessment = { readonly candidate: Candidate } | Held;

/** `others`: what holds it besides. */
export interface Held {
  readonly item: LateItem;
  readonly why: HeldBack;
  readonly others: readonly HeldBack[];
}

/** Whether one late item may be reminded today: per instalment, so that one that waits never holds the others (case D3). `remembered`: of it. */
export function assessItem(
  item: LateItem,
  plan: ReminderPlan,
  input: RelanceInput,
  remembered: InstalmentMemory,
): Assessment {
  const reached = levelReached(item, remembered);
  const next = nextLevel(plan, reached.level, item.daysLate);
  const hold = (why: HeldBack, others: readonly HeldBack[] = []): Held => ({ item, why, others });
  if (item.left <= plan.tolerance) return hold({ code: 'rounding', tolerance: plan.tolerance });
  const [first, ...others] = holdingReasons(item, input, remembered);
  if (first) return hold(first, others);
  if (!next) return hold({ code: 'max-level', level: reached.level });
  const target = targetLevel(next, plan, input);
  const waits =
    delayNotReached(item, target) ?? intervalNotOver(reached, target, daysToPay(plan, reached, next), input.today);
  return waits ? hold(waits) : { candidate: { item, reached, level: target.rank } };
}

/**
 * The plan's next level; where a person chose a lower one, that one. So a choice never takes out an item that the plan would
 * remind, and may bring in one whose next level is not there yet.
 */
function targetLevel(next: PlanLevel, plan: ReminderPlan, { levelChoice }: RelanceInput): PlanLevel {
  const chosen = levelChoice ? planLevel(plan, levelChoice.rank) : undefined;
  if (!chosen || chosen.rank >= next.rank) return next;
  return { ...chosen, fromDaysLate: Math.min(chosen.fromDaysLate, next.fromDaysLate) };
}

/** Fires from `fromDaysLate` days late, inclusive (case C3). */
function delayNotReached({ daysLate }: LateItem, level: PlanLevel): HeldBack | undefined {
  if (daysLate >= level.fromDaysLate) return undefined;
  return { code: 'delay-not-reached', level: level.rank, daysLate, needed: level.fromDaysLate };
}

/** The last level is not repeated before the days are over that its letter gave for paying. */
const daysToPay = ({ payWithinDays }: ReminderPlan, { level }: LevelReached, next: PlanLevel): number =>
  next.rank <= level ? payWithinDays + 1 : 0;

function intervalNotOver({ last }: LevelReached, level: PlanLevel, least: number, today: Day): HeldBack | undefined {
  if (last === null) return undefined;
  const next = addDays(last, Math.max(intervalOf(level), least));
  return today < next ? { code: 'interval', last, next } : undefined;
}
