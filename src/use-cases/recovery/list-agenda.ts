import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import { byUrgency, type When, whenOf } from '../../domain/recovery/agenda.ts';
import type { Task } from '../../domain/recovery/task.ts';
import { companiesOf } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { TaskReader } from '../ports/recovery/task-store.ts';
import type { TasksAsked, WaitingTask, WaitingTasks } from '../ports/recovery/waiting-tasks.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { PeoplePorts } from './task-rights.ts';

export type AgendaScope = 'mine' | 'all';

/** A line of an agenda: a task that somebody wrote down, or one that a room has waiting. */
export type AgendaLine<Said> = (
  | { readonly kind: 'kept'; readonly task: Task }
  | { readonly kind: 'waiting'; readonly task: WaitingTask<Said> }
) & { readonly when: When; readonly isMine: boolean };

export interface Agenda<Said, Source> {
  readonly lines: readonly AgendaLine<Said>[];
  /** Rooms that did not answer: their tasks are not among the lines. 'kept': what was written down. */
  readonly missing: readonly (Source | 'kept')[];
  readonly today: Day;
}

export interface AgendaView<Said, Source> extends Agenda<Said, Source> {
  readonly kind: 'agenda';
  readonly scope: AgendaScope;
  /** Of the whole agenda; `lines` is one page of it. */
  readonly total: number;
  readonly late: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export interface ReadAgendaPorts<Said, Source extends WaitingTasks<Said>> {
  readonly clock: Clock;
  readonly tasks: Pick<TaskReader, 'listTasks'>;
  /** What rooms have waiting, as they are when asked. */
  readonly sources: () => readonly Source[];
  /** Told of a room that did not answer. */
  readonly onMissing: (fault: unknown) => void;
}

export type AgendaPorts<Said, Source extends WaitingTasks<Said>> = ReadAgendaPorts<Said, Source> & PeoplePorts;

const PAGE = 10;
/** Written down, of those asked for: past these, a list is no help. */
const MOST = 500;

/** What a person is to do, or what everybody is whom they may see, the longest waiting first; `page` from 1, the nearest there is. */
export async function listAgenda<Said, Source extends WaitingTasks<Said>>(
  ports: AgendaPorts<Said, Source>,
  who: Person,
  scope: AgendaScope,
  page: number,
): Promise<AgendaView<Said, Source> | Refused> {
  const companies = await companiesOf(ports, who, 'reader');
  if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const agenda = await readAgenda<Said, Source>(ports, who, companies, scope);
  const { lines } = agenda;
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    ...agenda,
    kind: 'agenda',
    scope,
    lines: lines.slice((shown - 1) * PAGE, shown * PAGE),
    total: lines.length,
    late: lines.filter(({ when }) => when === 'late').length,
    page: shown,
    pages,
  };
}

/** All of it, in these companies, which `who` may read; null: whoever works at the machine itself, to whom all is shown. */
export async function readAgenda<Said, Source extends WaitingTasks<Said>>(
  ports: ReadAgendaPorts<Said, Source>,
  who: Person | null,
  companies: readonly Company[],
  scope: AgendaScope,
): Promise<Agenda<Said, Source>> {
  const today = ports.clock.today();
  const asked = { who, companies, today };
  const missing: (Source | 'kept')[] = [];
  // One room that is away, or at fault, must not take the others' tasks along.
  const settle = <T>(source: Source | 'kept', read: Promise<readonly T[]>): Promise<readonly T[]> =>
    read.catch((fault: unknown) => {
      ports.onMissing(fault);
      missing.push(source);
      return [];
    });
  const [kept, ...waiting] = await Promise.all([
    settle('kept', readKept(ports, asked, scope)),
    ...ports.sources().map((source) => settle(source, readWaiting(source, asked, scope))),
  ]);
  return { lines: [...kept, ...waiting.flat()].sort((a, b) => byUrgency(a.task, b.task)), missing, today };
}

async function readKept<Said, Source extends WaitingTasks<Said>>(
  { tasks }: ReadAgendaPorts<Said, Source>,
  { who, companies, today }: TasksAsked,
  scope: AgendaScope,
): Promise<readonly AgendaLine<Said>[]> {
  const codes = companies.map(({ code }) => code);
  const owner = who && scope === 'mine' ? { owner: who.id } : {};
  const all = await tasks.listTasks({ companies: codes, ...owner }, MOST);
  return all.map((task) => ({ kind: 'kept', task, when: whenOf(task, today), isMine: task.owner.id === who?.id }));
}

async function readWaiting<Said>(
  source: WaitingTasks<Said>,
  asked: TasksAsked,
  scope: AgendaScope,
): Promise<readonly AgendaLine<Said>[]> {
  const all = await source.read(asked);
  return all
    .filter(({ isMine }) => scope === 'all' || isMine)
    .map((task) => ({ kind: 'waiting', task, when: whenOf(task, asked.today), isMine: task.isMine }));
}
