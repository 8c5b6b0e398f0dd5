import { planInForce, planLevel } from '../../domain/company/plan.ts';
import type { PlanLevel } from '../../domain/company/reminder-plan.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import type { Decision } from '../../domain/relance/decision.ts';
import { chooseRecipient, type RecipientChoice } from '../../domain/tiers/choose-recipient.ts';
import type { Situation } from './read-situation.ts';

/** The reminder that a letter is of. */
export interface Reminding {
  readonly account: CurrencyAccount;
  readonly decision: Decision;
}

type Known = Pick<Situation, 'company' | 'tiers' | 'contacts' | 'today' | 'planOf' | 'refused'>;

/**
 * Where letters go, before a person chose: of a reminder the service that the plan names for the highest level, before those of the
 * policy, and by post where the plan says so and Sage has an address; never to an address that refused a letter (case E4).
 */
export function recipientFor(situation: Known, reminding?: Reminding): RecipientChoice {
  const { company, tiers, contacts, refused } = situation;
  const level = reminding && levelOf(situation, reminding);
  const passedOver = new Set(refused.map(({ address }) => address));
  const chosen = chooseRecipient(tiers, contacts, withService(company.policy, level), passedOver);
  return level && isByPost(level) && chosen.post ? { ...chosen, recipient: chosen.post } : chosen;
}

function levelOf({ company, today, planOf }: Known, { account, decision }: Reminding): PlanLevel | undefined {
  const plan = planOf?.(account) ?? planInForce(company.policy.plans, today);
  const highest = decision.kind === 'proposal' ? decision.letters[0]?.level : undefined;
  return plan && highest && planLevel(plan, highest);
}

const isByPost = ({ way }: PlanLevel): boolean => way === 'post' || way === 'registered';

const withService = (
  { recoveryServices, accountingServices }: Situation['company']['policy'],
  level: PlanLevel | undefined,
) => ({
  recoveryServices: level?.service === undefined ? recoveryServices : [level.service, ...recoveryServices],
  accountingServices,
});
