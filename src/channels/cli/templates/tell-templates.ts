import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import { CONDITIONS, FIELDS, lettersWith, MARKERS } from '../../../domain/templates/fields.ts';
import type { CompanyTemplates } from '../../../use-cases/templates/list-templates.ts';
import { type FileView, versionId } from '../../../use-cases/templates/views.ts';
import { templatesCliWords as words } from '../../words/cli/templates/templates.ts';
import { formatInstant } from '../../words/format.ts';
import { sayProblem } from '../../words/templates/say-problem.ts';
import { fieldNames, fieldWords, problemWords, templatesWords } from '../../words/templates/templates-words.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import { table } from '../table.ts';

/** Each file and what it holds; exit 1 where one is to be mended. */
export function tellFiles({ from, files }: Omit<CompanyTemplates, 'mayDecide'>, json: boolean): CommandAnswer {
  const exitCode = files.some(isToMend) ? 1 : 0;
  if (json) return { exitCode, output: JSON.stringify({ from, files: files.map(fileJson) }) };
  if (files.length === 0) return { exitCode, output: [words.from[from], words.none].join('\n') };
  const states = templatesWords('fr').states;
  const cells = files.map(({ fileName, now: { version } }) => [
    fileName,
    states[version.state],
    versionId(version),
    version.author?.name ?? '',
    formatInstant(version.seenAt),
  ]);
  const mends = files.flatMap(({ fileName, now: { key, problems } }) =>
    key === null
      ? [`${fileName} : ${problemWords('fr').fileName}`]
      : problems.map((problem) => `${fileName}, ${sayProblem(problem, 'fr')}`),
  );
  return { exitCode, output: [words.from[from], table([...words.headers], cells), ...mends].join('\n') };
}

const isToMend = ({ now }: FileView): boolean => now.key === null || now.problems.length > 0;

/** Names are part of the contract of the terminal. */
const fileJson = ({ fileName, now: { version, problems }, used }: FileView) => ({
  file: fileName,
  id: versionId(version),
  digest: version.digest,
  state: version.state,
  author: version.author?.name ?? null,
  foundAt: version.seenAt,
  decided: version.decision && {
    by: version.decision.by.name,
    at: version.decision.at,
    reason: version.decision.reason,
  },
  usedId: used && versionId(used),
  problems,
});

interface Named {
  readonly fr: string;
  readonly en: string;
  readonly of?: readonly LetterKind[];
}

type Told = Readonly<Record<string, string>>;

const rowsOf = (names: Readonly<Record<string, Named>>, french: Told, meanings: Told) =>
  Object.entries(names).map(([name, named]) => ({
    fr: french[name] ?? named.fr,
    en: named.en,
    letters: lettersWith(named),
    means: meanings[name] ?? '',
  }));

/** What may stand between braces, in the order in which it is told; `letters` null: in all of them. */
export function fieldsJson() {
  const [names, means] = [fieldNames('fr'), fieldWords('fr')];
  return {
    fields: rowsOf(FIELDS, names.fields, means.fields),
    conditions: rowsOf(CONDITIONS, names.conditions, means.conditions),
    places: rowsOf(MARKERS, names.markers, means.markers),
  };
}

export function tellFields(): string {
  const { fields, conditions, places } = fieldsJson();
  const part = (title: string, rows: typeof fields): string =>
    [
      title,
      table(
        [...words.fieldHeaders],
        rows.map(({ fr, en, letters, means }) => [fr, en, letters?.join(', ') ?? words.allLetters, means]),
      ),
    ].join('\n');
  return [part(words.fields, fields), part(words.conditions, conditions), part(words.markers, places)].join('\n\n');
}
