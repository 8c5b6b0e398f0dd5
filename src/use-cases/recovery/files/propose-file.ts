import { planInForce } from '../../../domain/company/plan.ts';
import type { OpenItem } from '../../../domain/ledger/open-item.ts';
import type { Person } from '../../../domain/person.ts';
import { type Handover, itemsToHandOver, readHandover } from '../../../domain/recovery/handover.ts';
import { lettersOverIn } from '../../../domain/relance/letters-over.ts';
import { companiesOf } from '../../authorize.ts';
import type { TaskReader, TaskWriter } from '../../ports/recovery/task-store.ts';
import type { Refused } from '../../refusal.ts';
import type { Situation } from '../../tiers/read-situation.ts';
import { freeOf } from '../matters/choose-items.ts';
import { listMatters, type MatterList } from '../matters/list-matters.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';
import { type CustomerMatters, openMatters } from '../matters/show-matters.ts';
import { type Proposal, type ProposalPorts, proposalsOf } from '../proposals.ts';
import { mayAct } from '../task-rights.ts';
import { type FileRequest, openFile } from './open-file.ts';

export interface OpenProposalPorts extends MatterPorts {
  readonly tasks: Pick<TaskReader, 'readTask'> & Pick<TaskWriter, 'changeTask'>;
}

export interface FileList extends MatterList {
  /** Of companies where the person may open one; on the first page alone. */
  readonly proposed: readonly Proposal[];
}

/** Files that are open, and those that plans propose. */
export async function listFiles(
  ports: Pick<MatterPorts, 'companies' | 'directory' | 'matters'> & ProposalPorts,
  who: Person,
  page: number,
): Promise<FileList | Refused> {
  const list = await listMatters(ports, who, ['file'], page);
  if (list.kind === 'refused') return list;
  if (list.page > 1) return { ...list, proposed: [] };
  const companies = await companiesOf(ports, who, 'reader');
  const acting = await Promise.all(
    companies.map(async (company) => (mayAct(await ports.directory.rolesOf(who, company)) ? [company.code] : [])),
  );
  return { ...list, proposed: await proposalsOf(ports, acting.flat()) };
}

/** What a new file is proposed with. */
export interface ProposedFile {
  readonly kind: 'proposed';
  readonly customer: CustomerMatters;
  /** EC_No of what is meant today and in no open file. */
  readonly ecNos: readonly number[];
  readonly motif: string;
}

/** What a waiting proposal comes to today, for who may open the file. Nothing is written. */
export async function readProposal(
  ports: OpenProposalPorts,
  who: Person,
  taskId: string,
): Promise<ProposedFile | { readonly kind: 'unknown-task' } | Refused> {
  const task = await ports.tasks.readTask(taskId);
  const handover = task?.about.kind === 'handover' ? readHandover(task.about.id) : null;
  if (!task || !handover || task.end) return { kind: 'unknown-task' };
  const customer = await openMatters(ports, who, { company: task.company, tiers: task.about.tiers });
  if (customer.kind === 'refused') return customer;
  const meant = meantBy(customer.situation, handover);
  const ecNos = freeOf(meant, customer.matters, 'file').map(({ ecNo }) => ecNo);
  return { kind: 'proposed', customer, ecNos, motif: handover.motif };
}

/** Nothing where the customer follows no plan any more. */
function meantBy({ accounts, company, today, memory, planOf }: Situation, handover: Handover): readonly OpenItem[] {
  const account = accounts.find(({ currency }) => currency === handover.currency);
  const plan = account && (planOf?.(account) ?? planInForce(company.policy.plans, today));
  return plan ? itemsToHandOver(account, handover, lettersOverIn(plan, account.items, memory, today)) : [];
}

/**
 * Opens a file that a plan proposed, as the person filled it in; then its task is done, whosever it was. Where it stops between both,
 * the task is there still, and its instalments are said to be in the file.
 */
export async function openProposedFile(
  ports: OpenProposalPorts,
  who: Person,
  request: FileRequest,
  taskId: string,
): ReturnType<typeof openFile> {
  const opened = await openFile(ports, who, request);
  if (opened.kind !== 'opened') return opened;
  const task = await ports.tasks.readTask(taskId);
  const isOfIt =
    task?.about.kind === 'handover' && task.company === request.company && task.about.tiers === request.tiers;
  if (task && isOfIt && !task.end) await ports.tasks.changeTask(task, { kind: 'done' }, who, ports.clock.now());
  return opened;
}
