import { sumCents } from '../../../../../domain/cents.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { EInvoicesPage, OwnedStatus } from '../../../../../use-cases/einvoicing/show-einvoices.ts';
import { einvoicingWords } from '../../../../words/einvoicing/einvoicing-words.ts';
import { sayFinding } from '../../../../words/einvoicing/say-status.ts';
import { formatAmount } from '../../../../words/format.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';

/** « efactures »: by customer, each row opens the status. `said`: what was just done. */
export function einvoicesCard(language: Language, view: EInvoicesPage, said = ''): Card {
  const { list, file } = einvoicingWords(language);
  const { rows, total, held, page, pages } = view;
  return rowsCard({
    title: list.title,
    subtitle: [said, total > 0 ? list.summary(held, total) : ''].filter((text) => text !== '').join(' '),
    figures: [],
    sections: [{ heading: '', rows: rows.map((row) => rowOf(language, row)), more: '' }],
    empty: total === 0 ? list.empty : '',
    page: pages > 1 ? list.page(page, pages) : '',
    pager: [
      ...(page > 1 ? [button(list.previous, 'einvoicing.list', { page: page - 1 })] : []),
      ...(page < pages ? [button(list.next, 'einvoicing.list', { page: page + 1 })] : []),
    ],
    footer: list.footer,
    buttons: [
      button(list.refresh, 'einvoicing.list', { page }),
      ...(total > 0 ? [button(file.button, 'einvoicing.file', {})] : []),
    ],
  });
}

function rowOf(language: Language, { company, listed }: OwnedStatus): Row {
  const { list } = einvoicingWords(language);
  const { customers, status, effect, found } = listed;
  const isHeld = effect !== 'check' && found.kind === 'open';
  const [first] = found.kind === 'open' ? found.items : [];
  return {
    name: clip(customers.map(({ name }) => name).join(', ') || list.nobody, 60),
    detail: clip([status.invoice, company, sayFinding(listed, language)].join(' · '), 200),
    amount:
      found.kind === 'open' && first
        ? formatAmount(sumCents(found.items.map(({ left }) => left)), first.currency, language)
        : '',
    mark: isHeld ? list.held : list.toCheck,
    color: isHeld ? 'Attention' : 'Default',
    open: list.open,
    verb: 'einvoicing.show',
    data: { company, key: status.key },
  };
}
