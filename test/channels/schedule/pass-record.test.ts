import { expect, test } from 'vitest';
import { PassRecord } from '../../../src/channels/schedule/pass-record.ts';
import type { Pass } from '../../../src/channels/schedule/passes.ts';

const giveWay = async () => undefined;

test('a pass counts from when it is known, then from each time that it came to its end; a failure moves nothing', async () => {
  let now = new Date('2026-03-16T08:00:00Z');
  let fails = false;
  const record = new PassRecord(() => now);
  const pass: Pass = {
    ...{ name: 'dispatch', everyMs: 5_000, isBehindPeople: false, queue: true },
    run: async () => (fails ? Promise.reject(new Error('The store is away')) : 3),
  };
  const watched = record.watch(pass);
  expect(record.list()).toEqual([{ name: 'dispatch', everyMs: 5_000, since: now }]);
  now = new Date('2026-03-16T08:01:00Z');
  expect(await watched.run(giveWay, () => true)).toBe(3);
  const ended = [{ name: 'dispatch', everyMs: 5_000, since: now }];
  expect(record.list()).toEqual(ended);
  now = new Date('2026-03-16T08:02:00Z');
  fails = true;
  await expect(watched.run(giveWay, () => true)).rejects.toThrow('The store is away');
  expect(record.list()).toEqual(ended);
});
