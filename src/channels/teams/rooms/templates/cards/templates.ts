import type { Language } from '../../../../../domain/language.ts';
import type { CompanyTemplates } from '../../../../../use-cases/templates/list-templates.ts';
import { type FileView, versionId } from '../../../../../use-cases/templates/views.ts';
import { formatInstant } from '../../../../words/format.ts';
import { templatesWords } from '../../../../words/templates/templates-words.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';

/** A card holds so many; the terminal lists all. */
const MOST_ROWS = 12;

/** « modèles »: of each company where its texts are kept, and what each file holds; a row opens it. */
export function templatesCard(language: Language, companies: readonly CompanyTemplates[]): Card {
  const words = templatesWords(language);
  return rowsCard({
    title: words.title,
    subtitle: companies.every(({ files }) => files.length === 0) ? words.none : '',
    figures: [],
    sections: companies.map(({ company, from, files }) => ({
      heading: words.heading(company.code, words.from[from]),
      rows: files.slice(0, MOST_ROWS).map((file) => rowOf(language, file)),
      more: files.length > MOST_ROWS ? words.moreFiles(files.length - MOST_ROWS) : '',
    })),
    empty: '',
    page: '',
    pager: [],
    footer: '',
    buttons: [button(words.refresh, 'template.list', {})],
  });
}

function rowOf(language: Language, { fileName, now: { version, key } }: FileView): Row {
  const words = templatesWords(language);
  const letter = key ? words.letter(key.kind, key.level, key.language, key.segment) : words.noLetter;
  const found = words.writtenBy(clip(version.author?.name ?? '', 40), formatInstant(version.seenAt, language));
  return {
    name: clip(fileName, 60),
    detail: `${letter} · ${found}`,
    amount: '',
    mark: words.states[version.state],
    color: version.state === 'invalid' ? 'Attention' : 'Default',
    open: words.open,
    verb: 'template.show',
    data: { company: version.company, id: versionId(version) },
  };
}
