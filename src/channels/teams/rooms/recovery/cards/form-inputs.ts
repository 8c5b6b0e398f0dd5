import type { Day } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { clip } from '../../../cards/clip.ts';
import { MAX_DAY_TEXT } from '../../../cards/mended.ts';
import { parseTypedDay } from '../../../typed/typed-day.ts';

export interface FormChoice {
  readonly title: string;
  readonly value: string;
}

/** One input of `matter-form.json`. */
export interface FormInput {
  readonly type: 'choices' | 'choice' | 'date' | 'text' | 'lines' | 'toggle';
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly required: boolean;
  readonly error: string;
  readonly choices: readonly FormChoice[];
  /** Signs of a text. */
  readonly most: number;
  /** First and last day of a date. */
  readonly from: string;
  readonly until: string;
}

interface Said {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is missing where nothing is given; absent: it may be left out. */
  readonly error?: string;
}

const input = (
  type: FormInput['type'],
  id: string,
  { label, value, placeholder = '', error = '' }: Said,
): FormInput => ({
  ...{ type, id, label, placeholder, value, required: error !== '', error, choices: [], most: 0, from: '', until: '' },
});

export const textInput = (id: string, most: number, said: Said): FormInput => ({
  ...input('text', id, { ...said, value: clip(said.value, most) }),
  most,
});

/** A text of several lines. */
export const linesInput = (id: string, most: number, said: Said): FormInput => ({
  ...textInput(id, most, said),
  type: 'lines',
});

export const choiceInput = (id: string, choices: readonly FormChoice[], said: Said): FormInput => ({
  ...input('choice', id, said),
  choices,
});

export const choicesInput = (id: string, choices: readonly FormChoice[], said: Said): FormInput => ({
  ...input('choices', id, said),
  choices,
});

export const toggleInput = (id: string, said: Said): FormInput => input('toggle', id, said);

/** A picker, which takes days only, or a text where what was typed is none. */
export function dayInput(
  language: Language,
  id: string,
  span: { readonly from: Day; readonly until: Day },
  said: Said,
): FormInput {
  const words = mattersWords(language);
  if (said.value !== '' && parseTypedDay(said.value) === undefined) {
    return textInput(id, MAX_DAY_TEXT, { ...said, placeholder: words.typeDay });
  }
  return { ...input('date', id, { ...said, placeholder: words.chooseDay }), ...span };
}
