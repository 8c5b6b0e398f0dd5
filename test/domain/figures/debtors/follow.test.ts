import { describe, expect, test } from 'vitest';
import { cents } from '../../../../src/domain/cents.ts';
import type { Debtor } from '../../../../src/domain/figures/debtors/debtor.ts';
import { EVERYONE, type FollowQuery, type FollowSort, follow } from '../../../../src/domain/figures/debtors/follow.ts';

const debtor = (code: string, facts: Partial<Debtor> = {}): Debtor => ({
  company: 'BIJOU',
  code,
  name: code,
  currency: 'EUR',
  balance: cents(0),
  debits: cents(0),
  late: cents(0),
  lateRatio: null,
  oldestDaysLate: 0,
  dmp: null,
  trend: null,
  ...facts,
});

const ALL: readonly Debtor[] = [
  debtor('A', { balance: cents(100), late: cents(50), oldestDaysLate: 31, dmp: 60 }),
  debtor('B', { balance: cents(300), late: cents(10), oldestDaysLate: 30, dmp: 60.01 }),
  debtor('C', { balance: cents(200), dmp: null, name: 'Élan' }),
  debtor('D', { balance: cents(900), currency: 'USD', oldestDaysLate: 5, dmp: -4 }),
];

const codes = (query: Partial<FollowQuery>) => follow(ALL, { ...EVERYONE, ...query }, ['EUR']).map(({ code }) => code);

describe('customers to follow', () => {
  test.each<[string, Partial<FollowQuery>, readonly string[]]>([
    ['everyone without a threshold', {}, ['B', 'C', 'A', 'D']],
    ['strictly above a DMP', { dmpOver: 60 }, ['B']],
    ['J5: nobody without a DMP, even above 0', { dmpOver: 0 }, ['B', 'A']],
    ['strictly above days late', { lateOver: 30 }, ['A']],
    ['both thresholds at once', { dmpOver: 60, lateOver: 30 }, []],
    ['anyone late at all', { lateOver: 0 }, ['B', 'A', 'D']],
  ])('are %s', (_what, query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  test.each<[FollowSort, readonly string[]]>([
    ['balance', ['B', 'C', 'A', 'D']],
    ['late', ['A', 'B', 'C', 'D']],
    ['days', ['A', 'B', 'D', 'C']],
    ['dmp', ['B', 'A', 'D', 'C']],
    ['name', ['A', 'B', 'D', 'C']],
  ])('come by %s, amounts of two currencies never compared', (sort, expected) => {
    expect(codes({ sort })).toEqual(expected);
  });

  test('equal ones keep their places, by company then code', () => {
    const equal = [debtor('Z'), debtor('B', { company: 'PERLE' }), debtor('A')];
    expect(follow(equal, EVERYONE, []).map(({ company, code }) => `${company} ${code}`)).toEqual([
      'BIJOU A',
      'BIJOU Z',
      'PERLE B',
    ]);
  });
});
