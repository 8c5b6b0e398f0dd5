import { describe, expect, test } from 'vitest';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import { closedMonths, isEmptySnapshot } from '../../../../src/domain/figures/dataset/snapshots.ts';
import { snapshotsToWrite } from '../../../../src/domain/figures/dataset/snapshots-to-write.ts';
import { NO_AGING } from '../../../../src/domain/ledger/aging.ts';
import { aSnapshot } from '../../../builders/dataset.ts';

const NOTHING = {
  balance: cents(0),
  aging: NO_AGING,
  unallocated: cents(0),
  late: cents(0),
  sales: cents(0),
} as const;
const looked = (on: string | null, why: 'books-changed' | 'rules-changed' = 'books-changed') => ({
  on: on === null ? null : day(on),
  why,
});

describe('months that are over', () => {
  test.each([
    ['2026-03-01', ['2026-01-31', '2026-02-28']],
    ['2026-02-28', ['2025-12-31', '2026-01-31']],
    ['2024-03-31', ['2024-01-31', '2024-02-29']],
  ])('on %s: %j', (asOf, months) => {
    expect(closedMonths(day(asOf), 2)).toEqual(months);
  });
});

describe('what is added to the snapshots there', () => {
  test('a month seen over for the first time is its first version', () => {
    const { version: _, reason: __, ...now } = aSnapshot();
    expect(snapshotsToWrite([now], [], looked(null))).toEqual([aSnapshot()]);
    expect(snapshotsToWrite([now], [], looked('2026-01-31'))).toEqual([aSnapshot()]);
  });

  test('nothing, where nothing is owed or sold and nothing was', () => {
    expect(isEmptySnapshot(aSnapshot(NOTHING))).toBe(true);
    expect(snapshotsToWrite([aSnapshot(NOTHING)], [], looked(null))).toEqual([]);
  });

  test('nothing, where the books say the same', () => {
    expect(snapshotsToWrite([aSnapshot()], [aSnapshot({ version: 3 })], looked('2026-03-01'))).toEqual([]);
  });

  test.each([
    ['balance', { balance: cents(1) }],
    ['unallocated', { unallocated: cents(-1) }],
    ['late', { late: cents(1) }],
    ['sales', { sales: cents(1) }],
    ['one bracket', { aging: { ...aSnapshot().aging, d61_90: cents(0) } }],
    ['everything gone', NOTHING],
  ])('a further version, where the books say otherwise: %s', (_what, other) => {
    const latest = aSnapshot({ version: 2, reason: 'books-changed' });
    const [added, ...more] = snapshotsToWrite([aSnapshot(other)], [latest], looked('2026-03-01', 'rules-changed'));
    expect(more).toEqual([]);
    expect(added).toMatchObject({ ...other, version: 3, reason: 'rules-changed' });
  });

  test('a month that was over and empty when last looked at was changed, not closed', () => {
    expect(snapshotsToWrite([aSnapshot()], [], looked('2026-02-01'))).toMatchObject([
      { version: 1, reason: 'books-changed' },
    ]);
  });
});
