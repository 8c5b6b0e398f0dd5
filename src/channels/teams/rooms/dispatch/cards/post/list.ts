import type { Language } from '../../../../../../domain/language.ts';
import { amountsIn } from '../../../../../../domain/relance/letter.ts';
import type { PostLetter } from '../../../../../../use-cases/dispatch/post/gather-post.ts';
import type { PostView } from '../../../../../../use-cases/dispatch/post/show-post.ts';
import { postWords } from '../../../../../words/dispatch/dispatch-words.ts';
import { formatAmount } from '../../../../../words/format.ts';
import { button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../../cards/rows/rows.ts';
import type { Card } from '../../../../turn.ts';
import { postLine } from './post-line.ts';

const PER_PAGE = 8;

export interface PostListOptions {
  readonly page?: number | undefined;
  /** What was just done. */
  readonly said?: string;
  /** Where the letters are, in one PDF. */
  readonly pdfUrl: string;
  /** Where they were just filed; absent: they were not. */
  readonly filedUrl?: string | undefined;
}

/** The letters by post of a run as they are laid in envelopes, a page at a time, with their file. */
export function postListCard(language: Language, view: PostView, options: PostListOptions): Card {
  const { list: words } = postWords(language);
  const { company, runId, letters, mayNote } = view;
  const pages = Math.max(1, Math.ceil(letters.length / PER_PAGE));
  const page = Math.min(options.page ?? 1, pages);
  const waiting = letters.filter(({ posting }) => !posting?.posted).length;
  const here = { company: company.code, id: runId };
  return rowsCard({
    title: words.title(letters.length),
    subtitle: [company.code, ...(letters.length > 0 ? [words.waiting(waiting)] : [])].join(' · '),
    alerts: options.said ? [{ text: clip(options.said, 400), style: 'emphasis' }] : [],
    figures: [],
    sections: [
      {
        heading: '',
        rows: letters.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((letter) => rowOf(language, letter)),
        more: '',
      },
    ],
    empty: letters.length === 0 ? words.none : '',
    page: pages > 1 ? words.page(page, pages) : '',
    pager: [
      ...(page > 1 ? [button(words.previous, 'post.list', { ...here, page: page - 1 })] : []),
      ...(page < pages ? [button(words.next, 'post.list', { ...here, page: page + 1 })] : []),
    ],
    footer: '',
    buttons: [
      ...(mayNote && waiting > 0 ? [button(words.allPosted, 'post.all', here, { style: 'positive' })] : []),
      ...(mayNote && letters.length > 0 ? [button(words.file, 'post.file', here)] : []),
      button(words.back, 'run.show', { id: runId, text: '' }),
    ],
    links: [
      ...(letters.length > 0 ? [{ title: words.openPdf, url: options.pdfUrl }] : []),
      ...(options.filedUrl ? [{ title: words.openFiled, url: options.filedUrl }] : []),
    ],
  });
}

/** Its address in the place of a reason; it opens the letters of its customer. */
function rowOf(language: Language, letter: PostLetter): Row {
  const { list: words } = postWords(language);
  const { facts, company, tiers, toComplete } = letter;
  return {
    name: clip(facts.tiers.name, 60),
    detail: clip(`${facts.tiers.addressLines.join(', ')} — ${postLine(language, letter)}`, 200),
    amount: amountsIn(facts)
      .map(({ amount, currency }) => formatAmount(amount, currency, language))
      .join(' + '),
    mark: toComplete ? words.complete : '',
    color: toComplete ? 'Attention' : 'Default',
    open: words.see,
    verb: 'letters.list',
    data: { company, code: tiers, currency: facts.currency },
  };
}
