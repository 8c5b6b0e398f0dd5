import type { Comment } from '../../../../../domain/comments/comment.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { CommentList } from '../../../../../use-cases/comments/list-comments.ts';
import { commentsWords } from '../../../../words/comments/comments-words.ts';
import { formatInstant } from '../../../../words/format.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import template from './history.json' with { type: 'json' };
import { kindOf } from './parts.ts';

/** What `history.json` shows. */
export interface HistoryData {
  readonly title: string;
  readonly subtitle: string;
  readonly said: string;
  readonly rows: readonly {
    readonly text: string;
    readonly detail: string;
    readonly mark: string;
    readonly open: string;
    readonly data: { readonly id: string };
  }[];
  readonly empty: string;
  readonly page: string;
  readonly searchLabel: string;
  readonly searchExample: string;
  readonly sought: string;
  readonly buttons: readonly Button[];
}

const MAX_TEXT = 160;

/** « Historique des commentaires »: those pinned, then the newest, each opened where it is changed. `said`: what was just done. */
export function historyCard(language: Language, list: CommentList, said = ''): Card {
  const words = commentsWords(language);
  const { company, tiers, text, comments, total, page, pages } = list;
  const here = { company, code: tiers.code };
  const turn = (title: string, at: number) => button(title, 'comment.list', { ...here, text, page: at });
  const shown = clip(text, 60);
  const data: HistoryData = {
    title: words.historyTitle,
    subtitle: [
      words.customer(clip(tiers.name, 80), tiers.code),
      total === 0 ? '' : text === '' ? words.total(total) : words.found(total, shown),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    said,
    rows: comments.map((comment) => rowOf(language, comment)),
    empty: total > 0 ? '' : text === '' ? words.empty : words.nothingFound(shown),
    page: pages > 1 ? words.page(page, pages, total) : '',
    searchLabel: words.searchLabel,
    searchExample: words.searchExample,
    sought: clip(text, 200),
    buttons: [
      button(words.search, 'comment.list', { ...here, page: 1 }, { inputs: 'auto' }),
      ...(page > 1 ? [turn(words.previousPage, page - 1)] : []),
      ...(page < pages ? [turn(words.nextPage, page + 1)] : []),
      ...(text === '' ? [] : [button(words.seeAll, 'comment.list', here)]),
      button(words.write, 'comment.new', here, { style: 'positive' }),
      button(words.account, 'account.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

function rowOf(language: Language, comment: Comment): HistoryData['rows'][number] {
  const words = commentsWords(language);
  const { id, text, by, at, pinned, deleted } = comment;
  return {
    text: deleted ? words.deletedRow : clip(text.replace(/\s+/gu, ' '), MAX_TEXT),
    detail: [kindOf(comment, language), clip(by.name, 40), formatInstant(at, language)].join(' · '),
    mark: pinned ? words.pinned : '',
    open: words.open,
    data: { id },
  };
}
