import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Hints } from '../../../src/channels/schedule/hints.ts';

/** Two instances beside each other, over one place. */
export interface TwoInstances {
  readonly one: Hints;
  readonly other: Hints;
}

/** Longer than any way takes. */
const IN_TIME = { timeout: 20_000, interval: 20 };

/** What every way between instances does. */
export function hintsContract(name: string, open: () => Promise<TwoInstances>): void {
  describe(`hints between instances: ${name}`, () => {
    let instances: TwoInstances;
    let ends: (() => Promise<void>)[];
    beforeEach(async () => {
      instances = await open();
      ends = [];
    });
    afterEach(() => Promise.all(ends.map((end) => end())));

    const hear = (hints: Hints): string[] => {
      const heard: string[] = [];
      ends.push(hints.listen((pass) => heard.push(pass)));
      return heard;
    };

    test('what one tells is heard', async () => {
      const heard = hear(instances.other);
      instances.one.tell('dispatch');
      await expect.poll(() => heard, IN_TIME).toContain('dispatch');
    });

    test('each of several is heard by somebody', async () => {
      const heard = [hear(instances.one), hear(instances.other)];
      for (const pass of ['dispatch', 'runs', 'tell', 'watch']) instances.one.tell(pass);
      await expect
        .poll(() => [...new Set(heard.flat())].sort(), IN_TIME)
        .toEqual(['dispatch', 'runs', 'tell', 'watch']);
    });

    test('who ended hears nothing more, and ending waits for nothing', async () => {
      const heard: string[] = [];
      const end = instances.other.listen((pass) => heard.push(pass));
      await end();
      instances.one.tell('dispatch');
      const later = hear(instances.one);
      await expect.poll(() => later, IN_TIME).toContain('dispatch');
      expect(heard).toEqual([]);
    });
  });
}
