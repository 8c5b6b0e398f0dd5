import { planInForce, planLevel } from '../../domain/company/plan.ts';
import type { LevelRank, OtherStep, PlanLevel, ReminderPlan, StepManner } from '../../domain/company/reminder-plan.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import { type LetterStep, stepOfLetter } from '../../domain/relance/kinds/due-letters.ts';
import { chooseRecipient, type RecipientChoice } from '../../domain/tiers/choose-recipient.ts';
import type { Recipient } from '../../domain/tiers/recipient.ts';
import type { Draft } from '../ports/relance/draft-store.ts';
import type { Situation } from './read-situation.ts';

type Known = Pick<Situation, 'company' | 'tiers' | 'contacts' | 'today' | 'planOf' | 'refused'>;

/** What a step of a plan says of where its letter goes. */
type Addressing = Pick<StepManner, 'service'> & Pick<PlanLevel, 'way'>;

/**
 * Where a letter goes, before a person chose: to the service that the step of the plan names, before those of the policy, and by post where
 * the step says so and Sage has an address; never to an address that refused a letter (case E4). Without a step, as the policy has it.
 */
export function recipientFor({ company, tiers, contacts, refused }: Known, step?: Addressing): RecipientChoice {
  const passedOver = new Set(refused.map(({ address }) => address));
  const chosen = chooseRecipient(tiers, contacts, withService(company.policy, step), passedOver);
  if (!step || !isByPost(step) || !chosen.post) return chosen;
  const { recipient, alternatives } = chosen;
  // The address that it would have gone to by mail stays one that a person may choose.
  return {
    ...chosen,
    recipient: chosen.post,
    alternatives: recipient.kind === 'email' ? [recipient, ...alternatives] : alternatives,
  };
}

/** The other ways of a proposal's letters, beside that of the first: each once, none where all go one way. */
export function otherWays(
  situation: Known,
  account: CurrencyAccount,
  levels: readonly LevelRank[],
): readonly Recipient[] {
  const ways = levels.map((level) => recipientFor(situation, stepOfLevel(situation, account, level)).recipient);
  const byKey = new Map(ways.map((way) => [JSON.stringify(way), way]));
  return [...byKey.values()].slice(1);
}

/** The step that a reminder of a level is of: each letter goes its own way, also beside another of the same customer. */
export function stepOfLevel(situation: Known, account: CurrencyAccount, rank: LevelRank): PlanLevel | undefined {
  const plan = planFor(situation, account);
  return plan && planLevel(plan, rank);
}

/** The step that a prévenance or a relevé is of; undefined where the plan has none, or nothing is open. */
export const stepOfKind = (
  situation: Known,
  account: CurrencyAccount | undefined,
  kind: LetterStep,
): OtherStep | undefined => account && stepOfLetter(planFor(situation, account), kind);

/** The account of a draft; of a relevé, which is of all currencies, the first where none is of the company's. */
export const accountOf = (
  { accounts }: Pick<Situation, 'accounts'>,
  { kind, currency }: Pick<Draft, 'kind' | 'currency'>,
): CurrencyAccount | undefined =>
  accounts.find((one) => one.currency === currency) ?? (kind === 'releve' ? accounts[0] : undefined);

const planFor = ({ company, today, planOf }: Known, account: CurrencyAccount): ReminderPlan | undefined =>
  planOf?.(account) ?? planInForce(company.policy.plans, today);

const isByPost = ({ way }: Addressing): boolean => way === 'post' || way === 'registered';

const withService = (
  { recoveryServices, accountingServices }: Situation['company']['policy'],
  step: Addressing | undefined,
) => ({
  recoveryServices: step?.service === undefined ? recoveryServices : [step.service, ...recoveryServices],
  accountingServices,
});
