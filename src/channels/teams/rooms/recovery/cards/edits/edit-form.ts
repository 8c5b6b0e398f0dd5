import { latestEnd } from '../../../../../../domain/end-day.ts';
import type { Language } from '../../../../../../domain/language.ts';
import { PRIORITIES, THIRD_PARTIES } from '../../../../../../domain/recovery/files/file.ts';
import type { MatterOf } from '../../../../../../domain/recovery/matters/matter.ts';
import type { ItemsChanged } from '../../../../../../use-cases/recovery/matters/choose-items.ts';
import { MAX_NOTE } from '../../../../../../use-cases/recovery/matters/matter-ports.ts';
import { editsWords } from '../../../../../words/recovery/edits-words.ts';
import { filesWords } from '../../../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../../../words/recovery/matters-words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import type { Card } from '../../../../turn.ts';
import { motifsWith } from '../file-form.ts';
import { choiceInput, choicesInput, dayInput, type FormInput, textInput } from '../form-inputs.ts';
import template from '../matter-form.json' with { type: 'json' };
import type { MatterFormData, MatterFormView, Typed } from '../matter-form-data.ts';
import { summaryOf } from '../matter-lines.ts';
import { choicesOf, type Edited, numbersOf, shownOf } from './shown.ts';

/** What the person had changed when it comes back; what they moved is moved of what is in the file now. */
export interface MendedEdit {
  readonly problem: string;
  readonly typed: Typed;
  readonly moved: ItemsChanged | undefined;
}

function withMoved(ecNos: string, moved: ItemsChanged | undefined): string {
  if (!moved) return ecNos;
  const kept = ecNos.split(',').filter((one) => one !== '' && !moved.out.includes(Number(one)));
  return [...new Set([...kept, ...moved.into.map(String)])].join(',');
}

/** With the version and the instalments that it shows comes back what the person saw, so that only what they changed is changed. */
export function editForm(
  language: Language,
  view: MatterFormView,
  matter: Edited,
  mended: MendedEdit = { problem: '', typed: {}, moved: undefined },
): Card {
  const { id, version, company, tiers } = matter;
  const { buttons, factual } = mattersWords(language);
  const here = { company, code: tiers };
  const ecNos = matter.kind === 'file' ? numbersOf(view, matter).join(',') : '';
  const typed = { ...shownOf(language, matter), ...mended.typed, items: withMoved(ecNos, mended.moved) };
  const data: MatterFormData = {
    title: editsWords(language).titles[matter.kind],
    ...{ name: clip(summaryOf(language, matter), 160), problem: mended.problem, factual },
    inputs:
      matter.kind === 'file' ? fileInputs(language, view, matter, typed) : disputeInputs(language, view, matter, typed),
    buttons: [
      button(buttons.save, 'matter.edit', { id, version, ecNos }, { style: 'positive', inputs: 'auto' }),
      button(buttons.cancel, 'matters.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

const asChoices = (all: readonly string[]) => all.map((one) => ({ title: one, value: one }));

function motifAndOwner(
  language: Language,
  { motifs }: MatterFormView,
  { facts }: Edited,
  typed: Typed,
): readonly FormInput[] {
  const [words, general] = [editsWords(language), mattersWords(language)];
  const choices = asChoices(motifsWith(motifsWith(motifs, facts.motif), typed.motif));
  return [
    choiceInput('motif', choices, { label: general.motif, value: typed.motif ?? '', error: general.motifNeeded }),
    textInput('colleague', 200, {
      label: words.newOwner(clip(facts.owner.name, 60)),
      ...{ value: typed.colleague ?? '', placeholder: general.ownerExample },
    }),
  ];
}

function disputeInputs(
  language: Language,
  view: MatterFormView,
  dispute: MatterOf<'dispute'>,
  typed: Typed,
): readonly FormInput[] {
  const general = mattersWords(language);
  const { today } = view.situation;
  const ahead = { from: today, until: latestEnd(today) };
  return [
    ...motifAndOwner(language, view, dispute, typed),
    dayInput(language, 'expected', ahead, { label: editsWords(language).expected, value: typed.expected ?? '' }),
    textInput('note', MAX_NOTE, { label: general.note, value: typed.note ?? '', placeholder: general.noteExample }),
  ];
}

function fileInputs(
  language: Language,
  view: MatterFormView,
  file: MatterOf<'file'>,
  typed: Typed,
): readonly FormInput[] {
  const [words, files] = [editsWords(language), filesWords(language)];
  const thirds = [
    { title: words.unchanged, value: '' },
    ...THIRD_PARTIES.map((value) => ({ title: files.roles[value], value })),
  ];
  const priorities = PRIORITIES.map((value) => ({ title: files.priority[value], value }));
  const text = (id: string, most: number, label: string) => textInput(id, most, { label, value: typed[id] ?? '' });
  return [
    choicesInput('items', choicesOf(language, view, file), { label: words.items, value: typed.items ?? '' }),
    ...motifAndOwner(language, view, file, typed),
    choiceInput('priority', priorities, { label: files.priorityLabel, value: typed.priority ?? 'usual' }),
    text('loss', 3, files.lossLabel),
    text('provision', 40, files.provisionLabel),
    text('contact', MAX_NOTE, files.contactLabel),
    choiceInput('third', thirds, { label: words.third, value: typed.third ?? '' }),
    text('thirdName', 100, files.thirdName),
    text('thirdReach', 200, files.thirdReach),
    text('result', MAX_NOTE, words.result),
  ];
}
