import { randomUUID } from 'node:crypto';
import { changeOf, type Task } from '../../../src/domain/recovery/task.ts';
import { changedLine, openedLine } from '../../../src/store/recovery/task-history.ts';
import type { TaskReader, TaskWriter } from '../../../src/use-cases/ports/recovery/task-store.ts';
import type { StoreState } from '../store-state.ts';

export const fakeTasks = (state: StoreState): TaskReader & TaskWriter => ({
  readTask: async (id) => state.tasks.get(id) ?? null,
  listTasks: async ({ companies, owner, tiers, about }, limit) =>
    [...state.tasks.values()]
      .filter((task) => task.end === null && companies.includes(task.company))
      .filter((task) => (owner ?? task.owner.id) === task.owner.id && (tiers ?? task.about.tiers) === task.about.tiers)
      .filter((task) => (about ?? task.about.kind) === task.about.kind)
      .sort((a, b) => (a.day === b.day ? (a.madeAt < b.madeAt ? -1 : 1) : a.day < b.day ? -1 : 1))
      .slice(0, limit),
  openTask: async (given, now) => {
    const present = [...state.tasks.values()].find(
      ({ company, cause }) => cause !== null && company === given.company && cause === given.cause,
    );
    if (present) return { opened: false, task: present };
    const task: Task = { ...given, id: randomUUID(), version: 1, madeAt: now.toISOString(), end: null };
    state.tasks.set(task.id, task);
    state.history.push(openedLine(task));
    return { opened: true, task };
  },
  changeTask: async (task, change, by, now) => {
    const present = state.tasks.get(task.id);
    if (present?.version !== task.version || present.end) return 'stale';
    const next = changeOf(present, change, by, now);
    state.tasks.set(task.id, next);
    state.history.push(changedLine(present, next, change, by, now));
    return next;
  },
});
