import { beforeAll, describe, expect, test } from 'vitest';
import { later, type OpenStore, type Store } from '../store/samples.ts';

const LEASE_MS = 60_000;
let count = 0;

/** What every store of turns answers. */
export function describeTurnStore(name: string, open: OpenStore): void {
  describe(`turns in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    const turn = () => {
      const called = `watch-${++count}`;
      return {
        take: (owner: string, ms = 0) => store.writer.takeTurn(called, owner, later(ms), LEASE_MS),
        end: (owner: string) => store.writer.endTurn(called, owner),
      };
    };

    test('of ten that take a turn at once, one has it', async () => {
      const { take } = turn();
      const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => take(`w${at}`)));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    test('of ten that take over a turn that is over at once, one has it', async () => {
      const { take } = turn();
      await take('dead');
      const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => take(`w${at}`, LEASE_MS)));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    test('a turn is its owner’s until its lease is over; then another takes it', async () => {
      const { take } = turn();
      expect(await take('one')).toBe(true);
      expect(await take('two', LEASE_MS - 1)).toBe(false);
      expect(await take('two', LEASE_MS)).toBe(true);
      expect(await take('one', LEASE_MS + 1)).toBe(false);
    });

    test('its owner makes it last longer by taking it again', async () => {
      const { take } = turn();
      await take('one');
      expect(await take('one', LEASE_MS - 1)).toBe(true);
      expect(await take('two', LEASE_MS)).toBe(false);
      expect(await take('two', 2 * LEASE_MS - 1)).toBe(true);
    });

    test('a turn that its owner ended is free at once; nobody else ends it', async () => {
      const { take, end } = turn();
      await take('one');
      await end('two');
      expect(await take('two', 1)).toBe(false);
      await end('one');
      expect(await take('two', 2)).toBe(true);
    });

    test('two names are two turns', async () => {
      const [first, second] = [turn(), turn()];
      expect(await first.take('one')).toBe(true);
      expect(await second.take('two')).toBe(true);
    });
  });
}
