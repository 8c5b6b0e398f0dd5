import { customerCard } from '../../../../src/channels/teams/account/card/customer.ts';
import { dmpCard } from '../../../../src/channels/teams/rooms/figures/cards/dmp.ts';
import { followCard } from '../../../../src/channels/teams/rooms/figures/cards/follow.ts';
import { topCard } from '../../../../src/channels/teams/rooms/figures/cards/top.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import { EVERYONE } from '../../../../src/domain/figures/debtors/follow.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { aDebtor, aDmpView, aFollowView, anAge, aTopView } from './figures-views.ts';
import { HOSTILE, LONG } from './hostile.ts';
import { aView, NOTHING_LOST, someDmp } from './views.ts';

const NONE = { simple: null, weighted: null, byDue: null, count: 0 };

/** Nothing was ever paid. */
const nothingPaid = () => ({
  ...NONE,
  rolling: NONE,
  months: someDmp().months.map(({ month }) => ({ month, ...NONE })),
});

/** The longest rows there may be, under that name. */
const tenOf = (name: string) =>
  Array.from({ length: 10 }, (_, at) =>
    aDebtor({
      code: `GROSSECOMMANDE0${at}`,
      name,
      balance: cents(999_999_999_99),
      late: cents(999_999_999_98),
      oldestDaysLate: 9_999,
      dmp: 999.94,
      trend: -999.94,
    }),
  );

const totals = ['EUR', 'USD', 'GBP'].map((currency) => ({
  currency,
  balance: cents(999_999_999_999),
  late: cents(999_999_999_998),
  lateRatio: 0.9999,
  customers: 99_999,
}));
const neverBuilt = anAge({ fresh: null, dmpFrom: 'due' });
const moved = { since: day('2026-02-20'), until: day('2026-03-20'), by: 'invoice' } as const;
const manyAges = [...Array.from({ length: 12 }, () => anAge()), ...Array.from({ length: 12 }, () => neverBuilt)];

/** How long customers take to pay, who owes what, whom to follow. */
export const figuresCards = (language: Language): Record<string, Card> => ({
  dmp: dmpCard(language, aDmpView()),
  dmpFromDue: dmpCard(language, aDmpView({ dmpFrom: 'due' })),
  dmpByInstalment: dmpCard(
    language,
    aDmpView({ dmpBy: 'instalment', writtenOff: { count: 12, amount: cents(999_999_99), currency: 'EUR' } }),
  ),
  dmpNothingPaid: dmpCard(language, aDmpView({ dmp: nothingPaid() })),
  dmpNeverBuilt: dmpCard(
    language,
    aDmpView({ against: { age: neverBuilt, months: [], rolling: NONE }, forecast: null }),
  ),
  dmpMoved: dmpCard(language, aDmpView({ against: { ...aDmpView().against, age: anAge({ dmpChange: moved }) } })),
  dmpHostile: dmpCard(
    language,
    aDmpView({ tiers: { code: 'X', name: HOSTILE }, company: { code: 'BIJOU', name: HOSTILE } }),
  ),
  top: topCard(language, aTopView()),
  topEmpty: topCard(language, aTopView({ rows: [], totals: [], ages: [neverBuilt] })),
  topHostile: topCard(language, aTopView({ rows: tenOf(HOSTILE), totals, ages: manyAges })),
  topLong: topCard(language, aTopView({ rows: tenOf(LONG), totals, ages: manyAges })),
  follow: followCard(language, aFollowView()),
  followEveryone: followCard(language, aFollowView({ query: EVERYONE, page: 1 })),
  followEmpty: followCard(language, aFollowView({ rows: [], totals: [], total: 0, page: 1, pages: 1 })),
  followHostile: followCard(language, aFollowView({ rows: tenOf(HOSTILE).slice(0, 8), totals, ages: manyAges })),
  followLong: followCard(
    language,
    aFollowView({ rows: tenOf(LONG).slice(0, 8), totals, ages: manyAges, total: 99_999 }),
  ),
  customerNothingPaid: customerCard(
    language,
    aView({ dmp: { from: 'issue', figures: nothingPaid(), writtenOff: NOTHING_LOST } }),
  ),
  customerDmpMoved: customerCard(language, aView({ dmpChange: moved })),
  customerWithoutDmp: customerCard(language, aView({ dmp: null })),
  customerByDue: customerCard(
    language,
    aView({
      dmp: { from: 'due', figures: someDmp(), writtenOff: { count: 3, amount: cents(999_999_99), currency: 'EUR' } },
    }),
  ),
});
