import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { partsOfSchedule } from '../../../src/domain/recovery/promises/schedule.ts';

const lines = (...all: readonly (readonly [string, number | null])[]) =>
  all.map(([on, amount]) => ({ on: day(on), amount: amount === null ? null : cents(amount) }));

describe('payments on any days', () => {
  test.each([
    [
      'the rest of what is owed',
      null,
      [
        ['2027-01-15', 500_00],
        ['2027-02-28', null],
      ],
      [500_00, 500_01],
    ],
    [
      'the rest of what is promised',
      600_00,
      [
        ['2027-01-15', 500_00],
        ['2027-02-28', null],
      ],
      [500_00, 100_00],
    ],
    [
      'by day, whatever the order',
      null,
      [
        ['2027-02-28', 2],
        ['2027-01-15', 1],
      ],
      [1, 2],
    ],
    ['less than is owed', null, [['2027-01-15', 1]], [1]],
    ['all of it at once', null, [['2027-01-15', null]], [1_000_01]],
  ] as const)('%s', (_, total, given, amounts) => {
    const parts = partsOfSchedule(lines(...given), total === null ? null : cents(total), cents(1_000_01));
    expect('why' in parts ? parts : parts.map(({ amount }) => amount)).toEqual(amounts);
  });

  test.each([
    ['none', null, []],
    ['too-many', null, Array.from({ length: 37 }, (_, at) => [`20${27 + at}-01-01`, 1] as const)],
    [
      'same-day',
      null,
      [
        ['2027-01-15', 1],
        ['2027-01-15', 2],
      ],
    ],
    [
      'two-rests',
      null,
      [
        ['2027-01-15', null],
        ['2027-01-16', null],
      ],
    ],
    ['no-amount', null, [['2027-01-15', 0]]],
    [
      'nothing-left',
      null,
      [
        ['2027-01-15', 1_000_01],
        ['2027-01-16', null],
      ],
    ],
    [
      'nothing-left',
      100,
      [
        ['2027-01-15', 100],
        ['2027-01-16', null],
      ],
    ],
    ['other-sum', 100, [['2027-01-15', 99]]],
  ] as const)('%s', (why, total, given) => {
    expect(partsOfSchedule(lines(...given), total === null ? null : cents(total), cents(1_000_01))).toMatchObject({
      why,
    });
  });
});
