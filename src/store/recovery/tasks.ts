import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/person.ts';
import { changeOf, type Task, type TaskChange } from '../../domain/recovery/task.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { day, instant, int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { NewTask } from '../../use-cases/ports/recovery/open-task.ts';
import type { TaskReader, TaskWriter } from '../../use-cases/ports/recovery/task-store.ts';
import { companyParam, idParam, personParams, tiersParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import { changedLine, openedLine } from './task-history.ts';
import { type TaskRow, toTask } from './task-row.ts';

const READ_TASK = readSqlFile('./sql/read-task.sql', import.meta.url);
const FIND_CAUSED = readSqlFile('./sql/find-caused-task.sql', import.meta.url);
const LIST_TASKS = readSqlFile('./sql/list-tasks.sql', import.meta.url);
const INSERT_TASK = readSqlFile('./sql/insert-task.sql', import.meta.url);
const UPDATE_TASK = readSqlFile('./sql/update-task.sql', import.meta.url);

export function taskReader(database: SqlDatabase): TaskReader {
  return {
    readTask: async (id) => {
      const [row] = await database.query<TaskRow>(READ_TASK, { id: idParam(id) });
      return row === undefined ? null : toTask(row);
    },
    listTasks: async ({ companies, owner, tiers, about }, limit) => {
      const rows = await database.query<TaskRow>(LIST_TASKS, {
        companies: longText(companies.join('|')),
        owner: text(owner ?? null, 100),
        tiers: tiersParam(tiers ?? null),
        about: text(about ?? null, 20),
        limit: int(limit),
      });
      return rows.map(toTask);
    },
  };
}

export function taskWriter(database: SqlDatabase): TaskWriter {
  return {
    openTask: (task, now) => untilSettled(() => transact(database, (session) => openTask(session, task, now))),
    changeTask: (task, change, by, now) =>
      transact(database, (session) => changeTask(session, { task, change, by, now })),
  };
}

/** Where one cause opens two at once, the unique key lets one through and the other finds it. */
async function openTask(session: SqlSession, given: NewTask, now: Date) {
  const company = companyParam(given.company);
  const cause = text(given.cause, 200);
  if (given.cause !== null) {
    const [present] = await session.query<TaskRow>(FIND_CAUSED, { company, cause });
    if (present !== undefined) return { opened: false, task: toTask(present) };
  }
  const task: Task = { ...given, id: randomUUID(), version: 1, madeAt: now.toISOString(), end: null };
  await session.execute(INSERT_TASK, {
    id: idParam(task.id),
    company,
    cause,
    version: int(task.version),
    ...ownerParams(task),
    kind: text(task.about.kind, 20),
    aboutId: text(task.about.id, 100),
    tiers: tiersParam(task.about.tiers),
    tiersName: text(task.about.name, 200),
    sentence: text(task.text, 500),
    ...personParams(task.madeBy),
    at: instant(now),
  });
  await appendHistory(session, openedLine(task));
  return { opened: true, task };
}

interface Changing {
  readonly task: Task;
  readonly change: TaskChange;
  readonly by: Person;
  readonly now: Date;
}

async function changeTask(session: SqlSession, { task, change, by, now }: Changing): Promise<Task | 'stale'> {
  const next = changeOf(task, change, by, now);
  const changed = await session.execute(UPDATE_TASK, {
    id: idParam(task.id),
    version: int(task.version),
    ...ownerParams(next),
    ended: text(next.end?.how ?? null, 10),
    endedById: text(next.end?.by.id ?? null, 100),
    endedByName: text(next.end?.by.name ?? null, 200),
    endedAt: instant(next.end ? new Date(next.end.at) : null),
    reason: text(next.end?.reason ?? null, 500),
  });
  if (changed === 0) return 'stale';
  await appendHistory(session, changedLine(task, next, change, by, now));
  return next;
}

const ownerParams = ({ owner, day: on }: Task) => ({
  ownerId: text(owner.id, 100),
  ownerName: text(owner.name, 200),
  day: day(on),
});
