import type { Day } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { UnbookedEntry } from '../../use-cases/bank/list-unbooked.ts';
import type { OwnedEntry } from '../../use-cases/bank/show-unbooked.ts';
import type { ListDocument } from '../files/list-document.ts';
import { bankWords } from '../words/bank/bank-words.ts';
import { sayParts, sayReasons } from '../words/bank/say-match.ts';
import { formatDay } from '../words/format.ts';

/** What is said of a match in three cells: which documents, how sure, why. */
export function sayMatch(
  { match, currency, returnReason }: UnbookedEntry,
  language: Language,
): readonly [pieces: string, sure: string, why: string] {
  const { list, account, confidence } = bankWords(language);
  if (match.kind === 'returned') return ['', list.returned, returnReason ?? ''];
  const near = match.near.map(({ written, piece }) => account.near(written, piece));
  if (match.kind === 'unknown') return ['', list.unknown, near.join(', ')];
  const why = [sayReasons(match.reasons, currency, language), ...near].join(', ');
  return [sayParts(match.parts, language), confidence[match.confidence], why];
}

/** The list for who books it in Sage: a section a currency. `whose`: the companies by name. */
export function unbookedDocument(
  language: Language,
  whose: string,
  today: Day,
  rows: readonly OwnedEntry[],
): ListDocument {
  const words = bankWords(language);
  const { columns } = words.file;
  return {
    ...{ language, whose, title: words.file.title, when: formatDay(today, language) },
    notes: [words.list.footer],
    empty: words.list.empty,
    columns: [
      { title: columns.company, kind: 'text' },
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
    sections: [...Map.groupBy(rows, ({ entry }) => entry.currency)].map(([currency, own]) => ({
      currency,
      rows: own.map(({ company, entry }) => [
        company,
        { day: entry.day },
        entry.customers.map(({ code }) => code).join(', '),
        entry.customers.map(({ name }) => name).join(', '),
        { amount: entry.amount },
        currency,
        entry.name,
        entry.text,
        ...sayMatch(entry, language),
      ]),
      totals: [],
    })),
    asOf: today,
    fileName: words.file.fileName,
  };
}
