import { describe, expect, test } from 'vitest';
import { type Pass, startPasses } from '../../../src/channels/schedule/passes.ts';

const HOUR = 3_600_000;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
type Name = 'watch' | 'tell';

/** Passes that count how often they ran. */
function counting(facts: Partial<Record<Name, Partial<Pass<Name>>>> = {}) {
  const runs: Record<Name, number> = { watch: 0, tell: 0 };
  const passOf = (name: Name): Pass<Name> => ({
    everyMs: HOUR,
    queue: false,
    ...facts[name],
    run: () => {
      runs[name]++;
      return facts[name]?.run?.() ?? Promise.resolve(0);
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
});
