import type { Language } from '../../../../domain/language.ts';
import { dmpChangedText } from '../../../words/explain/dmp-changed.ts';
import { formatAmount, formatMonth } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import { fromIssue, pointsOf } from '../../cards/charts/dmp-charts.ts';
import type { CustomerView } from '../desk.ts';
import type { CustomerCardData } from './customer-data.ts';

/** The figure, beside what is owed: the DMP that the company says first, days past due, and what was given up. */
export function dmpFigure(language: Language, { dmp }: CustomerView): CustomerCardData['figures'] {
  if (!dmp) return [];
  const { dmp: words } = wordsFor(language);
  const { simple, byDue } = dmp.figures.rolling;
  const days = simple === null ? words.none : words.days(simple);
  const past = byDue === null ? words.none : words.signedDays(byDue);
  const [amount, detail] =
    dmp.from === 'issue' ? [days, words.pastDue(past)] : [past, `${words.byDue} · ${words.fromInvoice(days)}`];
  const { count, amount: lost, currency } = dmp.writtenOff;
  const losses = count === 0 ? '' : ` · ${words.losses(formatAmount(lost, currency, language))}`;
  return [{ label: words.dmp, amount, detail: `${detail}${losses}`, color: 'Default', width: 2 }];
}

const MOST_BARS = 6;

/**
 * A bar for each of the latest months in which something was paid, from the day of issue: bars draw nothing below 0. They lie, with
 * their days beside them: standing ones bring an axis that cannot be told what to write. Pressed, the whole card of the DMP.
 */
export function dmpOf(
  language: Language,
  { dmp, dmpChange, company, tiers }: CustomerView,
): Pick<CustomerCardData, 'dmpChanged' | 'hasDmp' | 'dmpTitle' | 'dmpChart' | 'seeDmp' | 'seeDmpData'> {
  const { dmp: words } = wordsFor(language);
  const months = dmp?.figures.months ?? [];
  const dmpChart = months
    .flatMap((month) => pointsOf([month], fromIssue).map(({ y }) => ({ x: formatMonth(month.month, language), y })))
    .slice(-MOST_BARS);
  return {
    dmpChanged: dmp && dmpChange ? dmpChangedText(language, dmpChange) : '',
    hasDmp: dmpChart.length > 0,
    dmpTitle: words.fromIssueMonths,
    dmpChart,
    seeDmp: words.seeDmp,
    seeDmpData: { company: company.code, code: tiers.code },
  };
}
