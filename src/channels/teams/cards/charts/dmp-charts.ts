import type { PaidAverage } from '../../../../domain/figures/paid-sums.ts';
import type { Language } from '../../../../domain/language.ts';
import type { DmpView } from '../../../../use-cases/figures/views.ts';
import { wordsFor } from '../../../words/words.ts';

interface Point {
  readonly x: string;
  readonly y: number;
}

interface ChartSeries {
  readonly legend: string;
  readonly color: string;
  readonly values: readonly Point[];
}

export interface DmpChart {
  readonly title: string;
  readonly lowest: number;
  readonly highest: number;
  readonly series: readonly ChartSeries[];
}

type Averages = Pick<PaidAverage, 'simple' | 'byDue'>;
type Month = Averages & { readonly month: string };
type Measure = (month: Averages) => number | null;

export const fromIssue: Measure = ({ simple }) => simple;
const fromDue: Measure = ({ byDue }) => byDue;

/** From the invoice and from the due date, the customer beside the company; the one that the company says first comes first. */
export function dmpCharts(language: Language, { dmp, against, dmpFrom }: DmpView): readonly DmpChart[] {
  const { dmp: words } = wordsFor(language);
  const chart = (title: string, of: Measure): DmpChart => {
    const series = [
      // First: it has a point in nearly every month, and the months come in the order of the first line.
      { legend: words.company, color: 'categoricalLime', values: pointsOf(against.months, of) },
      { legend: words.customer, color: 'categoricalBlue', values: pointsOf(dmp.months, of) },
    ].filter(({ values }) => values.length > 0);
    return { title, series, ...rangeOf(series.flatMap(({ values }) => values)) };
  };
  const charts = { issue: chart(words.fromIssueChart, fromIssue), due: chart(words.fromDueChart, fromDue) };
  const ordered = dmpFrom === 'issue' ? [charts.issue, charts.due] : [charts.due, charts.issue];
  return ordered.filter(({ series }) => series.length > 0);
}

/**
 * Whole days: a chart writes tenths with a point, in any language; the table has them. A month with nothing to say has no point
 * (case J5). Named by its number: names do not fit twelve times.
 */
export const pointsOf = (months: readonly Month[], of: Measure): readonly Point[] =>
  months.flatMap((month) => {
    const days = of(month);
    // What rounds to 0 has no sign.
    return days === null ? [] : [{ x: month.month.slice(5), y: Math.round(days) || 0 }];
  });

/** Between two lines that the chart rules; it rules five, whatever the range. */
const INTERVALS = 4;
const STEPS: readonly number[] = [5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_500, 5_000, 25_000];

/** A scale whose every line is a round number of days, around all points and 0: what is paid in advance is below it (case J7). */
export function rangeOf(points: readonly Pick<Point, 'y'>[]): Pick<DmpChart, 'lowest' | 'highest'> {
  const days = [0, ...points.map(({ y }) => y)];
  const [min, max] = [Math.min(...days), Math.max(...days)];
  const floorTo = (step: number) => Math.floor(min / step) * step;
  const step = STEPS.find((one) => floorTo(one) + INTERVALS * one >= max) ?? 100_000;
  const lowest = floorTo(step);
  return { lowest, highest: lowest + INTERVALS * step };
}
