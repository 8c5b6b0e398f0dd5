import type { Language } from '../../../../../domain/language.ts';
import type { OwnedEntry, UnbookedPage } from '../../../../../use-cases/bank/show-unbooked.ts';
import { bankWords } from '../../../../words/bank/bank-words.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { button, type LinkButton } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { sayEntry } from '../say-entry.ts';

/** « encaissements »: by customer, each row opens the entry. `files`: where all of it is a file; `said`: what was just done. */
export function unbookedCard(language: Language, view: UnbookedPage, files: readonly LinkButton[], said = ''): Card {
  const { list } = bankWords(language);
  const { rows, total, page, pages } = view;
  return rowsCard({
    title: list.title,
    subtitle: [said, total > 0 ? list.summary(total) : ''].filter((text) => text !== '').join(' '),
    figures: [],
    sections: [{ heading: '', rows: rows.map((row) => rowOf(language, row)), more: '' }],
    empty: total === 0 ? list.empty : '',
    page: pages > 1 ? list.page(page, pages) : '',
    pager: [
      ...(page > 1 ? [button(list.previous, 'bank.list', { page: page - 1 })] : []),
      ...(page < pages ? [button(list.next, 'bank.list', { page: page + 1 })] : []),
    ],
    footer: list.footer,
    buttons: [button(list.refresh, 'bank.list', { page })],
    links: total > 0 ? files : [],
  });
}

function rowOf(language: Language, { company, entry }: OwnedEntry): Row {
  const { list } = bankWords(language);
  const { customers, name, day, amount, currency, key, match } = entry;
  const whose = customers.map((customer) => customer.name).join(', ') || name || list.nobody;
  return {
    name: clip(whose, 60),
    detail: clip([formatDay(day, language), company, sayEntry(entry, language)].join(' · '), 160),
    amount: formatAmount(amount, currency, language),
    mark: '',
    color: match.kind === 'returned' ? 'Attention' : 'Default',
    open: list.open,
    verb: 'bank.entry',
    data: { company, key },
  };
}
