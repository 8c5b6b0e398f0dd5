import type { Language } from '../../../../domain/language.ts';
import { formatNumber } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import type { CurrencyView } from '../../desk.ts';
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

/** What is owed by age: a bar, and the same amounts in text for clients that draw none. */
export function agingOf(
  language: Language,
  focus: CurrencyView | undefined,
): Pick<CustomerCardData, 'hasAging' | 'agingTitle' | 'chart' | 'brackets'> {
  const words = wordsFor(language).account;
  if (!focus) return { hasAging: false, agingTitle: '', chart: [], brackets: [] };
  const { aging, currency } = focus.account;
  const filled = BRACKETS.filter((bracket) => aging[bracket] !== 0);
  return {
    hasAging: filled.length > 0,
    agingTitle: words.agingIn(currency),
    chart: [
      {
        title: words.agingIn(currency),
        data: filled.map((bracket) => ({
          legend: words.brackets[bracket],
          // Drawn as it is, without a format: whole units; the exact amounts are below.
          value: Math.round(aging[bracket] / 100),
          color: CHART[bracket],
        })),
      },
    ],
    brackets: BRACKETS.map((bracket) => ({
      label: words.brackets[bracket],
      amount: aging[bracket] === 0 ? words.never : formatNumber(aging[bracket], language, currency),
      color: aging[bracket] === 0 ? 'Default' : TEXT[bracket],
      weight: aging[bracket] === 0 ? 'Default' : 'Bolder',
    })),
  };
}
