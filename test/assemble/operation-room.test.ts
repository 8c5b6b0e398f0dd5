import { expect, test } from 'vitest';
import type { Ground } from '../../src/assemble/ground.ts';
import type { Voice } from '../../src/assemble/room.ts';
import { operation } from '../../src/assemble/rooms/operation.ts';
import { openLogTo } from '../../src/platform/log.ts';

const NOW = new Date('2026-03-16T12:00:00Z');
const since = new Date(NOW.getTime() - 90 * 60_000);

/** The room over a store with one letter at work, and its log. */
function open(level: string, kind?: 'embedded') {
  const lines: string[] = [];
  let asked = 0;
  let now = NOW;
  const row = { State: 'approved', IsHeld: 0, Letters: '2', Oldest: since, OlderThanDay: '0' };
  const store = {
    query: async () => {
      asked += 1;
      return [row];
    },
  };
  const logger = openLogTo(level, { write: (line: string) => void lines.push(line) });
  const passes = { list: () => [{ name: 'dispatch', everyMs: 5_000, since }] };
  const ground = { outside: { store, logger, ...(kind ? { kind } : {}) }, clock: { now: () => now }, passes };
  const room = operation.open(ground as unknown as Ground);
  const run = async () =>
    (await room.passes?.({} as Voice))?.[0]?.run(
      async () => undefined,
      () => true,
    );
  const later = (ms: number): void => {
    now = new Date(now.getTime() + ms);
  };
  return { room, run, lines, later, asked: () => asked };
}

test('the line of how the service works is numbers and names of passes, whatever level the log has', async () => {
  const { run, lines } = open('error');
  await run();
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      ...{ level: 30, time: expect.any(Number), msg: 'How the service works', event: 'operation-facts' },
      ...{ toCheckOlderThanDay: 0, oldestUnderWayMinutes: 90, failedLastHour: 0, passesWithoutSuccess: ['dispatch'] },
    },
  ]);
});

test('the demo, which has no alerts, writes it as its log wants it', async () => {
  const { run, lines } = open('error', 'embedded');
  await run();
  expect(lines).toEqual([]);
});

test('what is exported is read once a minute, however often it is asked for', async () => {
  const { room, asked, later } = open('error');
  expect(await room.readings?.()).toEqual([
    { gauge: 'relance.letters', of: 'approved', value: 2 },
    { gauge: 'relance.letters.oldest_under_way', value: 5_400 },
    { gauge: 'relance.letters.oldest_to_check', value: 0 },
    { gauge: 'relance.pass.since_success', of: 'dispatch', value: 5_400 },
  ]);
  later(59_999);
  await room.readings?.();
  expect(asked()).toBe(1);
  later(1);
  await room.readings?.();
  expect(asked()).toBe(2);
});
