import type { Debtor } from '../../../../domain/figures/debtors/debtor.ts';
import type { Language } from '../../../../domain/language.ts';
import type { DatasetAge } from '../../../../use-cases/figures/views.ts';
import { formatAmount, formatInstant } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Card } from '../../turns/turn.ts';
import type { Button } from '../buttons.ts';
import { clip } from '../clip.ts';
import { expandCard } from '../expand.ts';
import { freshLines, missingLines } from './dataset-lines.ts';
import template from './debtors.json' with { type: 'json' };

interface Line {
  readonly text: string;
}

export interface DebtorFigure {
  readonly label: string;
  readonly amount: string;
  readonly detail: string;
  readonly color: 'Default' | 'Attention';
}

export interface DebtorRow {
  readonly open: string;
  readonly name: string;
  readonly detail: string;
  readonly balance: string;
  readonly late: string;
  readonly lateColor: 'Default' | 'Attention';
  readonly lateDetail: string;
  readonly dmp: string;
  readonly trend: string;
  readonly trendColor: 'Default' | 'Good' | 'Attention';
  readonly seeDmp: string;
  readonly act: string;
  readonly verb: 'account.show' | 'follow.remind';
  readonly data: { readonly company: string; readonly code: string };
}

/** Thresholds and order, as they are now; `''`: none. */
export interface DebtorForm {
  readonly dmpLabel: string;
  readonly dmp: string;
  readonly lateLabel: string;
  readonly late: string;
  readonly sortLabel: string;
  readonly sort: string;
  readonly sorts: readonly { readonly title: string; readonly value: string }[];
  readonly filter: string;
}

/** What a list of debtors shows, whichever it is. */
export interface Debtors {
  readonly title: string;
  readonly subtitle: string;
  readonly form: DebtorForm | null;
  readonly figures: readonly DebtorFigure[];
  readonly chart: readonly {
    readonly title: string;
    readonly data: readonly { readonly legend: string; readonly value: number; readonly color: string }[];
  }[];
  readonly rows: readonly DebtorRow[];
  readonly empty: string;
  readonly page: string;
  readonly pager: readonly Button[];
  readonly buttons: readonly Button[];
}

/** What `debtors.json` shows. */
export interface DebtorsData extends Omit<Debtors, 'form'> {
  readonly hasForm: boolean;
  readonly form: DebtorForm | Readonly<Record<string, never>>;
  readonly notices: readonly Line[];
  readonly hasFigures: boolean;
  readonly hasChart: boolean;
  readonly chartTitle: string;
  readonly hasRows: boolean;
  readonly headers: readonly { readonly text: string; readonly align: 'Left' | 'Right'; readonly width: string }[];
  readonly footers: readonly Line[];
}

/** How fresh every part is comes with it: the ledger was read now, the DMP is as old as the dataset. */
export function debtorsCard(
  language: Language,
  list: Debtors,
  { ages, readAt }: { readonly ages: readonly DatasetAge[]; readonly readAt: Date },
): Card {
  const { figures: words } = wordsFor(language);
  const from = new Set(ages.map(({ dmpFrom }) => dmpFrom));
  const data: DebtorsData = {
    ...list,
    hasForm: list.form !== null,
    form: list.form ?? {},
    notices: missingLines(language, ages),
    hasFigures: list.figures.length > 0,
    hasChart: list.chart.length > 1,
    chartTitle: words.chartTitle,
    hasRows: list.rows.length > 0,
    headers: [
      { text: words.client, align: 'Left', width: 'stretch' },
      { text: words.owed, align: 'Right', width: '115px' },
      { text: words.late, align: 'Right', width: '115px' },
      { text: words.dmpShort, align: 'Right', width: '80px' },
      { text: ' ', align: 'Right', width: '75px' },
    ],
    footers: [
      ...(from.has('issue') ? [{ text: words.legend }] : []),
      ...(from.has('due') ? [{ text: words.legendDue }] : []),
      ...freshLines(language, ages),
      { text: words.readAt(formatInstant(readAt, language)) },
    ],
  };
  return expandCard(template, data);
}

/** Differences under this many days say nothing. */
const STEADY_DAYS = 1;
const LONG_LATE_DAYS = 60;

/** The name opens the account, the DMP its chart, the last column the reminder where something is late. */
export function debtorRow(language: Language, debtor: Debtor, late: 'share' | 'days'): DebtorRow {
  const { figures: words } = wordsFor(language);
  const { code, company, currency, balance, dmp, oldestDaysLate, lateRatio } = debtor;
  const name = clip(debtor.name, 48);
  const isLate = debtor.late > 0;
  const lateDetail = late === 'share' ? words.share(lateRatio ?? 0) : words.oldest(oldestDaysLate);
  return {
    open: name,
    name,
    detail: `${code} · ${company}`,
    balance: formatAmount(balance, currency, language),
    late: isLate ? formatAmount(debtor.late, currency, language) : words.none,
    lateColor: isLate && oldestDaysLate > LONG_LATE_DAYS ? 'Attention' : 'Default',
    lateDetail: isLate ? lateDetail : '',
    dmp: dmp === null ? words.none : words.days(dmp),
    ...trendOf(language, debtor),
    seeDmp: words.seeDmp,
    act: isLate ? words.remind : words.open,
    verb: isLate ? 'follow.remind' : 'account.show',
    data: { company, code },
  };
}

function trendOf(language: Language, { trend }: Debtor): Pick<DebtorRow, 'trend' | 'trendColor'> {
  const { figures: words } = wordsFor(language);
  if (trend === null) return { trend: '', trendColor: 'Default' };
  if (Math.abs(trend) < STEADY_DAYS) return { trend: words.steady, trendColor: 'Default' };
  const days = words.signedDays(trend);
  return trend > 0
    ? { trend: words.slower(days), trendColor: 'Attention' }
    : { trend: words.faster(days), trendColor: 'Good' };
}
