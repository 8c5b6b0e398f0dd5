import { parisDay } from '../../../../../../domain/day.ts';
import type { Language } from '../../../../../../domain/language.ts';
import type { HoldListView } from '../../../../../../use-cases/credit/views.ts';
import type { Hold } from '../../../../../../use-cases/ports/credit/hold-store.ts';
import { creditWords, holdWords } from '../../../../../words/credit/credit-words.ts';
import { sayOrderAmount } from '../../../../../words/explain/order-amount.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../../cards/rows/rows.ts';
import type { Card } from '../../../../turn.ts';

/** « commandes bloquées »: one row an order, what waits for a decision first; `said` is above them. */
export function holdListCard(language: Language, view: HoldListView, said = ''): Card {
  const credit = creditWords(language);
  const words = holdWords(language);
  const { page, pages, total } = view;
  return rowsCard({
    title: words.listTitle(total),
    subtitle: said,
    figures: [],
    sections: [{ heading: '', rows: view.rows.map((hold) => rowOf(language, hold)), more: '' }],
    empty: total === 0 ? words.listEmpty : '',
    page: pages > 1 ? words.listPage(page, pages, total) : '',
    pager: [
      ...(page > 1 ? [button(words.previousPage, 'hold.list', { page: page - 1 })] : []),
      ...(page < pages ? [button(words.nextPage, 'hold.list', { page: page + 1 })] : []),
    ],
    footer: watchedLine(language, view),
    buttons: [button(credit.refresh, 'hold.list', { page })],
  });
}

function rowOf(language: Language, { id, state, facts, askedAt, company }: Hold): Row {
  const { explain } = wordsFor(language);
  const credit = creditWords(language);
  const words = holdWords(language);
  const { order, overLimit, encours } = facts;
  const over = overLimit > 0 ? [words.listOver(formatAmount(overLimit, encours.currency, language))] : [];
  const reasons: Readonly<Record<string, string>> = words.listReasons;
  const reason = reasons[facts.verdict.reason.code];
  const since = words.listSince(formatDay(parisDay(new Date(askedAt)), language));
  return {
    name: clip(facts.tiers.name, 60),
    detail: [clip(order.piece, 20), company, ...(reason ? [reason] : []), ...over, since].join(' · '),
    amount: sayOrderAmount(facts, language),
    mark: explain.holdStates[state],
    color: state === 'pending' ? 'Attention' : 'Default',
    open: credit.open,
    verb: 'hold.show',
    data: { id },
  };
}

/** When each company was looked at: what nobody looked at is not « no blocked order ». */
function watchedLine(language: Language, { watched }: HoldListView): string {
  const words = holdWords(language);
  return watched
    .slice(0, 6)
    .map(({ company, at }) =>
      at === null ? words.neverWatched(company) : words.watchedAt(company, formatInstant(at, language)),
    )
    .join(' · ');
}
