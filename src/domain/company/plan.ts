import type { Day } from '../day.ts';
import type { LevelRank, PlanLevel, ReminderPlan } from './reminder-plan.ts';

/** The plan that has begun last; undefined before the first. Of two with one date of effect, the later in the list. */
export function planInForce(plans: readonly ReminderPlan[], today: Day): ReminderPlan | undefined {
  return plans
    .filter((plan) => plan.validFrom <= today)
    .reduce<ReminderPlan | undefined>(
      (best, plan) => (best && best.validFrom > plan.validFrom ? best : plan),
      undefined,
    );
}

export const levelsInOrder = (plan: ReminderPlan): readonly PlanLevel[] =>
  [...plan.levels].sort((a, b) => a.rank - b.rank);

export const planLevel = (plan: ReminderPlan, rank: LevelRank): PlanLevel | undefined =>
  plan.levels.find((level) => level.rank === rank);
