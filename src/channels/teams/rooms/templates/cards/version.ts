import type { Language } from '../../../../../domain/language.ts';
import type { VersionView } from '../../../../../use-cases/templates/list-templates.ts';
import { versionId } from '../../../../../use-cases/templates/views.ts';
import type { Difference } from '../../../../letters/templates/differences.ts';
import { formatInstant } from '../../../../words/format.ts';
import { sayProblem } from '../../../../words/templates/say-problem.ts';
import { problemWords, templatesWords } from '../../../../words/templates/templates-words.ts';
import type { AddedData } from '../../../cards/added.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';

/** What differs may be cut, for the whole text stands below it: nobody approves what they cannot read. */
const LONGEST_CHANGE = 250;
const MOST_CHANGES = 12;
/** Of a text that is to be mended, and that nobody can approve: its own file has it whole. */
const MOST_OF_INVALID = 30;
const LONGEST_OF_INVALID = 200;

/** A version of a text: what is wrong with it, what it changes, all that it says; with what may be done. `said`: what was just done. */
export function versionCard(language: Language, view: VersionView, changes: readonly Difference[], said: string): Card {
  const words = templatesWords(language);
  const { version, key } = view.shown;
  return rowsCard({
    title: clip(version.fileName, 80),
    subtitle: [
      version.company,
      key ? words.letter(key.kind, key.level, key.language, key.segment) : words.noLetter,
      words.states[version.state],
    ].join(' · '),
    alerts: said === '' ? [] : [{ text: said, style: 'emphasis' }],
    figures: [],
    sections: [],
    added: [...problemsPart(language, view), ...changesPart(language, view, changes), ...textPart(language, view)],
    empty: '',
    page: '',
    pager: [],
    footer: footerOf(language, view),
    buttons: buttonsOf(language, view),
  });
}

function problemsPart(language: Language, { shown, used }: VersionView): AddedData[] {
  const words = templatesWords(language);
  const lines =
    shown.key === null
      ? [problemWords(language).fileName]
      : shown.problems.map((problem) => sayProblem(problem, language));
  return lines.length === 0 ? [] : [partOf(words.problemsTitle, [...lines, words.keeps(used === null)])];
}

/** Of the version in use itself there is nothing to compare. */
function changesPart(language: Language, view: VersionView, changes: readonly Difference[]): AddedData[] {
  const words = templatesWords(language);
  if (view.usedText === '' || view.used?.digest === view.shown.version.digest) return [];
  const lines = changes.map(({ sign, line }) => `${sign} ${line}`);
  const title = words.changesTitle(view.used === null);
  const kept = lines.slice(0, MOST_CHANGES).map((line) => clip(line, LONGEST_CHANGE));
  const more = lines.length > kept.length ? [words.moreLines(lines.length - kept.length)] : [];
  return [partOf(title, lines.length === 0 ? [words.noChange] : [...kept, ...more])];
}

function textPart(language: Language, { shown }: VersionView): AddedData[] {
  const lines = shown.version.text.split('\n').filter((line) => line.trim() !== '');
  const isWhole = shown.version.state !== 'invalid';
  const told = isWhole ? lines : lines.slice(0, MOST_OF_INVALID).map((line) => clip(line, LONGEST_OF_INVALID));
  return [partOf(templatesWords(language).textTitle, told)];
}

const partOf = (heading: string, lines: readonly string[]): AddedData => ({
  heading,
  lines: lines.map((text) => ({ text })),
  hasButtons: false,
  buttons: [],
});

function footerOf(language: Language, { shown: { version } }: VersionView): string {
  const words = templatesWords(language);
  const { author, decision, seenAt, state } = version;
  const found = words.writtenBy(clip(author?.name ?? '', 60), formatInstant(seenAt, language));
  if (!decision) return found;
  const [name, at] = [clip(decision.by.name, 60), formatInstant(decision.at, language)];
  const told =
    state === 'refused'
      ? words.decidedBy.refused(name, at, clip(decision.reason, 200))
      : words.decidedBy.approved(name, at);
  return `${found} · ${told}`;
}

function buttonsOf(
  language: Language,
  { shown: { version, key, problems }, mayDecide }: VersionView,
): readonly Button[] {
  const words = templatesWords(language);
  const asked = { company: version.company, id: versionId(version) };
  const isGood = key !== null && problems.length === 0;
  return [
    ...(isGood ? [button(words.preview, 'template.preview.form', asked)] : []),
    ...(mayDecide && isGood && version.state === 'to-approve'
      ? [
          button(words.approve, 'template.approve', asked, { style: 'positive' }),
          button(words.refuse, 'template.refuse.form', asked, { style: 'destructive' }),
        ]
      : []),
    ...(mayDecide && version.state === 'approved'
      ? [button(words.withdraw, 'template.refuse.form', asked, { style: 'destructive' })]
      : []),
    button(words.back, 'template.list', {}),
  ];
}
