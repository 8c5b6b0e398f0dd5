import type { Day } from '../day.ts';
import { LEAST_INTERVAL, type LevelRank, type PlanLevel, type ReminderPlan } from './reminder-plan.ts';

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

/** Days between a letter of a level and the one before it: two letters of one debt never leave on one day, whatever a plan says (cases A4, A7). */
export const intervalOf = ({ minDaysSinceLast }: Pick<PlanLevel, 'minDaysSinceLast'>): number =>
  Math.max(minDaysSinceLast, LEAST_INTERVAL);
