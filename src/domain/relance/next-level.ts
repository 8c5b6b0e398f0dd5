import { levelsInOrder } from '../company/plan.ts';
import type { LevelRank, PlanLevel, ReminderPlan } from '../company/reminder-plan.ts';
import { SAGE_MAX_LEVEL } from './level.ts';

const MISE_EN_DEMEURE: LevelRank = 4;

/**
 * The level that comes after `reached` for an instalment `daysLate` days late, whether its delay is reached or not; undefined
 * after the last one. One after the other; by age, the highest whose delay is reached, but a mise en demeure never without the
 * reminder that precedes it in the plan (case D4). Where the plan repeats its last level, that one comes after itself, until Sage's
 * count ends (case D6).
 */
export function nextLevel(plan: ReminderPlan, reached: number, daysLate: number): PlanLevel | undefined {
  if (reached >= SAGE_MAX_LEVEL) return undefined;
  const levels = levelsInOrder(plan);
  const [following, ...later] = levels.filter((level) => level.rank > reached);
  if (!following && plan.repeatsLast) return levels.at(-1);
  if (!following || !plan.byAge) return following;
  return later
    .filter((level) => level.rank !== MISE_EN_DEMEURE && daysLate >= level.fromDaysLate)
    .reduce((_, level) => level, following);
}
