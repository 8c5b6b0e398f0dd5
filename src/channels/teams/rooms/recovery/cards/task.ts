import { type Day, daysBetween } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import { whenOf } from '../../../../../domain/recovery/agenda.ts';
import type { Task } from '../../../../../domain/recovery/task.ts';
import type { TaskSeen } from '../../../../../use-cases/recovery/change-task.ts';
import { formatDay, formatInstant } from '../../../../words/format.ts';
import { recoveryWords } from '../../../../words/recovery/recovery-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';
import { proposalButton } from './proposal.ts';

/** One task: what, for whom, by when, and what its owner can do. `title`, `note`: why it is shown instead of what was asked. */
export function taskCard(
  language: Language,
  { task, mayChange }: TaskSeen,
  today: Day,
  { title, note }: { readonly title?: string; readonly note?: string } = {},
): Card {
  const words = recoveryWords(language);
  const isLate = task.end === null && whenOf(task, today) === 'late';
  const { company, about } = task;
  return noticeCard({
    style: isLate ? 'warning' : 'emphasis',
    title: title ?? words.customerTitle,
    lines: [...(note === undefined ? [] : [note]), task.text, ...linesOf(language, task, isLate, today)],
    about: aboutCustomer(language, { company, code: about.tiers }),
    buttons: [
      ...(mayChange ? actsOf(language, task) : []),
      ...(mayChange && about.kind === 'handover' ? [proposalButton(language, task)] : []),
      openOf(language, task),
      button(words.seeMine, 'agenda.list', { scope: 'mine' }),
    ],
  });
}

function linesOf(language: Language, task: Task, isLate: boolean, today: Day): readonly string[] {
  const words = recoveryWords(language);
  const { about, owner, day, madeBy, madeAt, end } = task;
  const forWhom = words.forWhom(clip(owner.name, 60), formatDay(day, language));
  return [
    words.about(clip(about.name, 80), about.tiers),
    isLate ? `${forWhom} · ${words.lateSince(daysBetween(day, today))}` : forWhom,
    words.madeBy(clip(madeBy.name, 60), formatInstant(madeAt, language)),
    ...(end ? [endOf(language, end)] : []),
  ];
}

function endOf(language: Language, { how, by, at, reason }: NonNullable<Task['end']>): string {
  const { ended } = recoveryWords(language);
  const [name, when] = [clip(by.name, 60), formatInstant(at, language)];
  return how === 'done' ? ended.done(name, when) : ended.dropped(name, when, reason ?? '');
}

function actsOf(language: Language, { id, version }: Task): readonly Button[] {
  const words = recoveryWords(language);
  const form = (act: string) => ({ id, act });
  return [
    button(words.done, 'task.done', { id, version }, { style: 'positive' }),
    button(words.postpone, 'task.form', form('postpone')),
    button(words.give, 'task.form', form('give')),
    button(words.drop, 'task.form', form('drop')),
  ];
}

function openOf(language: Language, { company, about }: Task): Button {
  const { kinds } = recoveryWords(language);
  switch (about.kind) {
    case 'customer':
    case 'handover':
      return button(kinds.customer, 'account.show', { company, code: about.tiers });
    case 'letter':
      return button(kinds.letter, 'account.show', { company, code: about.tiers });
    case 'order':
      return button(kinds.order, 'hold.show', { id: about.id });
  }
}
