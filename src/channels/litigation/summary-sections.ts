import type { Cents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';
import { claimedTotals, type LitigationFacts } from '../../domain/litigation/facts.ts';
import { INDEMNITY_CURRENCY } from '../../domain/penalties/compute-penalties.ts';
import { formatAmount, formatDay } from '../words/format.ts';
import { litigationWords } from '../words/litigation/litigation-words.ts';
import type { SaidElsewhere } from './said-elsewhere.ts';
import { sayEvent } from './say-event.ts';
import { joined, nameSent, sayHow } from './say-letter.ts';
import type { SummaryColumn, SummarySection } from './summary-content.ts';

const NONE = { lines: [], columns: [], rows: [], totals: [] } as const;

const columnsOf = (
  titles: readonly string[],
  { right = [], grows = [] }: { readonly right?: readonly number[]; readonly grows?: readonly number[] },
): readonly SummaryColumn[] =>
  titles.map((title, at) => ({
    title,
    ...(right.includes(at) ? { right: true as const } : {}),
    ...(grows.includes(at) ? { grows: true as const } : {}),
  }));

export function partiesSection({ company, tiers, language }: LitigationFacts): SummarySection {
  const { parties } = litigationWords(language);
  return {
    ...NONE,
    heading: parties.heading,
    lines: [
      parties.creditor(company.name, company.legalForm, company.siret),
      parties.address(company.addressLines.join(', ')),
      parties.debtor(tiers.name, tiers.code, tiers.siret),
      ...(tiers.addressLines.length === 0 ? [] : [parties.address(tiers.addressLines.join(', '))]),
    ],
  };
}

export function itemsSection({ items, language }: LitigationFacts): SummarySection {
  const words = litigationWords(language).items;
  const dayOf = (day: Day | null) => (day === null ? '' : formatDay(day, language));
  return {
    heading: words.heading,
    lines: items.length === 0 ? [words.none] : [],
    columns: items.length === 0 ? [] : columnsOf(words.columns, { right: [3, 4, 5], grows: [0] }),
    rows: items.map(({ piece, issued, due, daysLate, amount, left, currency, disputed }) => [
      piece,
      dayOf(issued),
      dayOf(due),
      daysLate !== null && daysLate > 0 ? words.days(daysLate) : '',
      formatAmount(amount, currency, language),
      formatAmount(left, currency, language),
      disputed ? words.disputed : left < 0 ? words.credit : '',
    ]),
    totals: claimedTotals(items).map(({ currency, left }) => [
      ...[words.total(currency), '', '', '', ''],
      ...[formatAmount(left, currency, language), ''],
    ]),
  };
}

export function lettersSection({ letters, language }: LitigationFacts): SummarySection {
  const words = litigationWords(language).letters;
  return {
    heading: words.heading,
    lines: letters.length === 0 ? [words.none] : [],
    columns: letters.length === 0 ? [] : columnsOf(words.columns, { right: [4], grows: [2, 3, 5] }),
    rows: letters.map((letter) => [
      letter.reference,
      nameSent(letter, language),
      sayHow(letter, language),
      letter.to,
      letter.amounts.map(({ amount, currency }) => formatAmount(amount, currency, language)).join(' · '),
      joined(
        [
          ...(letter.sandbox ? [words.sandbox] : []),
          ...(letter.annulled === null ? [] : [words.annulled(formatDay(letter.annulled, language))]),
          ...letter.bounced.map(({ on, address }) => words.bounced(address, formatDay(on, language))),
        ],
        language,
      ),
    ]),
    totals: [],
  };
}

export function chronologySection({ events, language }: LitigationFacts, said: SaidElsewhere): SummarySection {
  const words = litigationWords(language).chronology;
  return {
    heading: words.heading,
    lines: events.length === 0 ? [words.none] : [],
    columns: events.length === 0 ? [] : columnsOf(words.columns, { grows: [1] }),
    rows: events.map((event) => [formatDay(event.on, language), sayEvent(event, language, said)]),
    totals: [],
  };
}

/** What lateness costs where its rates are known, else which are missing: nothing is ever guessed. */
export function penaltiesSection({ penalties, language, onDay }: LitigationFacts, said: SaidElsewhere): SummarySection {
  const { heading, ...own } = litigationWords(language).penalties;
  const basis = said.basis(penalties, onDay, language);
  if (penalties.kind === 'no-rate') return { ...NONE, heading, lines: [own.notComputed, ...basis] };
  if (penalties.exempt !== null) return { ...NONE, heading, lines: basis };
  const late = penalties.byCurrency.filter(({ items }) => items.length > 0);
  const money = (amount: Cents, currency: string) => formatAmount(amount, currency, language);
  return {
    heading,
    lines: basis,
    columns: late.length === 0 ? [] : columnsOf(own.columns, { right: [3, 4], grows: [0] }),
    rows: late.flatMap(({ currency, items }) =>
      items.map(({ piece, due, paid, interest, indemnity }) => [
        piece,
        formatDay(due, language),
        paid === null ? '' : formatDay(paid, language),
        money(interest, currency),
        indemnity === 0 ? '' : money(indemnity, INDEMNITY_CURRENCY),
      ]),
    ),
    totals: late.map(({ currency, interest, indemnities }) => [
      ...[own.total, '', '', money(interest, currency), money(indemnities, INDEMNITY_CURRENCY)],
    ]),
  };
}
