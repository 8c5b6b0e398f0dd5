import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WatchedPayer } from '../../../src/use-cases/ports/credit/watch-store.ts';
import { later, NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const aPayer = (facts: Partial<WatchedPayer> = {}): WatchedPayer => ({
  payer: 'DUPONT',
  seen: 'abc',
  since: NOW.toISOString(),
  again: false,
  orders: ['commande BC1', 'preparation PL|{2} É'],
  ...facts,
});

/** What every store of what the watch saw answers. */
export function describeWatchStore(name: string, open: OpenStore): void {
  describe(`what the watch saw in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const read = async (of = company) => {
      const { basis, payers } = await store.reader.readWatch(of);
      return { basis, payers: [...payers.values()] };
    };

    test('before the first pass nothing was seen, on no basis', async () => {
      expect(await read()).toEqual({ basis: null, payers: [] });
    });

    test('what was seen comes back as it was, by payer; a payer without orders too', async () => {
      const payers = [aPayer({ payer: 'B', again: true }), aPayer({ payer: 'A', seen: '', orders: [] })];
      await store.writer.saveWatch(company, 'day 1', { payers, gone: [] });
      expect(await read()).toEqual({ basis: 'day 1', payers: [payers[1], payers[0]] });
    });

    test('a payer seen again is replaced, one that is gone is forgotten, others stay, in this company alone', async () => {
      const other = newCompany();
      const all = ['A', 'B', 'C'].map((payer) => aPayer({ payer }));
      for (const of of [company, other]) await store.writer.saveWatch(of, 'day 1', { payers: all, gone: [] });
      const changed = aPayer({ payer: 'B', seen: 'def', since: later(5).toISOString(), orders: ['commande BC9'] });
      await store.writer.saveWatch(company, 'day 2', { payers: [changed], gone: ['A', 'NOBODY'] });
      expect(await read()).toEqual({ basis: 'day 2', payers: [changed, all[2]] });
      expect(await read(other)).toEqual({ basis: 'day 1', payers: all });
    });

    test('a pass that saw nothing new says so', async () => {
      await store.writer.saveWatch(company, 'day 1', { payers: [aPayer()], gone: [] });
      await store.writer.saveWatch(company, 'day 2', { payers: [], gone: [] });
      expect(await read()).toEqual({ basis: 'day 2', payers: [aPayer()] });
    });

    test('two passes saving at once leave what one or the other saw of each payer, once', async () => {
      const save = (seen: string) =>
        store.writer.saveWatch(company, seen, {
          payers: ['A', 'B'].map((payer) => aPayer({ payer, seen })),
          gone: [],
        });
      await Promise.all([save('one'), save('two')]);
      const { payers } = await read();
      expect(payers.map(({ payer }) => payer)).toEqual(['A', 'B']);
      expect(new Set(payers.map(({ seen }) => seen)).size).toBe(1);
    });
  });
}
