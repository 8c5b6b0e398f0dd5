import { addDays, type Day } from '../../../../../domain/day.ts';
import { latestEnd } from '../../../../../domain/end-day.ts';
import type { Language } from '../../../../../domain/language.ts';
import { PROCEDURES } from '../../../../../domain/recovery/proceedings/proceedings.ts';
import { MOST_PARTS } from '../../../../../domain/recovery/promises/promise.ts';
import { MAX_NOTE } from '../../../../../use-cases/recovery/matters/matter-ports.ts';
import type { CustomerMatters } from '../../../../../use-cases/recovery/matters/show-matters.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { filesWords } from '../../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import { fileInputs } from './file-form.ts';
import {
  choiceInput,
  choicesInput,
  dayInput,
  type FormChoice,
  type FormInput,
  linesInput,
  textInput,
  toggleInput,
} from './form-inputs.ts';
import template from './matter-form.json' with { type: 'json' };
import type { MatterFormData, MatterFormView, Typed } from './matter-form-data.ts';
import type { FORMS } from './matters.ts';

export type MatterAct = (typeof FORMS)[number];

const SAVED: Readonly<Record<MatterAct, string>> = {
  promise: 'promise.make',
  dispute: 'dispute.open',
  proceedings: 'proceedings.note',
  file: 'file.open',
};

/** How a form comes: empty, begun with a customer's answer (`from`; none where absent or empty), or back with what was wrong and what was typed. */
export interface FormState {
  readonly problem: string;
  readonly typed: Typed;
  readonly from?: string;
}

/** The form of one act about a customer, whose button saves it. */
export function matterForm(
  language: Language,
  act: MatterAct,
  view: MatterFormView,
  mended: FormState = { problem: '', typed: {} },
): Card {
  const words = mattersWords(language);
  const { company, situation, key } = view;
  const here = { company: company.code, code: situation.tiers.code };
  const { task } = mended.typed;
  const saved = {
    ...{ ...here, key },
    ...(mended.from ? { from: mended.from } : {}),
    ...(task === undefined ? {} : { task }),
  };
  const items = itemChoices(language, view);
  const owes = items.length > 0 || act === 'proceedings';
  const data: MatterFormData = {
    title: act === 'file' ? filesWords(language).forms.open : words.forms[act],
    name: `${clip(situation.tiers.name, 80)} · ${situation.tiers.code}`,
    problem: owes ? mended.problem : words.nothing,
    inputs: owes ? INPUTS[act](language, view, items, mended.typed) : [],
    factual: words.factual,
    buttons: [
      ...(owes ? [button(words.buttons.save, SAVED[act], saved, { style: 'positive', inputs: 'auto' })] : []),
      button(words.buttons.cancel, 'matters.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

/** The day of the notice, of proceedings that are noted. */
export function publicationForm(
  language: Language,
  { id, version, judgment }: { readonly id: string; readonly version: number; readonly judgment: Day },
  customer: { readonly company: string; readonly code: string; readonly name: string },
  today: Day,
  mended: { readonly problem: string; readonly typed: Typed } = { problem: '', typed: {} },
): Card {
  const words = mattersWords(language);
  const here = { company: customer.company, code: customer.code };
  const said = { label: words.published, value: mended.typed.published ?? '', error: words.dayNeeded };
  const data: MatterFormData = {
    ...{ title: words.forms.publish, name: clip(customer.name, 80), problem: mended.problem, factual: words.factual },
    inputs: [dayInput(language, 'published', { from: judgment, until: today }, said)],
    buttons: [
      button(words.buttons.save, 'proceedings.publish', { id, version }, { style: 'positive', inputs: 'auto' }),
      button(words.buttons.cancel, 'matters.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

const MOST_CHOICES = 40;

/** What is owed, the oldest first. Of another currency than the first, its amount says so. */
function itemChoices(language: Language, { situation }: CustomerMatters): readonly FormChoice[] {
  const words = mattersWords(language);
  return situation.accounts
    .flatMap(({ items, currency }) => items.filter(({ left }) => left > 0).map((item) => ({ item, currency })))
    .sort((a, b) => ((a.item.due ?? '9') < (b.item.due ?? '9') ? -1 : 1))
    .slice(0, MOST_CHOICES)
    .map(({ item, currency }) => ({
      title: words.item(
        clip(item.piece.trim(), 20),
        item.due === null ? words.noDue : formatDay(item.due, language),
        formatAmount(item.left, currency, language),
      ),
      value: String(item.ecNo),
    }));
}

type Inputs = (
  language: Language,
  view: MatterFormView,
  items: readonly FormChoice[],
  typed: Typed,
) => readonly FormInput[];

const LONGEST_ADDRESS = 200;
const A_MONTH = 30;
/** Proceedings of longer ago are over. */
const PAST_DAYS = 3650;

const noteInput = (language: Language, typed: Typed): FormInput => {
  const words = mattersWords(language);
  return textInput('note', MAX_NOTE, { label: words.note, value: typed.note ?? '', placeholder: words.noteExample });
};

const INPUTS: Readonly<Record<MatterAct, Inputs>> = {
  promise(language, { situation }, items, typed) {
    const words = mattersWords(language);
    const { today } = situation;
    const ahead = { from: today, until: latestEnd(today) };
    const [first, amount] = [typed.day ?? addDays(today, A_MONTH), typed.amount ?? ''];
    return [
      choicesInput('items', items, { label: words.items, value: typed.items ?? '' }),
      textInput('amount', 40, { label: words.amount, value: amount, placeholder: words.amountExample }),
      dayInput(language, 'day', ahead, { label: words.firstDay, value: first, error: words.dayNeeded }),
      textInput('times', 2, { label: words.times, value: typed.times ?? '1', error: words.timesNeeded(MOST_PARTS) }),
      linesInput('schedule', 1_000, {
        ...{ label: words.schedule, value: typed.schedule ?? '', placeholder: words.scheduleExample },
      }),
      noteInput(language, typed),
    ];
  },
  dispute(language, { situation, motifs }, items, typed) {
    const words = mattersWords(language);
    const { today } = situation;
    const choices = motifs.map((motif) => ({ title: motif, value: motif }));
    return [
      choicesInput('items', items, { label: words.disputedItems, value: typed.items ?? '', error: words.itemsNeeded }),
      choiceInput('motif', choices, { label: words.motif, value: typed.motif ?? '', error: words.motifNeeded }),
      textInput('colleague', LONGEST_ADDRESS, {
        ...{ label: words.owner, value: typed.colleague ?? '', placeholder: words.ownerExample },
      }),
      dayInput(
        language,
        'expected',
        { from: today, until: latestEnd(today) },
        {
          ...{ label: words.expected, value: typed.expected ?? '' },
        },
      ),
      noteInput(language, typed),
    ];
  },
  proceedings(language, { situation }, _items, typed) {
    const words = mattersWords(language);
    const { today } = situation;
    const past = { from: addDays(today, -PAST_DAYS), until: today };
    const choices = PROCEDURES.map((value) => ({ title: words.procedures[value], value }));
    return [
      choiceInput('procedure', choices, {
        label: words.procedure,
        value: typed.procedure ?? 'redressement',
      }),
      dayInput(language, 'judgment', past, {
        label: words.judgment,
        value: typed.judgment ?? '',
        error: words.dayNeeded,
      }),
      dayInput(language, 'published', past, { label: words.published, value: typed.published ?? '' }),
      toggleInput('abroad', { label: words.place, value: typed.abroad ?? 'false', placeholder: words.abroad }),
      noteInput(language, typed),
    ];
  },
  file: fileInputs,
};
