import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Debtor } from '../../../../src/domain/figures/debtors/debtor.ts';
import { EVERYONE } from '../../../../src/domain/figures/debtors/follow.ts';
import type { DatasetAge, DmpView, FollowView, TopView } from '../../../../src/use-cases/figures/views.ts';
import { NOTHING_LOST, someDmp } from './views.ts';

const READ_AT = new Date('2026-03-02T09:12:00Z');

export const anAge = (facts: Partial<DatasetAge> = {}): DatasetAge => ({
  company: 'BIJOU',
  dmpFrom: 'issue',
  dmpBy: 'invoice',
  dmpChange: null,
  fresh: { asOf: day('2026-03-02'), refreshedAt: new Date('2026-03-02T06:05:00Z') },
  ...facts,
});

export const aDebtor = (facts: Partial<Debtor> = {}): Debtor => ({
  company: 'BIJOU',
  code: 'CARAT',
  name: 'Carat Distribution SARL',
  currency: 'EUR',
  balance: cents(22_425_67),
  debits: cents(22_425_67),
  late: cents(19_165_67),
  lateRatio: 0.8546,
  oldestDaysLate: 107,
  dmp: 44.6,
  trend: 4.25,
  ...facts,
});

/** Ten of them, each of another kind. */
export const someDebtors = (): readonly Debtor[] => [
  aDebtor(),
  aDebtor({ code: 'ONYX', name: 'Onyx SA', balance: cents(18_000_00), trend: -6.5, dmp: 31.2, oldestDaysLate: 12 }),
  aDebtor({ code: 'JADE', name: 'Jade & Cie', dmp: null, trend: null, late: cents(0), oldestDaysLate: 0 }),
  aDebtor({ code: 'OPALE', name: 'Opale SAS', trend: 0.4 }),
  ...Array.from({ length: 6 }, (_, at) =>
    aDebtor({ code: `P${at}`, name: `Petit ${at}`, balance: cents((9 - at) * 1_000_00), late: cents(500_00) }),
  ),
];

export const aDmpView = (facts: Partial<DmpView> = {}): DmpView => {
  const dmp = someDmp();
  return {
    kind: 'dmp',
    company: { code: 'BIJOU', name: 'Bijou SA' },
    tiers: { code: 'CARAT', name: 'Carat Distribution SARL' },
    asOf: day('2026-03-02'),
    dmpFrom: 'issue',
    dmpBy: 'invoice',
    dmp,
    writtenOff: NOTHING_LOST,
    against: {
      age: anAge(),
      months: dmp.months.map(({ month }, at) => ({ month, simple: 36 + at / 4, byDue: 1 - at / 3, count: 20 + at })),
      rolling: { simple: 37.5, byDue: -0.6, count: 246 },
    },
    forecast: { madeOn: day('2026-03-02'), weeks: [], currency: 'EUR', soon: cents(12_345_67), all: cents(20_000_00) },
    readAt: READ_AT,
    ...facts,
  };
};

export const aTopView = (facts: Partial<TopView> = {}): TopView => ({
  kind: 'top',
  rows: someDebtors(),
  totals: [{ currency: 'EUR', balance: cents(180_425_67), late: cents(60_165_67), lateRatio: 0.3335, customers: 143 }],
  ages: [anAge()],
  readAt: READ_AT,
  live: [],
  ...facts,
});

export const aFollowView = (facts: Partial<FollowView> = {}): FollowView => ({
  kind: 'follow',
  query: { ...EVERYONE, dmpOver: 30, lateOver: 10, sort: 'dmp' },
  rows: someDebtors().slice(0, 8),
  totals: [{ currency: 'EUR', balance: cents(180_425_67), late: cents(60_165_67), lateRatio: 0.3335, customers: 43 }],
  total: 43,
  page: 2,
  pages: 5,
  ages: [anAge()],
  readAt: READ_AT,
  live: [],
  ...facts,
});
