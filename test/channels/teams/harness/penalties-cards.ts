import { penaltiesCard } from '../../../../src/channels/teams/rooms/penalties/cards/penalties.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { CurrencyPenalties, Penalties, PenaltyItem, Segment } from '../../../../src/domain/penalties/penalties.ts';
import { halfYearOf } from '../../../../src/domain/penalties/rates/half-year.ts';
import { percent } from '../../../../src/domain/penalties/rates/rate.ts';
import type { PenaltiesView } from '../../../../src/use-cases/penalties/views.ts';
import { HOSTILE, LONG } from './hostile.ts';

const aSegment = (facts: Partial<Segment> = {}): Segment => ({
  from: day('2026-04-01'),
  until: day('2026-04-30'),
  days: 30,
  base: cents(5_000_00),
  rate: percent('12.15'),
  basis: 'ecb',
  mark: 'recalled',
  interest: cents(49_93),
  ...facts,
});

export const aPenaltyItem = (facts: Partial<PenaltyItem> = {}): PenaltyItem => ({
  ecNo: 1,
  numbers: [1],
  piece: 'FA0001',
  issued: day('2026-03-01'),
  due: day('2026-03-31'),
  paid: day('2026-04-30'),
  principal: cents(5_000_00),
  left: cents(0),
  segments: [aSegment()],
  interest: cents(49_93),
  indemnity: cents(40_00),
  disputed: false,
  effet: false,
  doubtful: false,
  ...facts,
});

const inEuros = (facts: Partial<CurrencyPenalties> = {}): CurrencyPenalties => ({
  currency: 'EUR',
  items: [aPenaltyItem()],
  interest: cents(49_93),
  indemnities: cents(40_00),
  total: cents(89_93),
  unallocated: cents(0),
  ...facts,
});

export const somePenalties = (facts: Partial<Penalties> = {}): Penalties => ({
  kind: 'penalties',
  payer: { kind: 'entreprise', said: true },
  exempt: null,
  byCurrency: [inEuros()],
  ...facts,
});

/** V-N5 as Teams shows it. */
export const aPenaltiesView = (facts: Partial<PenaltiesView> = {}): PenaltiesView => ({
  kind: 'view',
  company: { code: 'BIJOU', name: 'Bijou SA' },
  tiers: { code: 'CARAT', name: 'Carat Distribution SARL' },
  asOf: day('2026-05-10'),
  imputation: 'principal-first',
  answer: somePenalties(),
  readAt: new Date('2026-05-10T09:12:00Z'),
  ...facts,
});

/** More than a card has room for, each as long as it may be. */
const most = (piece: string): Penalties => {
  const items = Array.from({ length: 60 }, (_, at) =>
    aPenaltyItem({
      piece,
      paid: at % 2 === 0 ? null : day('2026-04-30'),
      disputed: at % 3 === 0,
      interest: cents(999_999_999_99),
      segments: Array.from({ length: 12 }, (__, half) =>
        aSegment({ from: day(`${2015 + half}-01-01`), mark: 'demonstration', basis: 'contract' }),
      ),
    }),
  );
  const amounts = { interest: cents(9_999_999_999_99), indemnities: cents(2_400_00), unallocated: cents(-999_999_99) };
  return somePenalties({
    payer: { kind: 'public', said: false },
    byCurrency: ['CHF', 'EUR', 'GBP', 'USD', 'XXX'].map((currency) =>
      inEuros({ currency, items, ...amounts, total: amounts.interest }),
    ),
  });
};

const problem = { kind: 'missing-rate', halfYear: halfYearOf(day('2026-07-01')), what: 'refinancing' } as const;
const floor = {
  kind: 'below-floor',
  halfYear: halfYearOf(day('2024-01-01')),
  rate: percent('12'),
  floor: percent('15.21'),
} as const;

/** Late-payment penalties. */
export const penaltiesCards = (language: Language): Record<string, Card> => ({
  penalties: penaltiesCard(language, aPenaltiesView()),
  penaltiesNothing: penaltiesCard(language, aPenaltiesView({ answer: somePenalties({ byCurrency: [] }) })),
  penaltiesPrivate: penaltiesCard(
    language,
    aPenaltiesView({
      answer: somePenalties({ payer: { kind: 'particulier', said: true }, exempt: 'particulier', byCurrency: [] }),
    }),
  ),
  penaltiesNoRate: penaltiesCard(language, aPenaltiesView({ answer: { kind: 'no-rate', problems: [problem, floor] } })),
  penaltiesMost: penaltiesCard(
    language,
    aPenaltiesView({ tiers: { code: 'GROSSECOMMANDE01', name: LONG }, answer: most(LONG) }),
  ),
  penaltiesHostile: penaltiesCard(
    language,
    aPenaltiesView({
      tiers: { code: 'CARAT', name: HOSTILE },
      company: { code: 'BIJOU', name: HOSTILE },
      answer: somePenalties({ byCurrency: [inEuros({ items: [aPenaltyItem({ piece: HOSTILE })] })] }),
    }),
  ),
});
