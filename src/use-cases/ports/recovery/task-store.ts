import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { Task, TaskChange, TaskKind } from '../../../domain/recovery/task.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { OpenTask } from './open-task.ts';

/** Of tasks that wait; what is absent filters nothing. */
export interface TaskFilter {
  readonly companies: readonly CompanyCode[];
  /** Entra id. */
  readonly owner?: string;
  readonly tiers?: TiersCode;
  readonly about?: TaskKind;
}

export interface TaskReader {
  readTask(id: string): Promise<Task | null>;
  /** Those that wait, by their day, the earliest first; at most `limit`. */
  listTasks(filter: TaskFilter, limit: number): Promise<readonly Task[]>;
}

export interface TaskWriter extends OpenTask {
  /**
   * Compare-and-set on the version of `task`, with its line of history in the same transaction; 'stale' when someone was faster or
   * it has ended.
   */
  changeTask(task: Task, change: TaskChange, by: Person, now: Date): Promise<Task | 'stale'>;
}
