import type { Language } from '../../../../../domain/language.ts';
import type { Stated, StatedAsked } from '../../../../../use-cases/statements/show-stated.ts';
import type { StatedView } from '../../../../../use-cases/statements/views.ts';
import { documentOf } from '../../../../statements/document-of.ts';
import { statementsWords } from '../../../../words/statements/statements-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Rows, rowsCard, type Section } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { dataOf } from '../asked-data.ts';
import { agingFigures, agingList, bracketList } from './aging-rows.ts';
import type { Listed } from './listed.ts';
import { scheduleFigures, scheduleList } from './schedule-rows.ts';
import { statementFigures, statementList } from './statement-rows.ts';
import { topFigures, topList } from './top-rows.ts';

const PAGE = 10;
const MAX_FIGURES = 3;
const MAX_OTHERS = 3;

/** A page of an état or a relevé, said as of when, with the way to its files. */
export function statedCard(
  language: Language,
  { view, others, maySend }: Stated,
  first: StatedAsked,
  page: number,
): Card {
  // Pressed tomorrow, or by who reads another company first, its buttons speak of what it shows.
  const asked = { ...first, company: view.company.code, until: view.asOf };
  const words = statementsWords(language);
  const document = documentOf(language, view);
  const listed = listOf(language, view);
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const at = Math.min(page, pages);
  const to = (next: number): Readonly<Record<string, unknown>> => dataOf(asked, next);
  const card: Rows = {
    title: `${document.title} ${document.when}`,
    subtitle: clip(document.whose, 120),
    figures: figuresOf(language, view).slice(0, MAX_FIGURES),
    sections: sectionsOf(listed.slice((at - 1) * PAGE, at * PAGE)),
    empty: document.sections.length === 0 ? document.empty : '',
    page: pages > 1 ? words.page(at, pages) : '',
    pager: [
      ...(at > 1 ? [button(words.previousPage, 'stated.show', to(at - 1))] : []),
      ...(at < pages ? [button(words.nextPage, 'stated.show', to(at + 1))] : []),
    ],
    footer: clip(document.notes.join(' '), 600),
    buttons: [
      button(words.file, 'stated.file', to(1)),
      ...(maySend ? [button(words.send, 'letter.releve', dataOf(asked))] : []),
      ...turnsOf(language, asked),
      ...othersOf(language, asked, others),
    ],
  };
  return rowsCard(
    card,
    view.tiers ? aboutCustomer(language, { company: view.company.code, code: view.tiers.code }) : undefined,
  );
}

function listOf(language: Language, view: StatedView): readonly Listed[] {
  switch (view.kind) {
    case 'aging':
      return view.tiers ? bracketList(language, view) : agingList(language, view);
    case 'top':
      return topList(language, view);
    case 'schedule':
      return scheduleList(language, view);
    case 'statement':
      return statementList(language, view);
  }
}

function figuresOf(language: Language, view: StatedView): Rows['figures'] {
  switch (view.kind) {
    case 'aging':
      return agingFigures(language, view);
    case 'top':
      return topFigures(language, view);
    case 'schedule':
      return scheduleFigures(language, view);
    case 'statement':
      return statementFigures(language, view);
  }
}

/** Neighbours of one currency are one section. */
const sectionsOf = (listed: readonly Listed[]): Section[] =>
  [...Map.groupBy(listed, ({ heading }) => heading)].map(([heading, own]) => ({
    heading,
    rows: own.map(({ row }) => row),
    more: '',
  }));

/** From a relevé to what is open of it, and back. */
function turnsOf(language: Language, asked: StatedAsked): readonly Button[] {
  const words = statementsWords(language);
  if (asked.act === 'statement') return [button(words.openOnly, 'stated.show', dataOf({ ...asked, act: 'open' }))];
  if (asked.act === 'open') return [button(words.allMovements, 'stated.show', dataOf({ ...asked, act: 'statement' }))];
  return [];
}

const othersOf = (language: Language, asked: StatedAsked, others: Stated['others']): readonly Button[] =>
  others
    .slice(0, MAX_OTHERS)
    .map((company) =>
      button(statementsWords(language).otherCompany(company), 'stated.show', dataOf({ ...asked, company })),
    );
