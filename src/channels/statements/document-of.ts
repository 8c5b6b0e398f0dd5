import { BRACKETS } from '../../domain/bracket.ts';
import { sumCents, ZERO } from '../../domain/cents.ts';
import { addDays } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { AgingView, ScheduleView, StatedView, StatementView, TopView } from '../../use-cases/statements/views.ts';
import type { Cell } from '../files/cell.ts';
import { fileNameOf } from '../files/file-name-of.ts';
import type { Column, ListDocument, Row, Section } from '../files/list-document.ts';
import { formatAmount, formatDay, formatInstant } from '../words/format.ts';
import { statementsWords } from '../words/statements/statements-words.ts';
import { labelOf } from './label-of.ts';

type Table = Pick<ListDocument, 'title' | 'when' | 'empty' | 'columns' | 'sections'>;

/** What a view says, as a table: the same for whoever reads it, on whatever. */
export function documentOf(language: Language, view: StatedView): ListDocument {
  const words = statementsWords(language);
  const table = tableOf(language, view);
  const { tiers, company, asOf, readAt } = view;
  return {
    ...table,
    language,
    whose: words.whose(tiers ? `${tiers.name} (${tiers.code})` : words.everyone, company.name),
    notes: [
      words.basis,
      ...(view.kind === 'top' ? [words.debtorsAlone] : []),
      words.readAt(formatInstant(readAt, language)),
      ...untreatedNotes(language, view),
    ],
    asOf,
    fileName: fileNameOf([table.title, ...(tiers ? [tiers.code] : []), company.code, asOf]),
  };
}

function tableOf(language: Language, view: StatedView): Table {
  switch (view.kind) {
    case 'aging':
      return agingTable(language, view);
    case 'top':
      return topTable(language, view);
    case 'schedule':
      return scheduleTable(language, view);
    case 'statement':
      return statementTable(language, view);
  }
}

const text = (title: string): Column => ({ title, kind: 'text' });
const long = (title: string): Column => ({ title, kind: 'text', grows: true });
const amount = (title: string): Column => ({ title, kind: 'amount' });
const day = (title: string): Column => ({ title, kind: 'day' });

function agingTable(language: Language, { asOf, rows, totals }: AgingView): Table {
  const { columns, titles, brackets, total, ...words } = statementsWords(language);
  const figures = ({ aging, unallocated, balance }: AgingView['totals'][number] | AgingView['rows'][number]): Row => [
    ...BRACKETS.map((bracket) => ({ amount: aging[bracket] })),
    { amount: unallocated },
    { amount: balance },
  ];
  return {
    title: titles.aging,
    when: words.asOf(formatDay(asOf, language)),
    empty: words.nothing,
    columns: [
      text(columns.code),
      long(columns.name),
      ...BRACKETS.map((bracket) => amount(brackets[bracket])),
      amount(columns.unallocated),
      amount(columns.balance),
      text(columns.currency),
    ],
    sections: totals.map((sum) => ({
      currency: sum.currency,
      rows: rows
        .filter(({ currency }) => currency === sum.currency)
        .map((row) => [row.code, row.name, ...figures(row), row.currency]),
      totals: [['', total(sum.currency), ...figures(sum), sum.currency]],
    })),
  };
}

function topTable(language: Language, { asOf, rows, totals }: TopView): Table {
  const { columns, titles, total, ...words } = statementsWords(language);
  return {
    title: titles.top,
    when: words.asOf(formatDay(asOf, language)),
    empty: words.nobodyOwed,
    columns: [
      { title: columns.rank, kind: 'count' },
      text(columns.code),
      long(columns.name),
      amount(columns.balance),
      amount(columns.late),
      { title: columns.daysLate, kind: 'count' },
      text(columns.currency),
    ],
    sections: totals.map(({ currency, balance, late }) => ({
      currency,
      rows: rows
        .filter((row) => row.currency === currency)
        .map((row) => [
          { count: row.rank },
          row.code,
          row.name,
          { amount: row.balance },
          { amount: row.late },
          row.oldestDaysLate > 0 ? { count: row.oldestDaysLate } : null,
          currency,
        ]),
      totals: [[null, '', total(currency), { amount: balance }, { amount: late }, null, currency]],
    })),
  };
}

function scheduleTable(language: Language, { asOf, rows, totals }: ScheduleView): Table {
  const { columns, titles, total, ...words } = statementsWords(language);
  return {
    title: titles.schedule,
    when: words.asOf(formatDay(asOf, language)),
    empty: words.nothing,
    columns: [
      text(columns.code),
      long(columns.name),
      text(columns.piece),
      day(columns.issued),
      day(columns.due),
      { title: columns.daysLate, kind: 'count' },
      amount(columns.left),
      text(columns.currency),
    ],
    sections: totals.map(({ currency, balance }) => ({
      currency,
      rows: rows
        .filter((row) => row.currency === currency)
        .map((row) => [
          row.code,
          row.name,
          row.piece,
          { day: row.issued },
          row.due && { day: row.due },
          row.daysLate === null || row.daysLate < 1 ? null : { count: row.daysLate },
          { amount: row.left },
          currency,
        ]),
      totals: [['', total(currency), '', null, null, null, { amount: balance }, currency]],
    })),
  };
}

function statementTable(language: Language, view: StatementView): Table {
  const { columns, titles, ...words } = statementsWords(language);
  const { from, asOf, open, byCurrency } = view;
  const days = (value: typeof from): string => formatDay(value, language);
  const eve = open ? words.openingOpen(days(from)) : words.opening(days(addDays(from, -1)));
  return {
    title: open ? words.openTitle : titles.statement,
    when: open ? words.asOf(days(asOf)) : words.between(days(from), days(asOf)),
    empty: words.noMovement,
    columns: [
      day(columns.day),
      text(columns.piece),
      long(columns.label),
      amount(columns.debit),
      amount(columns.credit),
      amount(columns.balance),
      text(columns.letter),
      text(columns.currency),
    ],
    sections: byCurrency.map(({ currency, opening, movements, closing }): Section => {
      const balance = (label: string, value: typeof opening, on: Cell): Row => [
        ...[on, '', label, null, null, { amount: value }, '', currency],
      ];
      return {
        currency,
        rows: [
          ...(open && opening === ZERO ? [] : [balance(eve, opening, open ? null : { day: addDays(from, -1) })]),
          ...movements.map(
            (one): Row => [
              { day: one.day },
              one.piece,
              labelOf(language, one),
              one.debit === ZERO ? null : { amount: one.debit },
              one.credit === ZERO ? null : { amount: one.credit },
              { amount: one.balance },
              one.letter,
              currency,
            ],
          ),
          balance(words.closing(days(asOf)), closing, { day: asOf }),
        ],
        totals: [
          [
            ...[null, '', words.movements, { amount: sumCents(movements.map(({ debit }) => debit)) }],
            ...[{ amount: sumCents(movements.map(({ credit }) => credit)) }, null, '', currency],
          ],
        ],
      };
    }),
  };
}

/** What is in no total is said beside it. Amounts on such accounts are in the company's currency, which no total names. */
function untreatedNotes(language: Language, view: StatedView): readonly string[] {
  if (view.kind !== 'aging' && view.kind !== 'top') return [];
  const { untreated } = statementsWords(language);
  return view.untreated.map(({ tiers, account, total }) =>
    untreated(tiers, account, formatAmount(total, view.currency, language)),
  );
}
