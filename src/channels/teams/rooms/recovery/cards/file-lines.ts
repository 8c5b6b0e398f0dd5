import type { Language } from '../../../../../domain/language.ts';
import { type Intervention, waitingOf } from '../../../../../domain/recovery/files/file.ts';
import type { MatterOf } from '../../../../../domain/recovery/matters/matter.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { filesWords } from '../../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';

type File = MatterOf<'file'>;

/** The last ones: of a long file the others are history. */
const INTERVENTIONS = 4;

/** A file in one line. */
export function fileSummary(language: Language, { facts }: File): string {
  return filesWords(language).line(facts.number, clip(facts.motif, 40), clip(facts.owner.name, 40));
}

/** All that is known of a file, a line each. */
export function fileLines(language: Language, file: File): readonly string[] {
  const words = filesWords(language);
  const { priority, scenario, contact, thirdParties, expectedLoss, provision, currency, interventions, paid } =
    file.facts;
  return [
    fileSummary(language, file),
    words.about(words.priority[priority], clip(scenario, 60)),
    ...(contact === '' ? [] : [words.contact(clip(contact, 80))]),
    ...thirdParties.map(({ role, name, reach }) =>
      words.thirdParty(words.roles[role], clip(name, 60), clip(reach, 80)),
    ),
    ...(expectedLoss > 0 ? [words.loss(expectedLoss)] : []),
    ...(provision > 0 ? [words.provision(formatAmount(provision, currency, language))] : []),
    ...interventions.slice(-INTERVENTIONS).map((one) => interventionLine(language, file, one)),
    ...(paid ? [words.paid] : []),
  ];
}

function interventionLine(
  language: Language,
  file: File,
  { step, state, day, promised, alert, outcome }: Intervention,
) {
  const words = filesWords(language);
  const said = words.intervention(titleOf(file, step), words.states[state], formatDay(day, language));
  const line = words.outcome(said, clip(outcome, 120));
  return [
    line,
    ...(promised === null ? [] : [words.promised(formatDay(promised, language))]),
    ...(alert === null ? [] : [words.alert(formatDay(alert, language))]),
  ].join(' · ');
}

/** What a step of its scenario is called. */
export const titleOf = ({ facts }: File, step: number): string => clip(facts.steps[step]?.title ?? facts.scenario, 69);

/** What can be done about a file now. */
export function fileActs(language: Language, { id, version, facts, company, tiers }: File): readonly Button[] {
  const { buttons } = filesWords(language);
  const waits = waitingOf(facts) !== null;
  const isOver = facts.paid || facts.interventions.length >= facts.steps.length;
  return [
    ...(waits ? [button(buttons.settle, 'file.form', { id, act: 'settle' })] : []),
    ...(waits || isOver ? [] : [button(buttons.prepare, 'matter.act', { id, version, act: 'prepare' })]),
    button(buttons.close, 'file.form', { id, act: 'close' }, facts.paid ? { style: 'positive' } : {}),
    button(mattersWords(language).litigation, 'litigation.form', { company, code: tiers, id }),
  ];
}
