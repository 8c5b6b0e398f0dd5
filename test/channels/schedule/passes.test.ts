import { describe, expect, test } from 'vitest';
import {
  type Pass,
  type PassEnd,
  type Schedule,
  startPasses as startBehind,
} from '../../../src/channels/schedule/passes.ts';
import { PeopleGate } from '../../../src/channels/schedule/people-gate.ts';
import type { GiveWay } from '../../../src/use-cases/ports/give-way.ts';
import type { MayBegin } from '../../../src/use-cases/ports/may-begin.ts';
import { answerOfAll, unreached } from '../../../src/use-cases/unreached.ts';

const HOUR = 3_600_000;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
type Name = 'watch' | 'tell';

/** Of passes that wait for nobody, unless they say otherwise. */
const startPasses = (
  passes: Readonly<Record<Name, Pass>>,
  onError: (error: unknown, name: string) => void,
  gate = new PeopleGate(),
): Schedule => startBehind(Object.values(passes), onError, gate);

/** Passes that count how often they ran. */
function counting(facts: Partial<Record<Name, Partial<Pass>>> = {}) {
  const runs: Record<Name, number> = { watch: 0, tell: 0 };
  const passOf = (name: Name): Pass => ({
    name,
    everyMs: HOUR,
    isBehindPeople: false,
    queue: false,
    ...facts[name],
    run: (giveWay, mayBegin) => {
      runs[name]++;
      return facts[name]?.run?.(giveWay, mayBegin) ?? Promise.resolve(0);
    },
  });
  return { runs, passes: { watch: passOf('watch'), tell: passOf('tell') } };
}

const failing = (): never => {
  throw new Error('nobody expected a failure');
};

