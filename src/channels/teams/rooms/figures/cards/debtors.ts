import type { Debtor } from '../../../../../domain/figures/debtors/debtor.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { DatasetAge } from '../../../../../use-cases/figures/views.ts';
import type { ListRead } from '../../../../../use-cases/positions/fresh-positions.ts';
import { figuresWords } from '../../../../words/figures/figures-words.ts';
import { formatAmount, formatInstant } from '../../../../words/format.ts';
import { wordsFor } from '../../../../words/words.ts';
import type { Button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { cardBytes, expandCard, MAX_CARD_BYTES } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
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
  readonly name: string;
  /** The code, under the name. */
  readonly detail: string;
  readonly balance: string;
  /** '' where nothing is. */
  readonly late: string;
  readonly lateColor: 'Default' | 'Attention';
  readonly lateDetail: string;
  readonly dmp: string;
  readonly trend: string;
  readonly trendColor: 'Default' | 'Attention';
  readonly act: string;
  readonly verb: 'account.show' | 'follow.remind';
  readonly data: { readonly company: string; readonly code: string };
}

/** Thresholds and order, as they are now; a field without a threshold is left without a value. */
export interface DebtorForm {
  readonly dmpLabel: string;
  readonly hasDmp: boolean;
  readonly dmp: number;
  readonly lateLabel: string;
  readonly hasLate: boolean;
  readonly late: number;
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
  readonly hasRows: boolean;
  readonly headers: readonly Line[];
  readonly footers: readonly Line[];
}

/** How fresh every part is comes with it: the ledger is as old as it was read, the DMP as old as the dataset. */
export function debtorsCard(language: Language, list: Debtors, read: Read): Card {
  const data = debtorsData(language, list, read);
  const card = expandCard(template, data);
  if (cardBytes(card) < MAX_CARD_BYTES) return card;
  // Long names everywhere: shorter ones, without the trend and how late, and one currency on top.
  const rows = data.rows.map((row) => ({ ...row, name: clip(row.name, SHORT_NAME), trend: '', lateDetail: '' }));
  return expandCard(template, { ...data, figures: data.figures.slice(0, 3), rows });
}

interface Read extends ListRead {
  readonly ages: readonly DatasetAge[];
}

function debtorsData(language: Language, list: Debtors, { ages, readAt, live }: Read): DebtorsData {
  const { talk } = wordsFor(language);
  const words = figuresWords(language);
  const from = new Set(ages.map(({ dmpFrom }) => dmpFrom));
  const byInstalment = ages.some(({ dmpBy }) => dmpBy === 'instalment');
  return {
    ...list,
    hasForm: list.form !== null,
    form: list.form ?? {},
    notices: missingLines(language, ages),
    hasFigures: list.figures.length > 0,
    hasRows: list.rows.length > 0,
    headers: [words.client, words.owedAndLate, words.dmpShort, ' '].map((text) => ({ text })),
    footers: [
      ...(from.has('issue') ? [{ text: words.legend }] : []),
      ...(from.has('due') ? [{ text: words.legendDue }] : []),
      ...(byInstalment ? [{ text: words.legendByInstalment }] : []),
      ...freshLines(language, ages),
      { text: talk.listReadAt(formatInstant(readAt, language), live) },
    ],
  };
}

const MAX_NAME = 40;
const SHORT_NAME = 14;
/** Differences under this many days say nothing. */
const STEADY_DAYS = 1;
const LONG_LATE_DAYS = 60;

/** The name opens the account, the last column the reminder where something is late. */
export function debtorRow(language: Language, debtor: Debtor, late: 'share' | 'days'): DebtorRow {
  const { dmp: dmpWords } = wordsFor(language);
  const words = figuresWords(language);
  const { code, company, currency, balance, dmp, oldestDaysLate, lateRatio } = debtor;
  const isLate = debtor.late > 0;
  const lateDetail = late === 'share' ? words.share(lateRatio ?? 0) : words.oldest(oldestDaysLate);
  return {
    name: clip(debtor.name, MAX_NAME),
    detail: code,
    balance: formatAmount(balance, currency, language),
    late: isLate ? words.ofWhichLate(formatAmount(debtor.late, currency, language)) : '',
    lateColor: isLate && oldestDaysLate > LONG_LATE_DAYS ? 'Attention' : 'Default',
    lateDetail: isLate ? lateDetail : '',
    dmp: dmp === null ? dmpWords.none : dmpWords.days(dmp),
    ...trendOf(language, debtor),
    act: isLate ? words.remind : words.open,
    verb: isLate ? 'follow.remind' : 'account.show',
    data: { company, code },
  };
}

function trendOf(language: Language, { trend }: Debtor): Pick<DebtorRow, 'trend' | 'trendColor'> {
  const words = figuresWords(language);
  if (trend === null) return { trend: '', trendColor: 'Default' };
  if (Math.abs(trend) < STEADY_DAYS) return { trend: words.steady, trendColor: 'Default' };
  const days = words.bareSigned(trend);
  return trend > 0
    ? { trend: words.slower(days), trendColor: 'Attention' }
    : { trend: words.faster(days), trendColor: 'Default' };
}
