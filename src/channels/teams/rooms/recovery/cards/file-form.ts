import type { Day } from '../../../../../domain/day.ts';
import { latestEnd } from '../../../../../domain/end-day.ts';
import type { Language } from '../../../../../domain/language.ts';
import { PRIORITIES, THIRD_PARTIES } from '../../../../../domain/recovery/files/file.ts';
import type { MatterOf } from '../../../../../domain/recovery/matters/matter.ts';
import { MAX_NOTE } from '../../../../../use-cases/recovery/matters/matter-ports.ts';
import { filesWords } from '../../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import { fileSummary } from './file-lines.ts';
import { choiceInput, choicesInput, dayInput, type FormChoice, type FormInput, textInput } from './form-inputs.ts';
import template from './matter-form.json' with { type: 'json' };
import type { MatterFormData, MatterFormView, Typed } from './matter-form-data.ts';

/** What a new file takes. */
export function fileInputs(
  language: Language,
  { motifs, scenarios }: MatterFormView,
  items: readonly FormChoice[],
  typed: Typed,
): readonly FormInput[] {
  const [words, general] = [filesWords(language), mattersWords(language)];
  const asChoices = (all: readonly string[]) => all.map((one) => ({ title: one, value: one }));
  const thirds = [
    { title: words.noThird, value: '' },
    ...THIRD_PARTIES.map((value) => ({ title: words.roles[value], value })),
  ];
  const priorities = PRIORITIES.map((value) => ({ title: words.priority[value], value }));
  return [
    choicesInput('items', items, { label: general.items, value: typed.items ?? '' }),
    choiceInput('motif', asChoices(motifsWith(motifs, typed.motif)), {
      label: general.motif,
      value: typed.motif ?? '',
      error: general.motifNeeded,
    }),
    choiceInput('scenario', asChoices(scenarios), {
      ...{
        label: words.scenario,
        value: typed.scenario ?? scenarios[0] ?? '',
        error: words.problems['unknown-scenario'],
      },
    }),
    choiceInput('priority', priorities, { label: words.priorityLabel, value: typed.priority ?? 'usual' }),
    textInput('loss', 3, { label: words.lossLabel, value: typed.loss ?? '0', error: words.lossNeeded }),
    textInput('provision', 40, { label: words.provisionLabel, value: typed.provision ?? '' }),
    textInput('colleague', 200, {
      label: words.owner,
      value: typed.colleague ?? '',
      placeholder: general.ownerExample,
    }),
    textInput('contact', MAX_NOTE, { label: words.contactLabel, value: typed.contact ?? '' }),
    choiceInput('third', thirds, { label: words.thirdLabel, value: typed.third ?? '' }),
    textInput('thirdName', 100, { label: words.thirdName, value: typed.thirdName ?? '' }),
    textInput('thirdReach', 200, { label: words.thirdReach, value: typed.thirdReach ?? '' }),
  ];
}

/** One that was given already is a choice too, wherever it came from. */
export const motifsWith = (motifs: readonly string[], given = ''): readonly string[] =>
  given === '' || motifs.includes(given) ? motifs : [given, ...motifs];

export type FileAct = 'settle' | 'close';

/** What is said of the intervention that waits, or of the file at its end. */
export function fileForm(
  language: Language,
  act: FileAct,
  file: MatterOf<'file'>,
  today: Day,
  mended: { readonly problem: string; readonly typed: Typed } = { problem: '', typed: {} },
): Card {
  const [words, general] = [filesWords(language), mattersWords(language)];
  const { id, version, company, tiers } = file;
  const here = { company, code: tiers };
  const data: MatterFormData = {
    ...{
      title: words.forms[act],
      name: fileSummary(language, file),
      problem: mended.problem,
      factual: general.factual,
    },
    inputs:
      act === 'settle'
        ? settling(language, today, mended.typed)
        : closing(language, { result: file.facts.result ?? '', ...mended.typed }),
    buttons: [
      button(general.buttons.save, `file.${act}`, { id, version }, { style: 'positive', inputs: 'auto' }),
      button(general.buttons.cancel, 'matters.show', here),
    ],
  };
  return expandCard(template, { ...data, name: clip(data.name, 160) }, aboutCustomer(language, here));
}

function settling(language: Language, today: Day, typed: Typed): readonly FormInput[] {
  const words = filesWords(language);
  const ahead = { from: today, until: latestEnd(today) };
  const states = (['done', 'ignored'] as const).map((value) => ({ title: words.states[value], value }));
  return [
    choiceInput('state', states, { label: words.state, value: typed.state ?? 'done' }),
    textInput('outcome', MAX_NOTE, { label: words.outcomeLabel, value: typed.outcome ?? '' }),
    dayInput(language, 'promised', ahead, { label: words.promisedLabel, value: typed.promised ?? '' }),
    dayInput(language, 'alert', ahead, { label: words.alertLabel, value: typed.alert ?? '' }),
    textInput('document', MAX_NOTE, { label: words.document, value: typed.document ?? '' }),
  ];
}

const closing = (language: Language, typed: Typed): readonly FormInput[] => {
  const { result, resultNeeded } = filesWords(language);
  return [textInput('result', MAX_NOTE, { label: result, value: typed.result ?? '', error: resultNeeded })];
};
