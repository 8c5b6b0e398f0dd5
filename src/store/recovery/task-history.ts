import type { Person } from '../../domain/person.ts';
import type { Task, TaskChange } from '../../domain/recovery/task.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';

/** `task-opened`: who gave whom something to do. What people wrote stays out: history is kept when that is erased. */
export const openedLine = (task: Task): HistoryLine =>
  line('task-opened', task, task.madeBy, task.madeAt, { owner: task.owner.id, day: task.day });

/** `task-done`, `task-dropped`, `task-postponed`, `task-given`: who, and what it was before. */
export const changedLine = (before: Task, after: Task, { kind }: TaskChange, by: Person, now: Date): HistoryLine =>
  line(`task-${kind}`, after, by, now.toISOString(), {
    owner: after.owner.id,
    day: after.day,
    ...(before.day === after.day ? {} : { dayBefore: before.day }),
    ...(before.owner.id === after.owner.id ? {} : { ownerBefore: before.owner.id }),
  });

const line = (act: string, task: Task, by: Person, at: string, facts: HistoryLine['facts']): HistoryLine => ({
  at,
  by,
  company: task.company,
  tiers: task.about.tiers,
  act,
  subject: task.id,
  facts: { about: task.about.kind, ...facts },
});
