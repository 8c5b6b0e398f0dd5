import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ANSWERS_WITHIN_MS,
  type NotReady,
  openReadiness,
  type ReadinessPorts,
  SAID_AGAIN_MS,
} from '../../src/use-cases/readiness.ts';

const yes = async () => 1;
const no = () => Promise.reject(new Error('away'));
const never = () => new Promise<never>(() => undefined);

describe('whether requests may come to a process', () => {
  let now = 0;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const portsOf = (changes: Partial<ReadinessPorts>): ReadinessPorts => ({
    isDraining: () => false,
    askStore: yes,
    missingMigrations: async () => [],
    askSage: [yes, yes],
    elapsed: () => now,
    ...changes,
  });
  const ask = async (changes: Partial<ReadinessPorts>) => {
    const found = openReadiness(portsOf(changes))();
    await vi.advanceTimersByTimeAsync(ANSWERS_WITHIN_MS);
    return found;
  };

  it.each<[string, Partial<ReadinessPorts>, readonly NotReady[]]>([
    ['is one that has all', {}, []],
    ['is none that ends, whatever answers', { isDraining: () => true, askStore: never }, ['draining']],
    ['is none without its store', { askStore: no }, ['store']],
    ['is none whose store is too slow', { askStore: never }, ['store']],
    ['is none whose store lacks migrations', { missingMigrations: async () => ['0200-x.sql'] }, ['migrations']],
    ['is none without the Sage of one company', { askSage: [yes, no] }, ['sage']],
    ['is none whose Sage is too slow', { askSage: [never] }, ['sage']],
    ['says all at once', { askStore: no, missingMigrations: no, askSage: [no] }, ['store', 'sage']],
  ])('%s', async (_, changes, found) => {
    expect(await ask(changes)).toEqual(found);
  });

  it('asks the bases once a second, however often it is asked, and the migrations no more once they are there', async () => {
    const [askStore, missingMigrations] = [vi.fn(yes), vi.fn(async () => [])];
    const readiness = openReadiness(portsOf({ askStore, missingMigrations }));
    await Promise.all([readiness(), readiness(), readiness()]);
    expect(askStore).toHaveBeenCalledTimes(1);
    now += SAID_AGAIN_MS;
    await readiness();
    expect([askStore.mock.calls.length, missingMigrations.mock.calls.length]).toEqual([2, 1]);
  });
});
