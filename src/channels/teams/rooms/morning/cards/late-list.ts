import type { Currency } from '../../../../../domain/company/currency.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { LateView } from '../../../../../use-cases/morning/list-late.ts';
import { formatAmount, formatInstant } from '../../../../words/format.ts';
import { morningWords } from '../../../../words/morning/morning-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { button } from '../../../cards/buttons.ts';
import { rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { lateRow } from './late-rows.ts';

const MAX_TOTALS = 3;

/** « retards »: customers that are late, the biggest first, each currency by itself. */
export function lateListCard(language: Language, view: LateView): Card {
  const { talk } = wordsFor(language);
  const words = morningWords(language);
  const { page, pages, rows, totals, live } = view;
  return rowsCard({
    title: words.listTitle,
    subtitle: '',
    figures: totals.slice(0, MAX_TOTALS).map(({ currency, late, customers }) => ({
      label: currency,
      amount: formatAmount(late, currency as Currency, language),
      detail: words.customers(customers),
      color: 'Attention',
    })),
    sections: [{ heading: '', rows: rows.map((row) => lateRow(language, row, 'yesterday')), more: '' }],
    empty: rows.length === 0 ? words.listEmpty : '',
    page: pages > 1 ? words.page(page, pages) : '',
    pager: [
      ...(page > 1 ? [button(words.previousPage, 'late.list', { page: page - 1 })] : []),
      ...(page < pages ? [button(words.nextPage, 'late.list', { page: page + 1 })] : []),
    ],
    footer: talk.listReadAt(formatInstant(view.readAt, language), live),
    buttons: [button(words.refresh, 'late.list', { page })],
  });
}
