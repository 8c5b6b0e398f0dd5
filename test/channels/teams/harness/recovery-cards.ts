import { creditTasks } from '../../../../src/channels/teams/rooms/credit/tasks.ts';
import { agendaCard } from '../../../../src/channels/teams/rooms/recovery/cards/agenda.ts';
import { taskCard } from '../../../../src/channels/teams/rooms/recovery/cards/task.ts';
import { changeTaskForm, newTaskForm } from '../../../../src/channels/teams/rooms/recovery/cards/task-form.ts';
import type { Agenda } from '../../../../src/channels/teams/rooms/recovery/desk.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { type Day, day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { whenOf } from '../../../../src/domain/recovery/agenda.ts';
import type { Task } from '../../../../src/domain/recovery/task.ts';
import { SOPHIE } from './fake-desk.ts';
import { HOSTILE, LONG } from './hostile.ts';

const TODAY = day('2026-03-02');

export const aTask = (over: Partial<Task> = {}): Task => ({
  id: 't1',
  company: 'BIJOU',
  version: 1,
  owner: SOPHIE,
  day: TODAY,
  about: { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat Distribution SARL' },
  text: 'Rappeler Mme Petit',
  madeBy: SOPHIE,
  madeAt: '2026-02-27T09:20:00.000Z',
  cause: null,
  end: null,
  ...over,
});

const UNASKED = creditTasks({} as never);

const anAgenda = (tasks: readonly Task[], over: Partial<Agenda> = {}): Agenda => ({
  kind: 'agenda',
  scope: 'mine',
  lines: tasks.map((task) => ({ kind: 'kept', task, when: whenOf(task, TODAY), isMine: true })),
  missing: [],
  today: TODAY,
  total: tasks.length,
  late: 0,
  page: 1,
  pages: 1,
  ...over,
});

const daysOf = (at: number): Day => day(`2026-03-0${1 + (at % 3)}`);
const tenOf = (name: string): readonly Task[] =>
  Array.from({ length: 10 }, (_, at) =>
    aTask({
      text: name.repeat(3),
      day: daysOf(at),
      owner: { id: 'x', name },
      about: { kind: 'order', id: 'h', tiers: 'CARAT', name },
    }),
  );
const FORM = {
  kind: 'form',
  company: 'BIJOU',
  tiers: { code: 'CARAT', name: HOSTILE },
  today: TODAY,
  key: 'k',
} as const;
const PROPOSED = { kind: 'handover', id: 'EUR 90 Avocat', tiers: 'CARAT', name: HOSTILE } as const;
const wrong = { problem: HOSTILE, typed: { text: HOSTILE, day: HOSTILE, colleague: LONG } };

/** Agendas and tasks. */
export const recoveryCards = (language: Language): Record<string, Card> => ({
  agenda: agendaCard(
    language,
    anAgenda([aTask(), aTask({ day: day('2026-02-27') }), aTask({ day: day('2026-03-09') })]),
  ),
  agendaEmpty: agendaCard(language, anAgenda([], { scope: 'all' })),
  agendaMissing: agendaCard(language, anAgenda([], { missing: ['kept', UNASKED] })),
  agendaHostile: agendaCard(language, anAgenda(tenOf(HOSTILE), { page: 2, pages: 3, total: 30, late: 12 })),
  agendaLong: agendaCard(language, anAgenda(tenOf(LONG), { page: 2, pages: 3, total: 30 }), LONG),
  task: taskCard(language, { task: aTask(), mayChange: true }, TODAY),
  taskLate: taskCard(language, { task: aTask({ day: day('2026-02-20'), text: HOSTILE }), mayChange: false }, TODAY),
  taskDropped: taskCard(
    language,
    {
      task: aTask({ text: LONG, end: { how: 'dropped', by: SOPHIE, at: '2026-03-02T09:00:00.000Z', reason: HOSTILE } }),
      mayChange: false,
    },
    TODAY,
  ),
  taskToHandOver: taskCard(language, { task: aTask({ about: PROPOSED, text: LONG }), mayChange: true }, TODAY),
  taskNew: newTaskForm(language, FORM),
  taskNewMended: newTaskForm(language, FORM, wrong),
  taskPostpone: changeTaskForm(language, 'postpone', aTask({ text: HOSTILE }), TODAY),
  taskGive: changeTaskForm(language, 'give', aTask(), TODAY, wrong),
  taskDrop: changeTaskForm(language, 'drop', aTask(), TODAY, wrong),
});
