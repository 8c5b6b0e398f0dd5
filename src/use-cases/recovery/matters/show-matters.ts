import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import type { Matter } from '../../../domain/recovery/matters/matter.ts';
import type { SageFile } from '../../../domain/recovery/sage-file.ts';
import { numbersOf } from '../../../domain/relance/remembered.ts';
import { authorize } from '../../authorize.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { readSituation, type Situation } from '../../tiers/read-situation.ts';
import type { CustomerAsked } from '../add-task.ts';
import { type Proposal, type ProposalPorts, proposalsOf } from '../proposals.ts';
import { readSageHistory } from '../sage-recovery.ts';
import { authorizeActing, mayAct } from '../task-rights.ts';
import type { MatterPorts } from './matter-ports.ts';

/** A customer with what there is between them and us, as it is now. */
export interface CustomerMatters {
  readonly kind: 'matters';
  readonly company: Company;
  readonly situation: Situation;
  /** Those that stand, the oldest first. */
  readonly matters: readonly Matter[];
  /** For buttons only: rights are checked again where the act happens. */
  readonly mayAct: boolean;
}

/** With what else is known of the customer's recovery. */
export interface CustomerFollowUp extends CustomerMatters {
  /** Files that plans propose, for who may open one. */
  readonly proposed: readonly Proposal[];
  /** What people keep in Sage itself, the latest first; null: it cannot be read. */
  readonly sageFiles: readonly SageFile[] | null;
}

/** For whoever reads in the company. */
export async function showMatters(
  ports: MatterPorts & ProposalPorts,
  who: Person,
  asked: CustomerAsked,
): Promise<CustomerFollowUp | Refused> {
  const right = await authorize(ports, who, asked.company, 'reader');
  if (right.kind === 'refused') return right;
  const view = await readMatters(ports, right.company, asked, mayAct(right.roles));
  if (view.kind === 'refused') return view;
  const { tiers } = view.situation;
  const [proposed, sageFiles] = await Promise.all([
    view.mayAct ? proposalsOf(ports, [view.company.code], tiers.code) : [],
    readSageHistory(ports, view.company, tiers.code),
  ]);
  return { ...view, proposed, sageFiles };
}

/** For whoever may act there: what an act is made from. */
export async function openMatters(
  ports: MatterPorts,
  who: Person,
  asked: CustomerAsked,
): Promise<CustomerMatters | Refused> {
  const right = await authorizeActing(ports, who, asked.company);
  return right.kind === 'refused' ? right : readMatters(ports, right.company, asked, true);
}

/** Found by the lines too: a matter of a customer that Sage renamed is theirs still. */
async function readMatters(
  ports: MatterPorts,
  company: Company,
  { tiers }: CustomerAsked,
  mayActHere: boolean,
): Promise<CustomerMatters | Refused> {
  const situation = await readSituation(ports, company, tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company: company.code, tiers });
  const ecNos = numbersOf(situation.accounts.flatMap(({ items }) => items));
  const matters = await ports.matters.standingMatters(company.code, { codes: [situation.tiers.code], ecNos });
  return { kind: 'matters', company, situation, matters, mayAct: mayActHere };
}
