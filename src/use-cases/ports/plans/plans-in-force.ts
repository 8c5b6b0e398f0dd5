import type { Company } from '../../../domain/company/company.ts';
import type { ReminderPlan } from '../../../domain/company/reminder-plan.ts';
import type { Day } from '../../../domain/day.ts';
import type { AccountFacts, FollowedPlan } from '../../../domain/plans/resolve-plan.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** Which plan each customer follows on one day. */
export interface Followed {
  /** Which version was applied; '' where none was. */
  readonly key: string;
  /** Undefined where no plan has begun. `account`: as of that day. */
  planOf(code: TiersCode, account: AccountFacts): FollowedPlan | undefined;
  /** Name of the first segment that a customer is in, whatever plan it follows; '' where it is in none. */
  segmentOf(code: TiersCode, account: AccountFacts): string;
  /** Every plan that `planOf` may answer for it, whatever its accounts. */
  plansOf(code: TiersCode): readonly ReminderPlan[];
  /** All that the plan of a customer hangs on besides its accounts, in at most 40 signs; '' where no plan was applied. */
  keyOf(code: TiersCode): string;
}

/** The plans that are in force, for whoever decides. */
export interface PlansInForce {
  /**
   * One read of the store; one of Sage, whatever the number of customers, only where a segment asks for what sheets say. Throws an
   * OutsideFault.
   */
  readFollowed(company: Company, codes: readonly TiersCode[] | 'all', today: Day): Promise<Followed>;
}
