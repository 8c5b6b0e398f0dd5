import { planInForce, planLevel } from '../../domain/company/plan.ts';
import type { PlanLevel } from '../../domain/company/reminder-plan.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import type { Decision } from '../../domain/relance/decision.ts';
import { chooseRecipient, type RecipientChoice } from '../../domain/tiers/choose-recipient.ts';
import type { Situation } from './read-situation.ts';

/**
 * Where the letters of a decision go, before a person chose: the service that the plan names for the highest level, before those of
 * the policy; by post where the plan says so and Sage has an address.
 */
export function recipientFor(
  { company, tiers, contacts, today, planOf }: Pick<Situation, 'company' | 'tiers' | 'contacts' | 'today' | 'planOf'>,
  account: CurrencyAccount,
  decision: Decision,
): RecipientChoice {
  const plan = planOf?.(account) ?? planInForce(company.policy.plans, today);
  const highest = decision.kind === 'proposal' ? decision.letters[0]?.level : undefined;
  const level = plan && highest && planLevel(plan, highest);
  const chosen = chooseRecipient(tiers, contacts, withService(company.policy, level));
  return level && isByPost(level) && chosen.post ? { ...chosen, recipient: chosen.post } : chosen;
}

const isByPost = ({ way }: PlanLevel): boolean => way === 'post' || way === 'registered';

const withService = (
  { recoveryServices, accountingServices }: Situation['company']['policy'],
  level: PlanLevel | undefined,
) => ({
  recoveryServices: level?.service === undefined ? recoveryServices : [level.service, ...recoveryServices],
  accountingServices,
});
