import { describe, expect, test } from 'vitest';
import { startWorker } from '../../../src/channels/schedule/worker.ts';

const HOUR = 3_600_000;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the worker', () => {
  test('works at once, and again as long as there was something to do', async () => {
    let left = 3;
    const worker = startWorker(
      async () => (left > 0 ? left-- : 0),
      HOUR,
      () => undefined,
    );
    await settle();
    await worker.stop();
    expect(left).toBe(0);
  });

  test('begins when it may; wake-ups until then are one pass', async () => {
    let passes = 0;
    const pass = async (): Promise<number> => {
      passes++;
      return 0;
    };
    const may = Promise.withResolvers<void>();
    const worker = startWorker(
      pass,
      HOUR,
      () => undefined,
      () => may.promise,
    );
    worker.wake();
    await settle();
    worker.wake();
    expect(passes).toBe(0);
    may.resolve();
    await settle();
    expect(passes).toBe(1);
    await worker.stop();
  });

  test('never runs two passes at the same time, and misses no wake-up that comes during one', async () => {
    let [running, most, passes] = [0, 0, 0];
    const pass = async (): Promise<number> => {
      passes++;
      most = Math.max(most, ++running);
      await settle();
      running--;
      return 0;
    };
    const worker = startWorker(pass, HOUR, () => undefined);
    worker.wake();
    worker.wake();
    await settle();
    await settle();
    await worker.stop();
    expect([most, passes]).toEqual([1, 2]);
  });

  test('reports a failure and goes on at the next tick', async () => {
    const failures: unknown[] = [];
    let calls = 0;
    const worker = startWorker(
      async () => {
        calls++;
        if (calls === 1) throw new Error('down');
        return 0;
      },
      5,
      (error) => failures.push(error),
    );
    await settle();
    await settle();
    await worker.stop();
    expect(failures).toHaveLength(1);
    expect(calls).toBeGreaterThan(1);
  });

  test('once stopped does nothing more', async () => {
    let calls = 0;
    const worker = startWorker(
      async () => ++calls && 0,
      1,
      () => undefined,
    );
    await worker.stop();
    const before = calls;
    worker.wake();
    await settle();
    expect(calls).toBe(before);
  });
});
