import { z } from 'zod';
import type { ChangeTaskResult, WantedChange } from '../../../../use-cases/recovery/change-task.ts';
import type { NoColleague } from '../../../../use-cases/recovery/task-rights.ts';
import type { Refusal, Refused } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { recoveryWords } from '../../../words/recovery/recovery-words.ts';
import { clip } from '../../cards/clip.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, page, pressesAt, tiersCode, typed, version } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { typedEnd } from '../../typed/typed-day.ts';
import { taskCard } from './cards/task.ts';
import { changeTaskForm, NOTHING_TYPED, newTaskForm, type TaskAct, type TypedTask } from './cards/task-form.ts';
import type { RecoveryDesk } from './desk.ts';
import { sayAgenda } from './say-agenda.ts';

type Talk = TalkAt<RecoveryDesk>;

const press = pressesAt<RecoveryDesk>();
const TYPED_MOST = 2000;
const scope = z.enum(['mine', 'all']);

const list = press('agenda.list', z.object({ scope, page: page.optional() }), (talk, known, data) =>
  sayAgenda(talk, known, data.scope, data.page),
);

const show = press('task.show', z.object({ id }), (talk, known, data) => sayTask(talk, known, data.id));

async function sayTask({ desk }: Talk, known: Known, taskId: string): Promise<Reply> {
  const seen = await desk.task(known.who, taskId);
  return seen.kind === 'task' ? { card: taskCard(known.language, seen, desk.today()) } : notShown(known, seen);
}

const form = press(
  'task.form',
  z.object({ id, act: z.enum(['postpone', 'give', 'drop']) }),
  async (talk, known, data) => {
    const seen = await talk.desk.task(known.who, data.id);
    if (seen.kind !== 'task') return notShown(known, seen);
    const today = talk.desk.today();
    if (!seen.mayChange) return { card: taskCard(known.language, seen, today) };
    return { card: changeTaskForm(known.language, data.act, seen.task, today) };
  },
);

const change = z.object({ id, version });

const done = press('task.done', change, (talk, known, data) => makeChange(talk, known, data, { kind: 'done' }));

const postpone = press('task.postpone', change.extend({ day: typed(TYPED_MOST) }), (talk, known, { day, ...task }) =>
  makeChange(talk, known, task, { kind: 'postponed', day: typedEnd(day) ?? '' }, 'postpone', { ...NOTHING_TYPED, day }),
);

const give = press(
  'task.give',
  change.extend({ colleague: typed(TYPED_MOST) }),
  (talk, known, { colleague, ...task }) =>
    makeChange(talk, known, task, { kind: 'given', colleague }, 'give', { ...NOTHING_TYPED, colleague }),
);

const drop = press('task.drop', change.extend({ text: typed(TYPED_MOST) }), (talk, known, { text, ...task }) =>
  makeChange(talk, known, task, { kind: 'dropped', reason: text }, 'drop', { ...NOTHING_TYPED, text }),
);

/** The agenda after it; the form again where the person can mend what they typed; the task as it is where it had changed. */
async function makeChange(
  talk: Talk,
  known: Known,
  task: z.output<typeof change>,
  wanted: WantedChange,
  act?: TaskAct,
  written: TypedTask = NOTHING_TYPED,
): Promise<Reply> {
  const { language, who } = known;
  const words = recoveryWords(language);
  const answer = await talk.desk.changeTask(who, { ...task, change: wanted });
  if (answer.kind === 'changed') return sayAgenda(talk, known, 'mine', 1, words.said[wanted.kind]);
  if (answer.kind === 'stale' || answer.kind === 'not-yours') {
    const note = answer.kind === 'stale' ? words.stale : words.notYours;
    return { card: taskCard(language, answer, talk.desk.today(), { title: words.staleTitle, note }) };
  }
  const problem = act ? mendable(known, answer) : null;
  if (!act || problem === null) return notShown(known, answer);
  const seen = await talk.desk.task(who, task.id);
  if (seen.kind !== 'task') return notShown(known, seen);
  const shown = { ...seen.task, version: task.version };
  return { card: changeTaskForm(language, act, shown, talk.desk.today(), { problem, typed: written }) };
}

const openNew = press('task.new', z.object({ company, code: tiersCode }), async (talk, known, data) => {
  const answer = await talk.desk.taskForm(known.who, { company: data.company, tiers: data.code });
  return {
    card:
      answer.kind === 'refused'
        ? refusalCard(known.language, answer.refusal, data)
        : newTaskForm(known.language, answer),
  };
});

const added = z.object({
  company,
  code: tiersCode,
  key: id,
  text: typed(TYPED_MOST),
  day: typed(TYPED_MOST),
  colleague: typed(TYPED_MOST),
});

const add = press('task.add', added, async (talk, known, data) => {
  const { company: base, code, key, text, day, colleague } = data;
  const customer = { company: base, tiers: code };
  const request = { ...customer, key, text, day: typedEnd(day) ?? '', colleague };
  const answer = await talk.desk.addTask(known.who, request);
  if (answer.kind === 'added') {
    const title = recoveryWords(known.language).said.added;
    const seen = await talk.desk.task(known.who, answer.task.id);
    return seen.kind === 'task'
      ? { card: taskCard(known.language, seen, talk.desk.today(), { title }) }
      : notShown(known, seen);
  }
  const problem = mendable(known, answer);
  if (problem === null) return notShown(known, answer);
  const fresh = await talk.desk.taskForm(known.who, customer);
  if (fresh.kind === 'refused') return { card: refusalCard(known.language, fresh.refusal) };
  return { card: newTaskForm(known.language, { ...fresh, key }, { problem, typed: { text, day, colleague } }) };
});

type NotDone = Refused | NoColleague | { readonly kind: 'unknown-task' };

/** What the person can mend in the form. */
const MENDABLE: ReadonlySet<Refusal['code']> = new Set([
  'reason-needed',
  'bad-date',
  'too-long',
  'too-short',
  'unfit-text',
]);

function mendable(
  { language }: Known,
  answer: Exclude<ChangeTaskResult, { kind: 'changed' | 'stale' | 'not-yours' }>,
): string | null {
  const words = recoveryWords(language);
  switch (answer.kind) {
    case 'unknown-colleague':
      return words.unknownColleague(clip(answer.given, 60));
    case 'powerless-colleague':
      return words.powerlessColleague(clip(answer.name, 60));
    case 'refused':
      if (answer.refusal.code === 'bad-date' && answer.refusal.given === '') return words.dayNeeded;
      return MENDABLE.has(answer.refusal.code) ? explainIn(language).refusal(answer.refusal) : null;
    case 'unknown-task':
      return null;
  }
}

function notShown(known: Known, answer: NotDone): Reply {
  const words = recoveryWords(known.language);
  if (answer.kind === 'refused') return { card: refusalCard(known.language, answer.refusal) };
  const line = mendable(known, answer) ?? words.unknown;
  return { card: noticeCard({ style: 'warning', title: words.unknownTitle, lines: [line] }) };
}

export const TASK_PRESSES: readonly Press<RecoveryDesk>[] = [
  list,
  show,
  form,
  done,
  postpone,
  give,
  drop,
  openNew,
  add,
];
