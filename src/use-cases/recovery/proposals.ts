import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Task } from '../../domain/recovery/task.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { TaskReader } from '../ports/recovery/task-store.ts';

/** A waiting task that proposes a file: a step « transmission » of a plan. */
export type Proposal = Task;

export interface ProposalPorts {
  readonly tasks: Pick<TaskReader, 'listTasks'>;
}

/** Past these, that there are many is known well enough. */
const MOST_PROPOSALS = 50;

/** Files that plans propose in some companies, of one customer where it is named; the longest waiting first. */
export async function proposalsOf(
  { tasks }: ProposalPorts,
  companies: readonly CompanyCode[],
  tiers?: TiersCode,
): Promise<readonly Proposal[]> {
  if (companies.length === 0) return [];
  const filter = { companies, about: 'handover', ...(tiers === undefined ? {} : { tiers }) } as const;
  return tasks.listTasks(filter, MOST_PROPOSALS);
}
