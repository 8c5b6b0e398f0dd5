import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { StandingLetters } from '../../../src/use-cases/ports/status/status-store.ts';
import { openPassNotes } from '../../../src/use-cases/status/note-passes.ts';
import { readStanding } from '../../../src/use-cases/status/read-standing.ts';
import { serviceFactsOf } from '../../../src/use-cases/status/service-facts.ts';
import { answerOfAll } from '../../../src/use-cases/unreached.ts';
import { openFakeStatus, standing } from '../../fakes/status/fake-status.ts';

const NOW = new Date('2026-03-16T12:00:00Z');
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * MINUTE);
const some = (state: StandingLetters['state'], minutes: number, over: Partial<StandingLetters> = {}) =>
  standing({ state, oldest: ago(minutes), ...over });
const factsOf = (...letters: readonly StandingLetters[]) => serviceFactsOf({ letters, passes: [] }, [], NOW);

describe('how the service works', () => {
  test('where nothing is under way and nothing failed, nothing is counted', () => {
    const nothing = { toCheckOlderThanDay: 0, oldestUnderWayMinutes: 0, failedLastHour: 0, passesWithoutSuccess: [] };
    expect(factsOf()).toEqual({ ...nothing, certificateDaysLeft: null });
  });

  test.each<[what: string, letters: readonly StandingLetters[], minutes: number]>([
    [
      'the letter that moves least counts, whatever its state and its company',
      [some('approved', 5), some('accepted', 42.9, { company: 'BETA' })],
      42,
    ],
    [
      'one that is held by a run or by a stop does not',
      [some('approved', 900, { isHeld: true }), some('sending', 2)],
      2,
    ],
    ['one that waits for a person does not', [some('to-check', 900)], 0],
    ['one that was refused does not', [some('stopped', 900)], 0],
    ['the clock of the store may be ahead', [some('approved', -3)], 0],
  ])('under way: %s', (_, letters, minutes) => {
    expect(factsOf(...letters).oldestUnderWayMinutes).toBe(minutes);
  });

  test('to check for more than a day: those alone that came to it before', () => {
    const letters = [
      some('to-check', 3_000, { letters: 5, olderThanDay: 2 }),
      some('to-check', 3_000, { company: 'BETA', letters: 1, olderThanDay: 1 }),
      some('approved', 3_000, { olderThanDay: 9 }),
    ];
    expect(factsOf(...letters).toCheckOlderThanDay).toBe(3);
  });

  test('refused for good: those of the hour, held or not, and not all that were stopped', () => {
    const letters = [
      some('stopped', 10, { letters: 9, refusedLastHour: 2 }),
      some('stopped', 10, { isHeld: true, refusedLastHour: 1 }),
    ];
    expect(factsOf(...letters).failedLastHour).toBe(3);
  });

  test('late passes are named by what any process noted of them; those that run nowhere here are nobody’s', () => {
    const running = ['dispatch', 'runs', 'watch'].map((name) => ({ name, everyMs: MINUTE, startedAt: ago(90) }));
    const ended = (pass: string, minutes: number) => ({
      ...{ pass, succeededAt: ago(minutes).toISOString(), failedAt: NOW.toISOString(), fault: 'TypeError' },
    });
    const passes = [ended('dispatch', 31), ended('gone', 900), ended('runs', 1)];
    expect(serviceFactsOf({ letters: [], passes }, running, NOW).passesWithoutSuccess).toEqual(['dispatch', 'watch']);
  });

  test('certificates: the days of the one that ends first, by the day in Paris', () => {
    const ends = ['2027-01-01', '2026-03-20'].map((last) => ({ variable: 'V', lastDay: day(last) }));
    const nothing = { letters: [], passes: [] };
    expect(serviceFactsOf(nothing, [], NOW, ends).certificateDaysLeft).toBe(4);
    expect(serviceFactsOf(nothing, [], new Date('2026-03-16T23:30:00Z'), ends).certificateDaysLeft).toBe(3);
  });

  test('the store is asked once, for the hour, the day and the week that end now', async () => {
    const asked: unknown[] = [];
    const status = {
      readStanding: async (since: unknown) => {
        asked.push(since);
        return { letters: [], passes: [] };
      },
    };
    expect(await readStanding({ status, clock: { now: () => NOW } })).toEqual({ at: NOW, letters: [], passes: [] });
    expect(asked).toEqual([{ hourAgo: ago(60), dayAgo: ago(DAY_MINUTES), stoppedSince: ago(7 * DAY_MINUTES) }]);
  });
});

