import type { Day } from '../../../domain/day.ts';
import type { UnbookedEntry } from '../../../use-cases/bank/list-unbooked.ts';
import type { ListDocument } from '../../files/list-document.ts';
import { bankWords } from '../../words/bank/bank-words.ts';
import { sayParts, sayReasons } from '../../words/bank/say-match.ts';
import { bankLines as lines } from '../../words/cli/bank/bank.ts';
import { formatDay } from '../../words/format.ts';

/** What is said of a match in three cells: which documents, how sure, why. */
export function sayMatch({
  match,
  currency,
  returnReason,
}: UnbookedEntry): readonly [pieces: string, sure: string, why: string] {
  if (match.kind === 'returned') return ['', lines.returned, returnReason ?? ''];
  const near = match.near.map(({ written, piece }) => bankWords('fr').account.near(written, piece));
  if (match.kind === 'unknown') return ['', lines.unrecognised, near.join(', ')];
  const why = [sayReasons(match.reasons, currency, 'fr'), ...near].join(', ');
  return [sayParts(match.parts, 'fr'), bankWords('fr').confidence[match.confidence], why];
}

/** The list for who books it in Sage: a section a currency. */
export function unbookedDocument(company: string, today: Day, entries: readonly UnbookedEntry[]): ListDocument {
  const { columns } = lines;
  return {
    language: 'fr',
    title: lines.title,
    whose: company,
    when: formatDay(today),
    notes: [lines.notes],
    empty: lines.nothing,
    columns: [
      { title: columns.day, kind: 'day' },
      { title: columns.code, kind: 'text' },
      { title: columns.name, kind: 'text', grows: true },
      { title: columns.amount, kind: 'amount' },
      { title: columns.currency, kind: 'text' },
      { title: columns.payer, kind: 'text' },
      { title: columns.text, kind: 'text', grows: true },
      { title: columns.pieces, kind: 'text' },
      { title: columns.sure, kind: 'text' },
      { title: columns.why, kind: 'text', grows: true },
    ],
    sections: [...Map.groupBy(entries, ({ currency }) => currency)].map(([currency, own]) => ({
      currency,
      rows: own.map((entry) => [
        { day: entry.day },
        entry.customers.map(({ code }) => code).join(', '),
        entry.customers.map(({ name }) => name).join(', '),
        { amount: entry.amount },
        currency,
        entry.name,
        entry.text,
        ...sayMatch(entry),
      ]),
      totals: [],
    })),
    asOf: today,
    fileName: lines.fileName,
  };
}
