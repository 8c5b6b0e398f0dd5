import { addDays, type Day } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { Task } from '../../../../../domain/recovery/task.ts';
import { MAX_TEXT } from '../../../../../use-cases/recovery/add-task.ts';
import { recoveryWords } from '../../../../words/recovery/recovery-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import { type EndInput, endInput, type Mended } from '../../../cards/mended.ts';
import type { Card } from '../../../turn.ts';
import type { TaskForm } from '../desk.ts';
import template from './task-form.json' with { type: 'json' };

/** What `task-form.json` shows: the inputs that an act takes, and no other. */
export interface TaskFormData extends EndInput {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly hasText: boolean;
  /** Said wherever something is written about a person (case N3). */
  readonly factual: string;
  readonly textLabel: string;
  readonly textExample: string;
  readonly textNeeded: string;
  readonly text: string;
  readonly hasDay: boolean;
  readonly dayLabel: string;
  readonly dayNeeded: string;
  readonly chooseDay: string;
  readonly typeDay: string;
  readonly hasColleague: boolean;
  readonly mustName: boolean;
  readonly colleagueLabel: string;
  readonly colleagueExample: string;
  readonly colleagueNeeded: string;
  readonly colleague: string;
  readonly buttons: readonly Button[];
}

export type TaskAct = 'postpone' | 'give' | 'drop';

/** What a person typed; '' where nothing was. */
export interface TypedTask {
  readonly text: string;
  readonly day: string;
  readonly colleague: string;
}

export const NOTHING_TYPED: TypedTask = { text: '', day: '', colleague: '' };
export const MAX_ADDRESS = 200;
const TOMORROW = 1;

/** A new task about a customer; for tomorrow where no day was chosen. `mended`: it comes back with what was wrong. */
export function newTaskForm(language: Language, form: TaskForm, mended?: Mended<TypedTask>): Card {
  const words = recoveryWords(language);
  const { company, tiers, today, key } = form;
  const typed = mended?.typed ?? { ...NOTHING_TYPED, day: addDays(today, TOMORROW) };
  const here = { company, code: tiers.code };
  return expandCard(
    template,
    {
      ...formData(language, 'add', today, typed, mended?.problem),
      name: `${clip(tiers.name, 80)} · ${tiers.code}`,
      buttons: [
        button(words.save.add, 'task.add', { ...here, key }, { style: 'positive', inputs: 'auto' }),
        button(words.cancel, 'account.show', here),
      ],
    },
    aboutCustomer(language, here),
  );
}

/** Another day, another owner, or the end of a task: what it takes is asked for. */
export function changeTaskForm(
  language: Language,
  act: TaskAct,
  task: Pick<Task, 'id' | 'version' | 'text' | 'company' | 'about'>,
  today: Day,
  mended?: Mended<TypedTask>,
): Card {
  const words = recoveryWords(language);
  const { id, version, company, about } = task;
  const data: TaskFormData = {
    ...formData(language, act, today, mended?.typed ?? NOTHING_TYPED, mended?.problem),
    name: clip(task.text, 200),
    buttons: [
      button(words.save[act], `task.${act}`, { id, version }, { style: 'positive', inputs: 'auto' }),
      button(words.cancel, 'task.show', { id }),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, { company, code: about.tiers }));
}

function formData(
  language: Language,
  act: TaskAct | 'add',
  today: Day,
  { text, day, colleague }: TypedTask,
  problem = '',
): Omit<TaskFormData, 'name' | 'buttons'> {
  const words = recoveryWords(language);
  const isReason = act === 'drop';
  return {
    title: words.formTitles[act],
    problem,
    ...endInput(day, today),
    hasText: act === 'add' || isReason,
    factual: words.factual,
    textLabel: isReason ? words.reasonLabel : words.textLabel,
    textExample: isReason ? words.reasonExample : words.textExample,
    textNeeded: isReason ? words.reasonNeeded : words.textNeeded,
    text: clip(text, MAX_TEXT),
    hasDay: act === 'add' || act === 'postpone',
    dayLabel: words.dayLabel,
    dayNeeded: words.dayNeeded,
    chooseDay: words.chooseDay,
    typeDay: words.typeDay,
    hasColleague: act === 'add' || act === 'give',
    mustName: act === 'give',
    colleagueLabel: act === 'give' ? words.colleagueLabel : words.ownerLabel,
    colleagueExample: words.colleagueExample,
    colleagueNeeded: words.colleagueNeeded,
    colleague: clip(colleague, MAX_ADDRESS),
  };
}
