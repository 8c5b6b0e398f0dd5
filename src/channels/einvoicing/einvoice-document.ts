import { sumCents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { EInvoicesOf, OwnedStatus } from '../../use-cases/einvoicing/show-einvoices.ts';
import type { Cell } from '../files/cell.ts';
import type { ListDocument } from '../files/list-document.ts';
import { einvoicingWords } from '../words/einvoicing/einvoicing-words.ts';
import { nameStatus, sayFinding } from '../words/einvoicing/say-status.ts';
import { formatDay } from '../words/format.ts';

/** The list as a file: a section a currency; what is of no open invoice has none. */
export function einvoiceDocument(language: Language, today: Day, { companies, rows }: EInvoicesOf): ListDocument {
  const { file, list } = einvoicingWords(language);
  const { columns } = file;
  return {
    language,
    title: file.title,
    whose: companies.map(({ name }) => name).join(', '),
    when: formatDay(today, language),
    notes: [list.footer],
    empty: list.empty,
    columns: [
      { title: columns.company, kind: 'text' },
      { title: columns.code, kind: 'text' },
      { title: columns.name, kind: 'text', grows: true },
      { title: columns.invoice, kind: 'text' },
      { title: columns.number, kind: 'text' },
      { title: columns.status, kind: 'text' },
      { title: columns.day, kind: 'day' },
      { title: columns.effect, kind: 'text' },
      { title: columns.left, kind: 'amount' },
      { title: columns.why, kind: 'text', grows: true },
      { title: columns.platform, kind: 'text' },
    ],
    sections: [...Map.groupBy(rows, currencyOf)].map(([currency, own]) => ({
      currency,
      rows: own.map((row) => cellsOf(row, language)),
      totals: [],
    })),
    asOf: today,
    fileName: file.fileName,
  };
}

const currencyOf = ({ listed: { found } }: OwnedStatus): string =>
  found.kind === 'open' ? (found.items[0]?.currency ?? '') : '';

function cellsOf({ company, listed }: OwnedStatus, language: Language): readonly Cell[] {
  const { status, customers, found, effect } = listed;
  return [
    company,
    customers.map(({ code }) => code).join(', '),
    customers.map(({ name }) => name).join(', '),
    ...[status.invoice, status.code, nameStatus(status, language), { day: status.on }],
    einvoicingWords(language).list[effect === 'check' ? 'toCheck' : 'held'],
    found.kind === 'open' ? { amount: sumCents(found.items.map(({ left }) => left)) } : null,
    sayFinding(listed, language),
    status.platform,
  ];
}
