import type { Company } from '../../domain/company/company.ts';
import { readEnd } from '../../domain/end-day.ts';
import type { Person } from '../../domain/person.ts';
import type { Task, TaskChange } from '../../domain/recovery/task.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { TaskReader, TaskWriter } from '../ports/recovery/task-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { checkText } from './add-task.ts';
import { findColleague, mayAct, type NoColleague, type PeoplePorts } from './task-rights.ts';

export interface ChangeTaskPorts extends PeoplePorts {
  readonly clock: Clock;
  readonly tasks: Pick<TaskReader, 'readTask'> & Pick<TaskWriter, 'changeTask'>;
}

/** What a person wants of a task, as they wrote it. */
export type WantedChange =
  | { readonly kind: 'done' }
  | { readonly kind: 'dropped'; readonly reason: string }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'postponed'; readonly day: string }
  /** By the address of a colleague. */
  | { readonly kind: 'given'; readonly colleague: string };

export interface ChangeTaskRequest {
  readonly id: string;
  /** That the person saw. */
  readonly version: number;
  readonly change: WantedChange;
}

export interface TaskSeen {
  readonly task: Task;
  /** For buttons only: rights are checked again where the act happens. */
  readonly mayChange: boolean;
}

export type ShowTaskResult = Refused | { readonly kind: 'unknown-task' } | ({ readonly kind: 'task' } & TaskSeen);

export type ChangeTaskResult =
  | Exclude<ShowTaskResult, { readonly kind: 'task' }>
  | NoColleague
  | { readonly kind: 'changed'; readonly task: Task }
  /** Somebody was faster, or pressed twice: nothing changed, and this is the task as it is now. */
  | ({ readonly kind: 'stale' } & TaskSeen)
  /** It is somebody else's. */
  | ({ readonly kind: 'not-yours' } & TaskSeen);

/** A task, for whoever reads in its company. */
export async function showTask(
  ports: Pick<ChangeTaskPorts, 'companies' | 'directory' | 'tasks'>,
  who: Person,
  id: string,
): Promise<ShowTaskResult> {
  const seen = await readSeen(ports, who, id);
  if (seen.kind !== 'seen') return seen;
  return { kind: 'task', task: seen.task, mayChange: seen.mayChange };
}

/**
 * Ends a task, moves it to another day or gives it to a colleague. Whose it is does so, and the company's administrators: nobody
 * else is left where a person has gone.
 */
export async function changeTask(
  ports: ChangeTaskPorts,
  who: Person,
  { id, version, change }: ChangeTaskRequest,
): Promise<ChangeTaskResult> {
  const seen = await readSeen(ports, who, id);
  if (seen.kind !== 'seen') return seen;
  const { task, mayChange, company } = seen;
  if (task.end || task.version !== version) return { kind: 'stale', task, mayChange };
  if (!mayChange) return { kind: 'not-yours', task, mayChange };
  const checked = await checkChange(ports, company, change);
  if (checked.kind !== 'ok') return checked;
  const changed = await ports.tasks.changeTask(task, checked.change, who, ports.clock.now());
  if (changed !== 'stale') return { kind: 'changed', task: changed };
  const now = await ports.tasks.readTask(id);
  return now ? { kind: 'stale', task: now, mayChange } : { kind: 'unknown-task' };
}

async function readSeen(
  { companies, directory, tasks }: Pick<ChangeTaskPorts, 'companies' | 'directory' | 'tasks'>,
  who: Person,
  id: string,
) {
  const task = await tasks.readTask(id);
  if (!task) return { kind: 'unknown-task' } as const;
  const right = await authorize({ companies, directory }, who, task.company, 'reader');
  if (right.kind === 'refused') return right;
  const { company, roles } = right;
  const isTheirs = task.owner.id === who.id || roles.has('admin');
  return { kind: 'seen', task, company, mayChange: task.end === null && isTheirs && mayAct(roles) } as const;
}

async function checkChange(
  ports: ChangeTaskPorts,
  company: Company,
  wanted: WantedChange,
): Promise<Refused | NoColleague | { readonly kind: 'ok'; readonly change: TaskChange }> {
  switch (wanted.kind) {
    case 'done':
      return { kind: 'ok', change: wanted };
    case 'dropped': {
      const reason = checkText(wanted.reason, 'reason');
      return typeof reason === 'string' ? { kind: 'ok', change: { kind: 'dropped', reason } } : reason;
    }
    case 'postponed': {
      const day = readEnd(wanted.day, ports.clock.today());
      if (typeof day !== 'string') return refuse({ code: 'bad-date', given: wanted.day, problem: day });
      return { kind: 'ok', change: { kind: 'postponed', day } };
    }
    case 'given': {
      const found = await findColleague(ports, company, wanted.colleague.trim());
      return found.kind === 'colleague' ? { kind: 'ok', change: { kind: 'given', to: found.person } } : found;
    }
  }
}
