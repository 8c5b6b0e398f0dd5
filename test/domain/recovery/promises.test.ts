import { describe, expect, test } from 'vitest';
import { type Cents, cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { judgeAgain, judgeParts, paidSince, partsOf, totalOf } from '../../../src/domain/recovery/promises/promise.ts';

const paying =
  (...paid: readonly (readonly [string, number])[]) =>
  (on: string): Cents =>
    cents(paid.filter(([at]) => at <= on).reduce((sum, [, amount]) => sum + amount, 0));
const fates = (parts: ReturnType<typeof judgeParts>['parts']) =>
  parts.map(({ outcome }) => (outcome ? [outcome.fate, outcome.paid] : null));

describe('the parts of a promise', () => {
  test.each([
    [100_00, '2026-06-15', 1, [['2026-06-15', 100_00]]],
    [
      100_00,
      '2026-01-31',
      3,
      [
        ['2026-01-31', 33_33],
        ['2026-02-28', 33_33],
        ['2026-03-31', 33_34],
      ],
    ],
    [
      1_00,
      '2026-12-15',
      2,
      [
        ['2026-12-15', 50],
        ['2027-01-15', 50],
      ],
    ],
  ])('%d cents from %s in %d are one a month and add up', (total, first, times, expected) => {
    const parts = partsOf(cents(total), day(first), times);
    expect(parts.map(({ on, amount }) => [on, amount])).toEqual(expected);
    expect(totalOf({ parts })).toBe(total);
  });
});

describe('a promise whose day has passed', () => {
  const one = partsOf(cents(500_00), day('2026-06-15'), 1);

  test.each([
    ['F3: on its day it is not judged, whatever was paid', '2026-06-15', [], [null], null, 0],
    ['F3: the day after, unpaid, it is broken', '2026-06-16', [], [['broken', 0]], 'broken', 500_00],
    ['paid in time, it is kept', '2026-06-16', [['2026-06-15', 500_00]], [['kept', 500_00]], 'kept', 0],
    ['paid too late, it is broken', '2026-06-20', [['2026-06-16', 500_00]], [['broken', 0]], 'broken', 500_00],
    [
      'F4: paid in part, it is kept for that and broken for the rest',
      '2026-06-16',
      [['2026-06-10', 200_00]],
      [['partly', 200_00]],
      'partly',
      300_00,
    ],
    [
      'paid beyond what was promised, it is kept',
      '2026-06-16',
      [['2026-06-10', 900_00]],
      [['kept', 500_00]],
      'kept',
      0,
    ],
  ] as const)('%s', (_, today, paid, expected, end, missing) => {
    const judged = judgeParts(one, paying(...paid), day(today));
    expect([fates(judged.parts), judged.end, judged.missing]).toEqual([expected, end, missing]);
  });

  const three = partsOf(cents(300_00), day('2026-04-30'), 3);
  test.each([
    [
      'the first part is kept, and the others are to come',
      '2026-05-01',
      [['2026-04-30', 100_00]],
      [['kept', 100_00], null, null],
      null,
    ],
    [
      'what was paid beyond one part goes to the next',
      '2026-05-31',
      [['2026-04-02', 150_00]],
      [['kept', 100_00], ['partly', 50_00], null],
      'partly',
    ],
    [
      'one that fails ends it: those to come are judged no more',
      '2026-07-31',
      [['2026-04-02', 100_00]],
      [['kept', 100_00], ['broken', 0], null],
      'partly',
    ],
    ['nothing at all is broken', '2026-05-02', [], [['broken', 0], null, null], 'broken'],
    [
      'all are kept',
      '2026-07-01',
      [['2026-04-02', 300_00]],
      [
        ['kept', 100_00],
        ['kept', 100_00],
        ['kept', 100_00],
      ],
      'kept',
    ],
  ] as const)('in three parts: %s', (_, today, paid, expected, end) => {
    const judged = judgeParts(three, paying(...paid), day(today));
    expect([fates(judged.parts), judged.end]).toEqual([expected, end]);
  });

  test('what was judged once stays so, and counts for those after it', () => {
    const first = judgeParts(three, paying(['2026-04-30', 100_00]), day('2026-05-01'));
    const second = judgeParts(first.parts, paying(['2026-04-30', 100_00], ['2026-05-30', 100_00]), day('2026-05-31'));
    expect(fates(second.parts)).toEqual([['kept', 100_00], ['kept', 100_00], null]);
    expect(second.parts[0]?.outcome?.judgedOn).toBe('2026-05-01');
  });
});

describe('what was paid since a promise', () => {
  test.each([
    ['what its lines lost', [1000, 0], [400, 0], 600],
    ['money that nobody has lettered yet', [1000, 100], [1000, 350], 250],
    ['both', [1000, 0], [700, 50], 350],
    ['nothing, where an old credit went elsewhere', [1000, 300], [1000, 0], 0],
    ['nothing, where more is left than before', [1000, 0], [1200, 0], 0],
  ] as const)('is %s', (_, [left, unallocated], [leftNow, unallocatedNow], expected) => {
    const state = (a: number, b: number) => ({ left: cents(a), unallocated: cents(b) });
    expect(paidSince(state(left, unallocated), state(leftNow, unallocatedNow))).toBe(expected);
  });
});

describe('a promise that failed, once more is booked', () => {
  const two = partsOf(cents(500_00), day('2026-06-15'), 2);
  const failed = judgeParts(two, paying(), day('2026-06-16')).parts;

  test.each([
    ['nothing more: it stays as it was judged', [], null],
    ['paid after its day: it stays as it was judged', [['2026-06-16', 250_00]], null],
    ['paid in part by its day', [['2026-06-15', 100_00]], ['partly', 150_00, [['partly', 100_00], null]]],
    // The second part is held no more: the promise has ended.
    [
      'paid whole by its day, with a part that was to come',
      [['2026-06-15', 250_00]],
      ['partly', 0, [['kept', 250_00], null]],
    ],
  ] as const)('%s', (_, paid, expected) => {
    const anew = judgeAgain(failed, paying(...paid));
    expect(anew && [anew.end, anew.missing, fates(anew.parts)]).toEqual(expected);
  });

  test('of a promise that nobody judged there is nothing to judge again', () => {
    expect(judgeAgain(two, paying(['2026-06-01', 500_00]))).toBeNull();
  });
});
