import type { Task } from '../../../domain/recovery/task.ts';

export type NewTask = Pick<Task, 'company' | 'owner' | 'day' | 'about' | 'text' | 'madeBy' | 'cause'>;

/** For any room that gives a person something to do. */
export interface OpenTask {
  /**
   * One task a company and cause, also where it has ended since: the one there is returned, with `opened` false. Without a cause
   * each is a new one.
   */
  openTask(task: NewTask, now: Date): Promise<{ readonly opened: boolean; readonly task: Task }>;
}
