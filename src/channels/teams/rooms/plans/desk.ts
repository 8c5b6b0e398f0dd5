import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { TiersCode } from '../../../../domain/tiers/tiers-code.ts';
import type { CustomerPlanView, PlanView } from '../../../../use-cases/plans/show-plan.ts';
import type { RehearsalRequest, ShownRehearsal } from '../../../../use-cases/plans/show-rehearsal.ts';
import type { StopCustomerResult, StopRequest } from '../../../../use-cases/plans/stop-customer.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { TiersFinder } from '../../account/desk.ts';

/** What the bot asks of plans. Each call checks the person's rights and returns values, never words. */
export interface PlansDesk extends TiersFinder {
  /** Where the person may read. */
  companies(who: Person): Promise<readonly CompanyCode[]>;
  plan(who: Person, company: CompanyCode): Promise<PlanView | Refused>;
  customerPlan(
    who: Person,
    ref: { readonly company: CompanyCode; readonly code: TiersCode },
  ): Promise<CustomerPlanView | Refused>;
  /** Played when it is asked for, or a quarter of an hour ago at most. */
  rehearsal(who: Person, asked: RehearsalRequest): Promise<ShownRehearsal>;
  /** Where that person finds it as files, for minutes. */
  rehearsalUrl(who: Person, language: Language, asked: RehearsalRequest): string;
  stop(who: Person, request: StopRequest): Promise<StopCustomerResult>;
  lift(
    who: Person,
    stop: { readonly company: CompanyCode; readonly code: TiersCode; readonly id: string },
  ): Promise<{ readonly kind: 'lifted'; readonly lifted: boolean } | Refused>;
}
