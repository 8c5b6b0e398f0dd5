import { describe, expect, test } from 'vitest';
import type { Ground } from '../../src/assemble/ground.ts';
import type { Voice } from '../../src/assemble/room.ts';
import { status } from '../../src/assemble/rooms/status.ts';
import { openLogTo } from '../../src/platform/log.ts';

const NOW = new Date('2026-03-16T12:00:00Z');
const MINUTE = 60_000;
const BEGUN = new Date(NOW.getTime() - 90 * MINUTE);

const ROW = { State: 'approved', IsHeld: 0, Letters: '2', Oldest: BEGUN, OlderThanDay: '0', RefusedLastHour: '0' };
const LETTERS = [
  { ...ROW, Company: 'ALPHA' },
  { ...ROW, Company: 'ALPHA', State: 'stopped', Letters: '7' },
  { ...ROW, Company: 'BETA', IsHeld: 1 },
  { ...ROW, Company: 'BETA', State: 'stopped', Letters: '5', RefusedLastHour: '1' },
];

interface Opened {
  readonly kind?: 'embedded';
  /** When another process came to the end of the pass, as the store says. */
  readonly endedElsewhere?: Date;
}

/** The room over a store with letters at work, in a process that has run one pass for an hour and a half without an end; and its log. */
function open({ kind, endedElsewhere }: Opened = {}) {
  const lines: string[] = [];
  let asked = 0;
  let now = BEGUN;
  const ended = { Pass: 'dispatch', SucceededAt: endedElsewhere, FailedAt: null, Fault: null };
  const store = {
    queryAll: async () => {
      asked += 1;
      return [LETTERS, endedElsewhere ? [ended] : []];
    },
  };
  const logger = openLogTo('error', { write: (line: string) => void lines.push(line) });
  const ground = { outside: { store, logger, ...(kind ? { kind } : {}) }, clock: { now: () => now } };
  const room = status.open(ground as unknown as Ground);
  room.onPasses?.started([{ name: 'dispatch', everyMs: 5_000 }]);
  now = NOW;
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

describe('the line that alerts are made of', () => {
  test('is numbers and names of passes, whatever level the log has', async () => {
    const { run, lines } = open();
    await run();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ level: 30, time: expect.any(Number), msg: 'How the service works', event: 'operation-facts' },
        ...{ toCheckOlderThanDay: 0, oldestUnderWayMinutes: 90, failedLastHour: 1, passesWithoutSuccess: ['dispatch'] },
        certificateDaysLeft: null,
      },
    ]);
  });

  test('is written by the demo, which has no alerts, as its log wants it', async () => {
    const { run, lines } = open({ kind: 'embedded' });
    await run();
    expect(lines).toEqual([]);
  });

  test('names no pass that another process came to the end of', async () => {
    const { room, run, lines } = open({ endedElsewhere: new Date(NOW.getTime() - MINUTE) });
    await run();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ passesWithoutSuccess: [] }]);
    expect(await room.readings?.()).toContainEqual({ gauge: 'relance.pass.since_success', of: 'dispatch', value: 60 });
  });
});

describe('what is exported', () => {
  test('is letters by state, those stopped as far as they were refused lately, ages and passes', async () => {
    expect(await open().room.readings?.()).toEqual([
      { gauge: 'relance.letters', of: 'approved', value: 4 },
      { gauge: 'relance.letters', of: 'stopped', value: 1 },
      { gauge: 'relance.letters.oldest_under_way', value: 5_400 },
      { gauge: 'relance.letters.oldest_to_check', value: 0 },
      { gauge: 'relance.pass.since_success', of: 'dispatch', value: 5_400 },
    ]);
  });

  test('is read once a minute, however often it is asked for', async () => {
    const { room, asked, later } = open();
    await room.readings?.();
    later(59_999);
    await room.readings?.();
    expect(asked()).toBe(1);
    later(1);
    await room.readings?.();
    expect(asked()).toBe(2);
  });
});
