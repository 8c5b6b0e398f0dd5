import { beforeEach, describe, expect, test } from 'vitest';
import type { StandingSince, StatusStore } from '../../../src/use-cases/ports/status/status-store.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 16, 9, minute));
const SINCE: StandingSince = { hourAgo: at(0), dayAgo: at(0), stoppedSince: at(0) };
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
    const readAll = async () => (await store.readStanding(SINCE)).passes.filter((one) => one.pass === pass);

    test('a pass that never ended is not there', async () => {
      expect(await readAll()).toEqual([]);
    });

    test('a pass keeps its last end and its last failure beside each other', async () => {
      await store.notePassSucceeded(pass, at(1));
      await store.notePassFailed(pass, 'graph-503', at(2));
      await store.notePassSucceeded(pass, at(3));
      expect(await readAll()).toEqual([
        { pass, succeededAt: at(3).toISOString(), failedAt: at(2).toISOString(), fault: 'graph-503' },
      ]);
    });

    test('a pass that only ever failed never came to its end', async () => {
      await store.notePassFailed(pass, 'x'.repeat(300), at(2));
      expect(await readAll()).toMatchObject([{ succeededAt: null, fault: 'x'.repeat(200) }]);
    });

    test('two processes that note the same pass for the first time leave one line', async () => {
      await Promise.all([store.notePassSucceeded(pass, at(1)), store.notePassSucceeded(pass, at(1))]);
      expect(await readAll()).toHaveLength(1);
    });

    test('a pass that one process ended and another failed at the same instant, for the first time, keeps both', async () => {
      await Promise.all([store.notePassFailed(pass, 'TypeError', at(1)), store.notePassSucceeded(pass, at(1))]);
      const instant = at(1).toISOString();
      expect(await readAll()).toEqual([{ pass, succeededAt: instant, failedAt: instant, fault: 'TypeError' }]);
    });

    test('passes are listed by name', async () => {
      await store.notePassSucceeded(`${pass}-b`, at(1));
      await store.notePassSucceeded(`${pass}-a`, at(1));
      const names = (await store.readStanding(SINCE)).passes.map((one) => one.pass);
      expect(names.filter((one) => one.startsWith(`${pass}-`))).toEqual([`${pass}-a`, `${pass}-b`]);
    });
  });
}
