import type { ReminderPlan } from '../../company/reminder-plan.ts';
import type { PlanOfAccount } from '../../relance/input.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { KnownPast } from './known.ts';

/** One customer and the plan that it would follow. */
export interface RehearsedPayer {
  readonly code: TiersCode;
  /** As Sage says it today: it keeps no past of it. */
  readonly notReminded: boolean;
  readonly past: KnownPast;
  readonly planOf: PlanOfAccount;
  /** Every plan that `planOf` may answer. */
  readonly plans: readonly ReminderPlan[];
}
