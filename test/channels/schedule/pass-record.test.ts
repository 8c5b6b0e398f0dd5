import { expect, test } from 'vitest';
import { PassRecord } from '../../../src/channels/schedule/pass-record.ts';
import type { Pass } from '../../../src/channels/schedule/passes.ts';
import { latePasses } from '../../../src/domain/operation/late-passes.ts';
import { unreached } from '../../../src/use-cases/unreached.ts';

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
  expect(await watched.run(giveWay)).toBe(3);
  const ended = [{ name: 'dispatch', everyMs: 5_000, since: now }];
  expect(record.list()).toEqual(ended);
  now = new Date('2026-03-16T08:02:00Z');
  fails = true;
  await expect(watched.run(giveWay)).rejects.toThrow('The store is away');
  expect(record.list()).toEqual(ended);
});

test('a pass that did not reach a company each time it ran is late after half an hour, and no more once it did', async () => {
  let now = new Date('2026-03-16T08:00:00Z');
  let isAway = true;
  const record = new PassRecord(() => now);
  const away = unreached([{ company: 'ALPHA', code: 'sage-unavailable' }], 2) ?? 0;
  const watched = record.watch({
    ...{ name: 'positions', everyMs: 60_000, isBehindPeople: true, queue: false },
    run: async () => (isAway ? away : 0),
  });
  for (let minutes = 0; minutes < 30; minutes += 1) {
    expect(latePasses(record.list(), now)).toEqual([]);
    expect(await watched.run(giveWay)).toBe(away);
    now = new Date(now.getTime() + 60_000);
  }
  expect(latePasses(record.list(), now)).toEqual(['positions']);
  isAway = false;
  await watched.run(giveWay);
  expect(latePasses(record.list(), now)).toEqual([]);
});
