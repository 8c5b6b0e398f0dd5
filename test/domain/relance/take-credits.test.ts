import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { takeCredits } from '../../../src/domain/relance/credits.ts';

describe('credits of a letter', () => {
  const credit = (ecNo: number, amount: number, only: readonly number[] | null) => ({
    ecNo,
    piece: `BQ${ecNo}`,
    on: day('2026-02-05'),
    kind: 'receipt' as const,
    amount: cents(amount),
    only: only === null ? null : new Set(only),
  });
  const claims = [
    { ecNo: 1, left: cents(300_00) },
    { ecNo: 2, left: cents(500_00) },
  ];

  it.each([
    [
      'lower no claim by more than is left of it',
      [credit(8, 300_00, [1]), credit(9, 200_00, [1])],
      [[8, 300_00]],
      [[9, 200_00]],
    ],
    [
      'that lower any claim leave room to those that lower one',
      [credit(7, 500_00, null), credit(8, 300_00, [1])],
      [
        [7, 500_00],
        [8, 300_00],
      ],
      [],
    ],
  ] as const)('%s', (_, credits, taken, rest) => {
    const result = takeCredits(credits, claims);
    expect(result.taken.map(({ ecNo, amount }) => [ecNo, amount])).toEqual(taken);
    expect(result.rest.map(({ ecNo, amount }) => [ecNo, amount])).toEqual(rest);
  });
});
