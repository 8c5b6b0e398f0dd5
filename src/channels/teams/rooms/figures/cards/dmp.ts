import type { Cents } from '../../../../../domain/cents.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { DmpView } from '../../../../../use-cases/figures/views.ts';
import { figuresWords } from '../../../../words/figures/figures-words.ts';
import { formatAmount, formatCount, formatDay, formatInstant, formatMonth } from '../../../../words/format.ts';
import { wordsFor } from '../../../../words/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { type DmpChart, dmpCharts } from '../../../cards/charts/dmp-charts.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import { changedLines, freshLines, missingLines } from './dataset-lines.ts';
import template from './dmp.json' with { type: 'json' };

interface Line {
  readonly text: string;
}

interface Figure {
  readonly label: string;
  readonly amount: string;
  readonly detail: string;
  readonly color: 'Default' | 'Attention';
}

/** What `dmp.json` shows. */
export interface DmpData {
  readonly title: string;
  readonly name: string;
  readonly identity: string;
  readonly notices: readonly Line[];
  readonly figures: readonly Figure[];
  readonly empty: string;
  readonly charts: readonly DmpChart[];
  readonly hasRows: boolean;
  readonly headers: readonly Line[];
  readonly rows: readonly { readonly cells: readonly Line[] }[];
  readonly footers: readonly Line[];
  readonly buttons: readonly Button[];
}

/** How long one customer takes to pay over 12 months, against the company's: in figures, drawn, and in a table for whom draws nothing. */
export const dmpCard = (language: Language, view: DmpView): Card =>
  expandCard(
    template,
    dmpData(language, view),
    aboutCustomer(language, { company: view.company.code, code: view.tiers.code }),
  );

export function dmpData(language: Language, view: DmpView): DmpData {
  const words = figuresWords(language);
  const { tiers, company, against, dmp, dmpBy } = view;
  const here = { company: company.code, code: tiers.code };
  const hasMonths = dmp.rolling.count > 0;
  return {
    title: words.dmpTitle,
    name: clip(tiers.name, 80),
    identity: `${tiers.code} · ${clip(company.name, 60)} · ${words.paidCount(dmp.rolling.count, dmpBy)}`,
    notices: missingLines(language, [against.age]),
    figures: figuresOf(language, view),
    empty: hasMonths ? '' : words.nothingPaid,
    charts: hasMonths ? dmpCharts(language, view) : [],
    hasRows: hasMonths,
    headers: headersOf(language),
    rows: rowsOf(language, view),
    footers: [
      ...changedLines(language, against.age),
      ...writtenOffLines(language, view),
      ...forecastLines(language, view),
      ...(hasMonths ? [{ text: words.dmpLegend }] : []),
      { text: words.basis(formatDay(view.asOf, language), dmpBy) },
      ...freshLines(language, [against.age]),
      { text: words.readAt(formatInstant(view.readAt, language)) },
    ],
    buttons: [
      button(words.seeAccount, 'account.show', here),
      button(words.seeTop, 'top.list', {}),
      button(words.refresh, 'dmp.show', here),
    ],
  };
}

function writtenOffLines(language: Language, { writtenOff: { count, amount, currency } }: DmpView): readonly Line[] {
  const words = figuresWords(language);
  return count === 0 ? [] : [{ text: words.writtenOff(count, formatAmount(amount, currency, language)) }];
}

function forecastLines(language: Language, { forecast }: DmpView): readonly Line[] {
  if (forecast === null) return [];
  const money = (amount: Cents) => formatAmount(amount, forecast.currency, language);
  const { madeOn, soon, all } = forecast;
  const text = figuresWords(language).forecast(formatDay(madeOn, language), money(soon), money(all));
  return [{ text }];
}

/** The one that the company says first comes first. */
function figuresOf(language: Language, { dmp, dmpBy, against, dmpFrom }: DmpView): DmpData['figures'] {
  const { dmp: words } = wordsFor(language);
  const own = figuresWords(language);
  const { rolling } = dmp;
  const days = (value: number | null) => (value === null ? words.none : words.days(value));
  const past = (value: number | null) => (value === null ? words.none : words.signedDays(value));
  const byIssue: Figure = {
    label: words.dmp,
    amount: days(rolling.simple),
    detail: `${own.byIssue} · ${own.companyIs(days(against.rolling.simple))}`,
    color: 'Default',
  };
  const byDue: Figure = {
    label: words.dmp,
    amount: past(rolling.byDue),
    detail: `${words.byDue} · ${own.companyIs(past(against.rolling.byDue))}`,
    color: lateness(rolling.byDue),
  };
  return [
    ...(dmpFrom === 'issue' ? [byIssue, byDue] : [byDue, byIssue]),
    {
      label: own.sinceEver,
      amount: days(dmp.simple),
      detail: `${own.weighted(days(dmp.weighted))} · ${own.paidEver(dmp.count, dmpBy)}`,
      color: 'Default',
    },
  ];
}

const lateness = (byDue: number | null): Figure['color'] => (byDue !== null && byDue > 0 ? 'Attention' : 'Default');

function headersOf(language: Language): readonly Line[] {
  const { month, customer, company, customerDue, companyDue, count } = figuresWords(language).columns;
  return [month, customer, company, customerDue, companyDue, count].map((text) => ({ text }));
}

/** The latest month first. */
function rowsOf(language: Language, { dmp, against }: DmpView): DmpData['rows'] {
  const { dmp: words } = wordsFor(language);
  const own = figuresWords(language);
  const days = (value: number | null | undefined) => (value == null ? words.none : own.bareDays(value));
  const past = (value: number | null | undefined) => (value == null ? words.none : own.bareSigned(value));
  return dmp.months.toReversed().map((own) => {
    const all = against.months.find(({ month }) => month === own.month);
    const cells = [
      formatMonth(own.month, language),
      days(own.simple),
      days(all?.simple),
      past(own.byDue),
      past(all?.byDue),
      own.count === 0 ? words.none : formatCount(own.count, language),
    ];
    return { cells: cells.map((text) => ({ text })) };
  });
}
