import { cents } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import type { ApprovalStep } from '../../../domain/company/credit-policy.ts';
import { peopleToTell, stepsCovering } from '../../../domain/credit/approval.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { ConversationStore } from '../../../use-cases/ports/transport/conversation-store.ts';
import type { Check, CheckAnswer } from '../../../use-cases/run-checks.ts';
import { doctorCreditWords } from '../../words/doctor/credit/credit.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { check, right, wrong } from '../doctor/answers.ts';

export interface CreditToCheck {
  readonly conversations: Pick<ConversationStore, 'listConversations' | 'findPersonal'>;
  readonly clock: Pick<Clock, 'today'>;
}

const { approvers, substitutions, morning } = doctorCreditWords;
/** More than any order or dépassement. */
const UNBOUNDED = cents(Number.MAX_SAFE_INTEGER);

/**
 * Credit control of a company: somebody hears of a held order and may release it. Its columns are among those of `sageChecks`. In
 * the demo nobody has opened the bot yet: that is told, and no fault.
 */
export function creditChecks(company: Company, ports: CreditToCheck, isDemo = false): readonly Check[] {
  const mend = (): string => doctorWords.store.mend;
  const { code, credit } = company;
  const post = check(morning.name(code), () => checkMorning(company, ports), mend);
  if (!credit.commercial) return [post];
  return [
    check(approvers.name(code), () => checkApprovers(company, ports, isDemo), mend),
    check(substitutions.name(code), async () => checkSubstitutions(company, ports), mend),
    post,
  ];
}

/** Every step covers what comes to it, and is told in the approvers' conversations or in somebody's own chat. */
async function checkApprovers({ code, credit }: Company, ports: CreditToCheck, isDemo: boolean): Promise<CheckAnswer> {
  const { chain } = credit;
  const untold = (detail: string) => (isDemo ? right(detail) : wrong(detail, approvers.mend(code)));
  if (chain.length > 0 && stepsCovering(credit, null, UNBOUNDED).length === 0) {
    return wrong(approvers.uncovered, approvers.mendUncovered);
  }
  const names = (steps: readonly ApprovalStep[]) => steps.map(({ name }) => name);
  const conversations = await ports.conversations.listConversations('approvals', code);
  if (conversations.length > 0) return right(approvers.seen(names(chain)));
  if (chain.length === 0) return untold(approvers.nobody);
  const unknown: ApprovalStep[] = [];
  for (const step of chain) if (!(await isKnown(step, credit, ports))) unknown.push(step);
  return unknown.length > 0 ? untold(approvers.unknown(names(unknown))) : right(approvers.seen(names(chain)));
}

async function isKnown(
  step: ApprovalStep,
  credit: Company['credit'],
  { conversations, clock }: CreditToCheck,
): Promise<boolean> {
  for (const id of peopleToTell(credit, step, clock.today())) if (await conversations.findPersonal(id)) return true;
  return false;
}

function checkSubstitutions({ credit }: Company, { clock }: CreditToCheck): CheckAnswer {
  const all = credit.substitutions;
  const over = all.filter(({ until }) => until < clock.today());
  if (over.length > 0) return wrong(substitutions.over(over.map(({ until }) => until)), substitutions.mend);
  return right(all.length > 0 ? substitutions.seen(all.length) : substitutions.none);
}

/** Nobody has to want it. */
async function checkMorning({ code, credit }: Company, { conversations }: CreditToCheck): Promise<CheckAnswer> {
  const { length } = await conversations.listConversations('morning', code);
  return right(length > 0 ? morning.seen(length, credit.morningPost.at) : morning.none(code));
}
