import { sumCents } from '../../../domain/cents.ts';
import type { Day } from '../../../domain/day.ts';
import type { ListedStatus } from '../../../use-cases/einvoicing/list-einvoices.ts';
import type { Cell } from '../../files/cell.ts';
import type { ListDocument } from '../../files/list-document.ts';
import { einvoicingLines as lines } from '../../words/cli/einvoicing/einvoicing.ts';
import { einvoicingWords } from '../../words/einvoicing/einvoicing-words.ts';
import { nameStatus, sayFinding } from '../../words/einvoicing/say-status.ts';
import { formatDay } from '../../words/format.ts';

/** The list as a file: a section a currency, what is of no open invoice last. */
export function einvoiceDocument(company: string, today: Day, listed: readonly ListedStatus[]): ListDocument {
  const { columns } = lines;
  return {
    language: 'fr',
    title: lines.title,
    whose: company,
    when: formatDay(today),
    notes: [lines.notes],
    empty: lines.nothing,
    columns: [
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
    sections: [...Map.groupBy(listed, currencyOf)].map(([currency, own]) => ({
      currency,
      rows: own.map(rowOf),
      totals: [],
    })),
    asOf: today,
    fileName: lines.fileName,
  };
}

const currencyOf = ({ found }: ListedStatus): string => (found.kind === 'open' ? (found.items[0]?.currency ?? '') : '');

const rowOf = (listed: ListedStatus): readonly Cell[] => {
  const { status, customers, found, effect } = listed;
  return [
    customers.map(({ code }) => code).join(', '),
    customers.map(({ name }) => name).join(', '),
    ...[status.invoice, status.code, nameStatus(status, 'fr'), { day: status.on }],
    einvoicingWords('fr').list[effect === 'check' ? 'toCheck' : 'held'],
    found.kind === 'open' ? { amount: sumCents(found.items.map(({ left }) => left)) } : null,
    sayFinding(listed, 'fr'),
    status.platform,
  ];
};
