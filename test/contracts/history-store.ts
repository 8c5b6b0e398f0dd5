import { beforeAll, describe, expect, test } from 'vitest';
import { CAMILLE, later, newCompany, type OpenStore, type Store } from '../store/samples.ts';

/** What every history answers. */
export function describeHistoryStore(name: string, open: OpenStore): void {
  describe(`history in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    const line = (company: string, act: string, tiers: string | null = 'DUPONT') => ({
      at: later(0).toISOString(),
      by: CAMILLE,
      company,
      tiers,
      act,
      subject: null,
      facts: { total: 1_234, words: ['é', '"', '\\', null], deep: { on: true } },
    });

    test('I8: lines are kept as they were given and read newest first, no more than asked', async () => {
      const company = newCompany();
      for (const act of ['one', 'two', 'three']) await store.writer.appendHistory(line(company, act));
      expect(await store.reader.readHistory(company, 'DUPONT', 2)).toEqual([
        line(company, 'three'),
        line(company, 'two'),
      ]);
    });

    test('a tiers is told only its own: not another’s, not the same code in another company', async () => {
      const [company, other] = [newCompany(), newCompany()];
      await store.writer.appendHistory(line(company, 'mine'));
      await store.writer.appendHistory(line(company, 'theirs', 'MARTIN'));
      await store.writer.appendHistory(line(company, 'nobody’s', null));
      await store.writer.appendHistory(line(other, 'elsewhere'));
      expect((await store.reader.readHistory(company, 'DUPONT', 10)).map((one) => one.act)).toEqual(['mine']);
    });
  });
}
