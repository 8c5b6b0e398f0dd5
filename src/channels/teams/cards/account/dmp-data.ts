import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import type { CustomerView } from '../../desk.ts';
import { seriesOf } from '../figures/dmp-charts.ts';
import type { CustomerCardData } from './customer-data.ts';

/** The figure, beside what is owed: the DMP that the company says first, and days past due. */
export function dmpFigure(language: Language, { dmp }: CustomerView): CustomerCardData['figures'] {
  if (!dmp) return [];
  const { figures: words } = wordsFor(language);
  const { simple, byDue } = dmp.figures.rolling;
  const days = simple === null ? words.none : words.days(simple);
  const past = byDue === null ? words.none : words.signedDays(byDue);
  const [amount, detail] =
    dmp.from === 'issue' ? [days, words.pastDue(past)] : [past, `${words.byDue} · ${words.fromInvoice(days)}`];
  return [{ label: words.dmp, amount, detail, color: 'Default' }];
}

/** Twelve bars; none where nothing was paid in them. Pressed, the whole card of the DMP. */
export function dmpOf(
  language: Language,
  { dmp, company, tiers }: CustomerView,
): Pick<CustomerCardData, 'hasDmp' | 'dmpTitle' | 'dmpChart' | 'seeDmp' | 'seeDmpData'> {
  const { figures: words } = wordsFor(language);
  const seeDmpData = { company: company.code, code: tiers.code };
  const shown = dmp !== null && dmp.figures.rolling.count > 0 ? dmp : null;
  const fromIssue = shown?.from !== 'due';
  const months = shown?.figures.months ?? [];
  const of = fromIssue ? ({ simple }: Averages) => simple : ({ byDue }: Averages) => byDue;
  return {
    hasDmp: shown !== null,
    dmpTitle: fromIssue ? words.fromIssueChart : words.fromDueChart,
    dmpChart: seriesOf(language, words.customer, '', months, of).values,
    seeDmp: words.seeDmp,
    seeDmpData,
  };
}

type Averages = Parameters<Parameters<typeof seriesOf>[4]>[0];
