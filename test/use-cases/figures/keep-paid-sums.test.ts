import { beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { keepPaidSums } from '../../../src/use-cases/figures/keep-paid-sums.ts';

const NOW = { from: day('2025-04-01'), to: day('2026-03-16') };
const BEFORE = { from: day('2024-04-01'), to: day('2025-03-31') };
const sumsOf = (count: number) => new Map([['CARAT', { count, days: 30, dueCount: 0, dueDays: 0 }]]);

let refreshedAt: string | null;
let asked: number;
let fails: boolean;
let dataset: ReturnType<typeof open>;
beforeEach(() => {
  [refreshedAt, asked, fails] = ['2026-03-16T08:00:00.000Z', 0, false];
  dataset = open();
});

const open = () =>
  keepPaidSums<Parameters<typeof keepPaidSums>[0]>({
    readDataset: async () => ({ refreshedAt }) as never,
    sumPaidByTiers: async () => {
      asked += 1;
      if (fails) throw new Error('away');
      return sumsOf(asked);
    },
    sumPaidByMonth: async () => [],
  });

async function list(company = 'ALPHA') {
  await dataset.readDataset(company);
  return Promise.all([dataset.sumPaidByTiers(company, NOW, 'all'), dataset.sumPaidByTiers(company, BEFORE, 'all')]);
}

describe('what customers paid', () => {
  test('is added up once a refresh, each window by itself, whoever asks', async () => {
    expect(await list()).toEqual([sumsOf(1), sumsOf(2)]);
    expect(await Promise.all([list(), list()])).toEqual([
      [sumsOf(1), sumsOf(2)],
      [sumsOf(1), sumsOf(2)],
    ]);
    expect(asked).toBe(2);
  });

  test('is added up again after a refresh', async () => {
    await list();
    refreshedAt = '2026-03-16T08:15:00.000Z';
    expect(await list()).toEqual([sumsOf(3), sumsOf(4)]);
    expect(await list()).toEqual([sumsOf(3), sumsOf(4)]);
  });

  test('of a few is asked each time', async () => {
    await list();
    await dataset.sumPaidByTiers('ALPHA', NOW, ['CARAT']);
    await dataset.sumPaidByTiers('ALPHA', NOW, ['CARAT']);
    expect(asked).toBe(4);
  });

  test('is each company’s own', async () => {
    await list('ALPHA');
    await list('BETA');
    expect(await list('ALPHA')).toEqual([sumsOf(1), sumsOf(2)]);
    expect(asked).toBe(4);
  });

  test('that could not be read is asked again, and nothing is kept of a dataset that was never refreshed', async () => {
    fails = true;
    await expect(list()).rejects.toThrow('away');
    fails = false;
    await list();
    const before = asked;
    refreshedAt = null;
    await list();
    await list();
    expect(asked).toBe(before + 4);
  });
});
