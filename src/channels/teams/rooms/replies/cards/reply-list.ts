import { parisDay } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import { type Reply, waits } from '../../../../../domain/replies/reply.ts';
import type { ReplyList } from '../../../../../use-cases/replies/customer-replies.ts';
import { formatDay } from '../../../../words/format.ts';
import { answersWords } from '../../../../words/replies/answers-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { senderOf, stateOf } from './reply.ts';

const MAX_WORDS = 120;

/** « réponses »: those to read, or all; each row opens one. */
export function replyListCard(language: Language, view: ReplyList): Card {
  const { buttons, list, title } = answersWords(language);
  const { rows, total, page, pages, waiting, customer } = view;
  const asked = { scope: waiting ? 'waiting' : 'all', ...(customer ?? {}) };
  return rowsCard(
    {
      title,
      subtitle: total === 0 ? '' : waiting ? list.waiting(total) : list.total(total),
      figures: [],
      sections: [{ heading: '', rows: rows.map((reply) => rowOf(language, reply)), more: '' }],
      empty: total > 0 ? '' : waiting ? list.noneWaiting : list.none,
      page: pages > 1 ? list.page(page, pages) : '',
      pager: [
        ...(page > 1 ? [button(buttons.previous, 'reply.list', { ...asked, page: page - 1 })] : []),
        ...(page < pages ? [button(buttons.next, 'reply.list', { ...asked, page: page + 1 })] : []),
      ],
      footer: list.footer,
      buttons: [
        button(buttons.refresh, 'reply.list', { ...asked, page }),
        button(waiting ? buttons.all : buttons.waiting, 'reply.list', { ...asked, scope: waiting ? 'all' : 'waiting' }),
        ...(customer ? [button(buttons.account, 'account.show', customer)] : []),
      ],
    },
    customer ? aboutCustomer(language, customer) : undefined,
  );
}

/** What was written, on one line. */
export const wordsOf = (
  language: Language,
  { excerpt, subject }: Pick<Reply, 'excerpt' | 'subject'>,
  most = MAX_WORDS,
): string => clip((excerpt || subject).replace(/\s+/gu, ' ').trim() || answersWords(language).empty, most);

function rowOf(language: Language, reply: Reply): Row {
  const { list, open, suggested } = answersWords(language);
  const { id, name, at, suggestion } = reply;
  const said = [formatDay(parisDay(new Date(at)), language), senderOf(language, reply, 40), wordsOf(language, reply)];
  return {
    name: clip(name, 60),
    detail: [...said, waits(reply) ? '' : stateOf(language, reply)].filter((part) => part !== '').join(' · '),
    amount: suggestion && waits(reply) ? suggested[suggestion.kind] : '',
    mark: waits(reply) ? list.mark : '',
    color: 'Default',
    open,
    verb: 'reply.show',
    data: { id },
  };
}