test('a pass that did not reach a company each time it ran is late after half an hour, and no more once it did', async () => {
  let now = NOW;
  const status = openFakeStatus();
  const clock = { now: () => now };
  const notes = openPassNotes({ notes: status, clock }, () => undefined);
  const late = async (): Promise<readonly string[]> => {
    await notes.settled();
    return serviceFactsOf(await readStanding({ status, clock }), notes.running(), now).passesWithoutSuccess;
  };
  notes.started([{ name: 'positions', everyMs: MINUTE }]);
  for (let minutes = 0; minutes < 30; minutes += 1) {
    notes.missed('positions', [{ company: 'ALPHA', code: 'sage-connection' }]);
    expect(await late()).toEqual([]);
    now = new Date(now.getTime() + MINUTE);
  }
  expect(await late()).toEqual(['positions']);
  notes.succeeded('positions');
  expect(await late()).toEqual([]);
});

describe('a pass that two processes share', () => {
  let now = NOW;
  const status = openFakeStatus();
  const clock = { now: () => now };
  const [one, other] = [0, 1].map(() => openPassNotes({ notes: status, clock }, () => undefined));
  const DONE = { kind: 'watched' };
  const BUSY = { kind: 'busy' };
  const AWAY = { kind: 'unreachable', code: 'sage-connection' };

  /** Ends it as the service does (`serve`), by what it answered of ALPHA and of BETA. */
  function end(notes: typeof one, alpha: object, beta: object): void {
    const answers = new Map([
      ['ALPHA', alpha],
      ['BETA', beta],
    ] as [string, { kind: string }][]);
    const answer = answerOfAll(answers);
    if (typeof answer === 'number') notes?.succeeded('watch');
    else if (answer.kind !== 'busy') {
      if (answer.kind === 'unreached') notes?.missed('watch', answer.missing);
      if (answer.each) notes?.endedIn('watch', answer.each);
    }
  }
  async function look() {
    await Promise.all([one?.settled(), other?.settled()]);
    const standingNow = await readStanding({ status, clock });
    return {
      late: serviceFactsOf(standingNow, one?.running() ?? [], now).passesWithoutSuccess,
      passes: standingNow.passes,
    };
  }
  const pass = (minutes: number): void => {
    now = new Date(now.getTime() + minutes * MINUTE);
  };

  test('is late by the company that is away, which the other one never hides, and says which it is', async () => {
    one?.started([{ name: 'watch', everyMs: MINUTE }]);
    end(one, DONE, DONE);
    const whole = now.toISOString();
    for (let minutes = 0; minutes < 31; minutes += 1) {
      pass(1);
      end(one, AWAY, BUSY);
      end(other, BUSY, DONE);
    }
    expect(await look()).toEqual({
      late: ['watch'],
      passes: [{ pass: 'watch', succeededAt: whole, failedAt: now.toISOString(), fault: 'sage-connection: ALPHA' }],
    });
  });

  test('is well again once each company was reached by either, and stays so however they share it', async () => {
    pass(1);
    end(one, DONE, BUSY);
    end(other, BUSY, DONE);
    const { late, passes } = await look();
    expect([late, passes[0]?.succeededAt]).toEqual([[], now.toISOString()]);
    for (let minutes = 0; minutes < 90; minutes += 1) {
      pass(1);
      end(minutes % 2 === 0 ? one : other, DONE, BUSY);
      end(minutes % 2 === 0 ? other : one, BUSY, DONE);
    }
    expect((await look()).late).toEqual([]);
  });

  test('a company that was none of it for a day keeps it from nothing', async () => {
    const ofBeta = (): void => one?.endedIn('watch', new Map([['BETA', null]]));
    for (let hours = 0; hours < 25; hours += 1) {
      pass(60);
      ofBeta();
    }
    expect((await look()).late).toEqual([]);
  });
});
