import { beforeEach, describe, expect, test } from 'vitest';
import type { StatusStore } from '../../../src/use-cases/ports/status/status-store.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 16, 9, minute));
let passes = 0;

/** What is kept of the passes of the service. */
export function describeStatusStore(name: string, open: () => Promise<StatusStore>): void {
  describe(`how the service stands: ${name}`, () => {
    let store: StatusStore;
    let pass: string;
    beforeEach(async () => {
      store = await open();
      passes += 1;
      pass = `pass-${passes}`;
    });
    const read = async () => (await store.listPassRuns()).find((one) => one.pass === pass);

    test('a pass that never ended is not there', async () => {
      expect(await read()).toBeUndefined();
    });

    test('a pass keeps its last end and its last failure beside each other', async () => {
      await store.notePassSucceeded(pass, at(1));
      await store.notePassFailed(pass, 'graph-503', at(2));
      await store.notePassSucceeded(pass, at(3));
      expect(await read()).toEqual({
        pass,
        succeededAt: at(3).toISOString(),
        failedAt: at(2).toISOString(),
        fault: 'graph-503',
      });
    });

    test('a pass that only ever failed never came to its end', async () => {
      await store.notePassFailed(pass, 'x'.repeat(300), at(2));
      expect(await read()).toMatchObject({ succeededAt: null, fault: 'x'.repeat(200) });
    });

    test('two processes that note the same pass for the first time leave one line', async () => {
      await Promise.all([store.notePassSucceeded(pass, at(1)), store.notePassSucceeded(pass, at(1))]);
      expect((await store.listPassRuns()).filter((one) => one.pass === pass)).toHaveLength(1);
    });

    test('letters of no company are none', async () => {
      expect(await store.countLettersByState([], at(0))).toEqual([]);
    });
  });
}
