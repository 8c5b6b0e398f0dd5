import { clip } from '../../cards/clip.ts';
import { expandCard } from '../../cards/expand.ts';
import type { Card } from '../../turn.ts';
import template from './task-form.json' with { type: 'json' };

/** A customer to choose; its value is `COMPANY/CODE`. */
export interface CustomerChoice {
  readonly company: string;
  readonly code: string;
  readonly name: string;
}

/** What `task-form.json` shows: a customer to choose or type, and a text to keep where an action has one. */
export interface TaskFormData {
  readonly title: string;
  readonly problem: string;
  readonly intro: string;
  readonly hasText: boolean;
  readonly textLabel: string;
  readonly textNeeded: string;
  readonly text: string;
  /** Said wherever something is written about a person (case N3). */
  readonly factual: string;
  readonly hasChoices: boolean;
  readonly choicesLabel: string;
  readonly chosen: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly customerLabel: string;
  readonly customerExample: string;
  readonly customer: string;
  readonly peopleLabel: string;
  readonly peopleExample: string;
  readonly people: string;
  readonly save: string;
  /** Comes back with what is typed. */
  readonly data: Readonly<Record<string, string>>;
}

const MOST = 10;

const choiceValue = ({ company, code }: CustomerChoice): string => `${company}/${code}`;

/** The parts of a form that ask for a customer; where there is one choice alone, it is made. */
export function choicesOf(
  customers: readonly CustomerChoice[],
): Pick<TaskFormData, 'hasChoices' | 'choices' | 'chosen'> {
  const [only] = customers;
  return {
    hasChoices: customers.length > 0,
    chosen: only && customers.length === 1 ? choiceValue(only) : '',
    choices: customers.slice(0, MOST).map((one) => ({
      title: [clip(one.name, 60), one.code, one.company].join(' · '),
      value: choiceValue(one),
    })),
  };
}

/** Of an action that keeps no text. */
export const NO_TEXT = {
  ...{ hasText: false, textLabel: '', textNeeded: '', text: '', factual: '' },
  ...{ peopleLabel: '', peopleExample: '', people: '', intro: '' },
} as const;

/** Shown in a window of Teams: it has a button that sends what was typed, and no other. */
export const taskForm = (data: TaskFormData): Card => expandCard(template, data);
