import { describe, expect, test } from 'vitest';
import { PeopleGate } from '../../../src/channels/schedule/people-gate.ts';
import {
  mostWaitOf,
  type Traffic,
  untilBeginning,
  untilNextSlice,
} from '../../../src/channels/schedule/people-policy.ts';

const traffic = (facts: Partial<Traffic> = {}): Traffic => ({ startedAt: 0, lastAt: null, answering: 0, ...facts });

describe('background passes begin after the first minute, or when nobody has asked for 10 s', () => {
  test.each<[what: string, facts: Partial<Traffic>, now: number, left: number]>([
    ['just after a start nobody may yet have found the time to ask', {}, 0, 10_000],
    ['nobody asked for 10 s', {}, 10_000, 0],
    ['somebody asked at 4 s: 10 s count from then', { lastAt: 4_000 }, 10_000, 4_000],
    ['somebody asked at 4 s and nobody since', { lastAt: 4_000 }, 14_000, 0],
    ['somebody is being answered: it is looked at again soon', { lastAt: 4_000, answering: 1 }, 30_000, 50],
    ['people ask without a stop: not before the first minute is over', { lastAt: 55_000 }, 56_000, 4_000],
    ['nor long after it', { lastAt: 59_999, answering: 1 }, 60_000, 0],
    ['later in the day', { lastAt: 3_600_000 }, 3_600_001, 0],
  ])('%s', (_, facts, now, left) => {
    expect(untilBeginning(traffic(facts), now)).toBe(left);
  });
});

describe('between two slices a pass gives way to people, but not for ever', () => {
  test.each<[what: string, facts: Partial<Traffic>, waited: number, left: number]>([
    ['nobody ever asked', {}, 0, 0],
    ['somebody was answered half a second ago', { lastAt: 99_500 }, 0, 500],
    ['a second ago', { lastAt: 99_000 }, 0, 0],
    ['somebody is being answered, however long ago they asked', { lastAt: 1, answering: 2 }, 0, 50],
    ['what it may wait is almost spent', { lastAt: 100_000, answering: 1 }, 7_490, 10],
    ['it is spent', { lastAt: 100_000, answering: 1 }, 7_500, 0],
  ])('%s', (_, facts, waited, left) => {
    expect(untilNextSlice(traffic(facts), 100_000, { waited, most: mostWaitOf(15_000) })).toBe(left);
  });
});

/** A clock that only sleeping moves, and what happens at its times. */
function fakeTime(events: readonly (readonly [at: number, happens: () => void])[] = []) {
  let now = 0;
  const left = [...events];
  const sleep = async (ms: number): Promise<void> => {
    const until = now + ms;
    for (let next = left[0]; next && next[0] <= until; next = left[0]) {
      now = next[0];
      left.shift();
      next[1]();
    }
    now = until;
  };
  return { now: () => now, sleep, plan: (at: number, happens: () => void) => left.push([at, happens]) };
}

describe('the gate', () => {
  test('lets passes begin 10 s after the last answer of the first minute', async () => {
    const time = fakeTime();
    const gate = new PeopleGate(time);
    let answered: (() => void) | undefined;
    time.plan(3_000, () => {
      answered = gate.asked();
    });
    time.plan(8_000, () => answered?.());
    await gate.begin();
    expect(time.now()).toBe(18_000);
  });

  test('opens after a minute to passes behind people who ask every second', async () => {
    const time = fakeTime();
    const gate = new PeopleGate(time);
    for (let at = 1_000; at < 200_000; at += 1_000) time.plan(at, () => gate.asked()());
    await gate.begin();
    expect(time.now()).toBe(60_000);
  });

  test('a pass of 40 slices of 3 s each ends within its 5 minutes, though people never stop asking', async () => {
    const time = fakeTime();
    const gate = new PeopleGate(time);
    for (let at = 0; at < 400_000; at += 900) time.plan(at, () => gate.asked()());
    const giveWay = gate.wayOf(mostWaitOf(300_000));
    for (let slice = 0; slice < 40; slice++) {
      await giveWay();
      await time.sleep(3_000);
    }
    expect(time.now()).toBeGreaterThan(120_000 + 140_000);
    expect(time.now()).toBeLessThanOrEqual(300_000);
  });

  test('an answer that never ends holds a pass up once, not at every slice', async () => {
    const time = fakeTime();
    const gate = new PeopleGate(time);
    gate.asked();
    const giveWay = gate.wayOf(1_000);
    await giveWay();
    expect(time.now()).toBe(1_000);
    for (let slice = 0; slice < 100; slice++) await giveWay();
    expect(time.now()).toBe(1_000);
  });

  test('what comes in between two slices is taken up before the next, also where nobody asked before', async () => {
    const gate = new PeopleGate();
    const done: string[] = [];
    setImmediate(() => done.push('a request'));
    await gate.wayOf(60_000)();
    done.push('the next slice');
    expect(done).toEqual(['a request', 'the next slice']);
  });

  test('stopped, it holds nobody up', { timeout: 3_000 }, async () => {
    const gate = new PeopleGate();
    gate.asked();
    const waiting = [gate.begin(), gate.wayOf(60_000)()];
    gate.stop();
    await expect(Promise.all(waiting)).resolves.toEqual([undefined, undefined]);
  });
});
