import { levelsInOrder } from '../company/plan.ts';
import type { ReminderPlan } from '../company/reminder-plan.ts';
import { addDays, type Day } from '../day.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { type LevelReached, levelReached } from './level.ts';
import type { TiersMemory } from './memory.ts';
import { rememberedOf } from './remembered.ts';

/**
 * Whether the letters of a plan have done what they can for an instalment: that of its highest level was counted, by us or by Sage, and the
 * days that a letter gives for paying are over (art. 1344 C. civ.). One that was never reminded is never there. Sage may have counted
 * without a day: nobody waits for that one then.
 */
export function areLettersOver(plan: ReminderPlan, { level, last }: LevelReached, today: Day): boolean {
  const highest = levelsInOrder(plan).at(-1);
  if (highest === undefined || level < highest.rank) return false;
  return last === null || addDays(last, plan.payWithinDays) < today;
}

/** The same asked of the items of one account. */
export function lettersOverIn(
  plan: ReminderPlan,
  items: readonly OpenItem[],
  memory: TiersMemory,
  today: Day,
): (item: OpenItem) => boolean {
  const remembered = rememberedOf(items, memory);
  return (item) => areLettersOver(plan, levelReached(item, remembered(item)), today);
}
