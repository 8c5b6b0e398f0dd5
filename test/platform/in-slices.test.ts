import { expect, test } from 'vitest';
import { flatMapInSlices } from '../../src/platform/in-slices.ts';

test('many values are mapped as flatMap does, and the loop turns between their slices', async () => {
  const values = Array.from({ length: 25 }, (_, at) => at);
  const seen: number[] = [];
  let turns = 0;
  const turn = (): void => {
    turns++;
    if (turns < 100) setImmediate(turn);
  };
  setImmediate(turn);
  const map = (value: number): readonly number[] => {
    seen.push(turns);
    return value % 2 === 0 ? [value, -value] : [];
  };
  expect(await flatMapInSlices(values, map, 10)).toEqual(values.flatMap(map));
  expect(new Set(seen.slice(0, 10))).toEqual(new Set([0]));
  expect(seen[10]).toBeGreaterThan(0);
  expect(seen[20]).toBeGreaterThan(seen[10] ?? 0);
});

test('few values make no turn, and none is nothing', async () => {
  expect(await flatMapInSlices([], () => [1])).toEqual([]);
  expect(await flatMapInSlices([1, 2], (value) => value * 2)).toEqual([2, 4]);
});