describe('the passes of an instance', () => {
  test('each runs at once', async () => {
    const { runs, passes } = counting();
    await startPasses(passes, failing).stop();
    expect(runs).toEqual({ watch: 1, tell: 1 });
  });

  test('a queue runs until it is empty; what looks at everything runs once a turn, whatever it found', async () => {
    const left = { watch: 3, tell: 3 };
    const take = (name: Name) => async (): Promise<number> => (left[name] > 0 ? left[name]-- : 0);
    const { runs, passes } = counting({ watch: { run: take('watch') }, tell: { run: take('tell'), queue: true } });
    const schedule = startPasses(passes, failing);
    await settle();
    await schedule.stop();
    expect(runs).toEqual({ watch: 1, tell: 4 });
  });

  test.each([
    ['found something: people are told at once', 1, 2],
    ['found nothing: they are told at the next turn', 0, 1],
  ])('the watch %s', async (_, found, told) => {
    const { runs, passes } = counting({
      watch: { wakes: ['tell'], run: () => settle().then(() => found) },
    });
    const schedule = startPasses(passes, failing);
    for (let waits = 0; waits < 4; waits++) await settle();
    await schedule.stop();
    expect(runs).toEqual({ watch: 1, tell: told });
  });

  test('is woken by name', async () => {
    const { runs, passes } = counting();
    const schedule = startPasses(passes, failing);
    await settle();
    schedule.wake('tell');
    await settle();
    await schedule.stop();
    expect(runs).toEqual({ watch: 1, tell: 2 });
  });

  test('one that fails says which it is, and holds up no other', async () => {
    const failures: unknown[] = [];
    const { runs, passes } = counting({
      watch: { everyMs: 5, run: () => Promise.reject(new Error('Sage is down')) },
      tell: { everyMs: 5 },
    });
    const schedule = startPasses(passes, (error, name) => failures.push([name, String(error)]));
    await settle();
    await schedule.stop();
    expect(failures[0]).toEqual(['watch', 'Error: Sage is down']);
    expect(runs.watch).toBeGreaterThan(1);
    expect(runs.tell).toBeGreaterThan(1);
  });

  test('one that another process is at did not come to its end here, did not fail, and wakes nothing', async () => {
    const ended: string[] = [];
    const { runs, passes } = counting();
    const busy: Pass = { ...passes.watch, queue: true, wakes: ['tell'], run: async () => ({ kind: 'busy' }) };
    const schedule = startBehind([busy, passes.tell], failing, new PeopleGate(), (name) => ended.push(name));
    await settle();
    await schedule.stop();
    expect(ended).toEqual(['tell']);
    expect(runs.tell).toBe(1);
  });

  test('one that did not reach a company is told with what is missing, and what it did elsewhere wakes others', async () => {
    const missing = [{ company: 'ALPHA', code: 'sage-unavailable' }];
    const { runs, passes } = counting({
      watch: { wakes: ['tell'], run: () => settle().then(() => unreached(missing, 1) ?? 0) },
    });
    const ends: [string, PassEnd][] = [];
    const schedule = startBehind(Object.values(passes), failing, new PeopleGate(), (...end) => ends.push(end));
    for (let waits = 0; waits < 4; waits++) await settle();
    await schedule.stop();
    expect(ends).toEqual([
      ['tell', { missing: [], each: null }],
      ['watch', { missing, each: null }],
      ['tell', { missing: [], each: null }],
    ]);
    expect(runs).toEqual({ watch: 1, tell: 2 });
  });

  test('one that another process is at in one company is told with how it ended in each', async () => {
    const answers = new Map([
      ['ALPHA', { kind: 'busy' }],
      ['BETA', { kind: 'watched' }],
    ]);
    const { runs, passes } = counting({ watch: { wakes: ['tell'], run: async () => answerOfAll(answers, 2) } });
    const ends: [string, PassEnd][] = [];
    const schedule = startBehind(Object.values(passes), failing, new PeopleGate(), (...end) => ends.push(end));
    for (let waits = 0; waits < 4; waits++) await settle();
    await schedule.stop();
    const each = new Map([
      ['ALPHA', 'busy'],
      ['BETA', null],
    ]);
    expect(ends).toContainEqual(['watch', { missing: [], each }]);
    expect(runs).toEqual({ watch: 1, tell: 2 });
  });

  test('stopping waits for what is under way, and what that found wakes nothing any more', async () => {
    let ended = false;
    const slow = async (): Promise<number> => {
      await settle();
      ended = true;
      return 1;
    };
    const { runs, passes } = counting({ watch: { wakes: ['tell'], run: slow } });
    await startPasses(passes, failing).stop();
    expect(ended).toBe(true);
    await settle();
    expect(runs).toEqual({ watch: 1, tell: 1 });
  });

  test('behind people, a pass waits where somebody asks just after the start; the others run at once', async () => {
    const gate = new PeopleGate();
    gate.asked();
    const { runs, passes } = counting({ watch: { isBehindPeople: true } });
    const schedule = startPasses(passes, failing, gate);
    await settle();
    expect(runs).toEqual({ watch: 0, tell: 1 });
    await schedule.stop();
    expect(runs).toEqual({ watch: 0, tell: 1 });
  });

  test('from the moment they are stopped, a pass under way may begin nothing more', async () => {
    const asked: boolean[] = [];
    const slow = async (_giveWay: GiveWay, mayBegin: MayBegin): Promise<number> => {
      asked.push(mayBegin());
      await settle();
      asked.push(mayBegin());
      return 0;
    };
    const { passes } = counting({ watch: { run: slow } });
    const schedule = startPasses(passes, failing);
    await schedule.stop();
    expect(asked).toEqual([true, false]);
  });

  test('a pass that gave way when they were stopped is not begun', async () => {
    let now = 0;
    const gate = new PeopleGate({ now: () => now, sleep: settle });
    now = 61_000;
    const { runs, passes } = counting({ watch: { isBehindPeople: true } });
    const schedule = startPasses(passes, failing, gate);
    await new Promise((resolve) => setImmediate(resolve));
    await schedule.stop();
    expect(runs.watch).toBe(0);
  });

  test('stopping ends the pass that waits for people between two slices', async () => {
    let now = 0;
    const untilStopped = (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    const sleep = (ms: number, signal: AbortSignal): Promise<void> => (ms > 0 ? untilStopped(signal) : settle());
    const gate = new PeopleGate({ now: () => now, sleep });
    now = 61_000;
    let slices = 0;
    const sliced = async (giveWay: GiveWay): Promise<number> => {
      gate.asked();
      for (; slices < 3; slices++) await giveWay();
      return 0;
    };
    const { passes } = counting({ watch: { isBehindPeople: true, run: sliced } });
    const schedule = startPasses(passes, failing, gate);
    for (let waits = 0; waits < 4; waits++) await settle();
    expect(slices).toBe(0);
    await schedule.stop();
    expect(slices).toBe(3);
  });
});
