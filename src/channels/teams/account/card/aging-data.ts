import { type Cents, sumCents } from '../../../../domain/cents.ts';
import type { AccountTreatment } from '../../../../domain/company/account-treatment.ts';
import type { Currency } from '../../../../domain/company/currency.ts';
import type { Language } from '../../../../domain/language.ts';
import { formatAmount, formatCount, formatNumber } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import { sharesOf } from '../../cards/charts/shares.ts';
import type { CurrencyView, CustomerView } from '../desk.ts';
import type { Color, CustomerCardData } from './customer-data.ts';

const BRACKETS = ['notDue', 'd1_30', 'd31_60', 'd61_90', 'over90'] as const;
type Bracket = (typeof BRACKETS)[number];

/** From what is in time to what is long overdue, as people read colours. */
const CHART: Readonly<Record<Bracket, string>> = {
  notDue: 'good',
  d1_30: 'divergingYellow',
  d31_60: 'divergingPeach',
  d61_90: 'divergingLightRed',
  over90: 'divergingMaroon',
};
const TEXT: Readonly<Record<Bracket, Color>> = {
  notDue: 'Default',
  d1_30: 'Default',
  d31_60: 'Default',
  d61_90: 'Attention',
  over90: 'Attention',
};

/** From here on the five amounts side by side are said in whole units: with cents a telephone would break them. */
const WIDE = 100_000_00;

/** What is owed by age: a bar of shares, and the amounts in text. */
export function agingOf(
  language: Language,
  { company }: CustomerView,
  focus: CurrencyView | undefined,
): Pick<CustomerCardData, 'hasAging' | 'agingTitle' | 'chart' | 'brackets' | 'apart'> {
  const { account: words } = wordsFor(language);
  if (!focus) return { hasAging: false, agingTitle: '', chart: [], brackets: [], apart: [] };
  const { aging, currency } = focus.account;
  const isWide = BRACKETS.some((bracket) => Math.abs(aging[bracket]) >= WIDE);
  const write = (amount: Cents): string =>
    isWide ? formatCount(Math.round(amount / 100), language) : formatNumber(amount, language, currency);
  const filled = BRACKETS.filter((bracket) => aging[bracket] > 0);
  const shares = sharesOf(filled.map((bracket) => aging[bracket]));
  return {
    hasAging: filled.length > 0,
    agingTitle: words.agingIn(currency),
    chart: [
      {
        title: words.agingIn(currency),
        data: filled.map((bracket, index) => ({
          legend: words.brackets[bracket],
          value: shares[index] ?? 0,
          color: CHART[bracket],
        })),
      },
    ],
    brackets: BRACKETS.map((bracket) => ({
      label: words.brackets[bracket],
      amount: aging[bracket] === 0 ? words.never : write(aging[bracket]),
      color: aging[bracket] === 0 ? 'Default' : TEXT[bracket],
      weight: aging[bracket] === 0 ? 'Default' : 'Bolder',
    })),
    apart: apartOf(language, focus.account, company.currency),
  };
}

/**
 * What is part of the account and is not chased like the rest: bills to come, doubtful debts, deposits on packaging, other
 * avoirs; invoices not yet issued; and what the books alone hold, owed by nobody, in the company's currency.
 */
function apartOf(
  language: Language,
  account: CurrencyView['account'],
  baseCurrency: Currency,
): CustomerCardData['apart'] {
  const { account: words } = wordsFor(language);
  const held = (treatment: AccountTreatment) =>
    sumCents(account.items.filter((item) => item.treatment === treatment).map((item) => item.left));
  const owed = (treatment: AccountTreatment) =>
    sumCents(account.items.filter((item) => item.treatment === treatment && item.left > 0).map((item) => item.left));
  return [
    { text: words.apart.effet, amount: owed('effet') },
    { text: words.apart.douteux, amount: owed('douteux') },
    { text: words.apart.consigne, amount: held('consigne') },
    { text: words.apart.avoir, amount: held('avoir') },
    { text: words.apart.toIssue, amount: sumCents(account.toIssue.map((item) => item.left)) },
  ]
    .filter(({ amount }) => amount !== 0)
    .map(({ text, amount }) => ({ text: `${text} ${formatAmount(amount, account.currency, language)}` }))
    .concat(
      account.valuation === 0
        ? []
        : [{ text: words.valuation(formatAmount(account.valuation, baseCurrency, language)) }],
    );
}
