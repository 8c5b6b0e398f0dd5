import { expect, test } from 'vitest';
import { LoadedRows } from '../../src/embedded/engine/statistics.ts';

test('a table is looked at when it is first full, then each time it grew by a fifth, never row by row', () => {
  const rows = new LoadedRows();
  expect(rows.wantsAnalyze('small', 10)).toBe(false);
  const looks = Array.from({ length: 100 }, () => rows.wantsAnalyze('big', 10_000)).filter(Boolean).length;
  expect(looks).toBeGreaterThan(5);
  expect(looks).toBeLessThan(30);
});

test('some hundred customers are looked at: taken for an empty table, they would be joined with themselves row by row', () => {
  const rows = new LoadedRows();
  expect(rows.wantsAnalyze('customers', 250)).toBe(true);
  expect(rows.wantsAnalyze('customers', 1)).toBe(false);
});
