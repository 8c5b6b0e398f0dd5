import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { later, type OpenStore, type Store } from '../../store/samples.ts';

const ALL = 1_000;

/** What every store answers to those who ask for cards to be brought up to date, and to who does. */
export function describeCardRefreshes(name: string, open: OpenStore): void {
  describe(`cards to bring up to date in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(async () => {
      for (const { number } of await store.writer.listRefreshes(ALL)) await store.writer.endRefresh(number);
    });
    const listed = async (limit = ALL) => (await store.writer.listRefreshes(limit)).map(({ shown }) => shown);

    test('are listed in the order in which they were asked, each request until it ends', async () => {
      await store.writer.askRefresh({ kind: 'hold', id: 'h1' }, later(1));
      await store.writer.askRefresh({ kind: 'draft', id: 'd1' }, later(0));
      expect(await listed()).toEqual([
        { kind: 'hold', id: 'h1' },
        { kind: 'draft', id: 'd1' },
      ]);
      expect(await listed(1)).toEqual([{ kind: 'hold', id: 'h1' }]);
      const [first] = await store.writer.listRefreshes(1);
      await store.writer.endRefresh(first?.number ?? '');
      expect(await listed()).toEqual([{ kind: 'draft', id: 'd1' }]);
    });

    test('what is asked while it is shown is another request', async () => {
      await store.writer.askRefresh({ kind: 'hold', id: 'h1' }, later(0));
      const [shown] = await store.writer.listRefreshes(ALL);
      await store.writer.askRefresh({ kind: 'hold', id: 'h1' }, later(1));
      await store.writer.endRefresh(shown?.number ?? '');
      expect(await listed()).toEqual([{ kind: 'hold', id: 'h1' }]);
    });
  });
}
