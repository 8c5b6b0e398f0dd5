import type { PaidAverage } from '../../../../domain/figures/paid-sums.ts';
import type { Language } from '../../../../domain/language.ts';
import type { DmpView } from '../../../../use-cases/figures/views.ts';
import { formatMonth } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';

export interface ChartSeries {
  readonly legend: string;
  readonly color: string;
  readonly values: readonly { readonly x: string; readonly y: number }[];
}

export interface DmpChart {
  readonly title: string;
  readonly series: readonly ChartSeries[];
}

type Averages = Pick<PaidAverage, 'simple' | 'byDue'>;
type Month = Averages & { readonly month: string };

/** From the invoice and from the due date, the customer's bars beside the company's; the one that the company says first comes first. */
export function dmpCharts(language: Language, { dmp, against, dmpFrom }: DmpView): readonly DmpChart[] {
  const { figures: words } = wordsFor(language);
  const chart = (title: string, of: (month: Averages) => number | null): DmpChart => ({
    title,
    series: [
      seriesOf(language, words.customer, 'categoricalBlue', dmp.months, of),
      seriesOf(language, words.company, 'categoricalGreen', against.months, of),
    ].filter(({ values }) => values.some(({ y }) => y !== 0)),
  });
  const byIssue = chart(words.fromIssueChart, ({ simple }) => simple);
  const byDue = chart(words.fromDueChart, ({ byDue: past }) => past);
  return (dmpFrom === 'issue' ? [byIssue, byDue] : [byDue, byIssue]).filter(({ series }) => series.length > 0);
}

/**
 * To a tenth of a day. Every month is there, so that they stay in order: one with nothing to say has a bar of no height, and "—"
 * in the table.
 */
export const seriesOf = (
  language: Language,
  legend: string,
  color: string,
  months: readonly Month[],
  of: (month: Averages) => number | null,
): ChartSeries => ({
  legend,
  color,
  values: months.map((month) => ({
    x: formatMonth(month.month, language),
    y: Math.round((of(month) ?? 0) * 10) / 10,
  })),
});
