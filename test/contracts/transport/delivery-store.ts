import { beforeAll, describe, expect, test } from 'vitest';
import { later, type OpenStore, type Store } from '../../store/samples.ts';

const LEASE_MS = 60_000;
let count = 0;

/** What every store of deliveries answers. */
export function describeDeliveryStore(name: string, open: OpenStore): void {
  describe(`deliveries in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    const delivery = (asked: string | null = null) => {
      count += 1;
      const conversationId = `a:1Cd_${count}`;
      const claim = (owner = 'one', ms = 0, activityId = '1:AbC') =>
        store.writer.claimDelivery({ conversationId, activityId, asked }, owner, later(ms), LEASE_MS);
      const first = async (owner = 'one', ms = 0) => {
        const claimed = await claim(owner, ms);
        if (claimed.kind !== 'first') throw new Error(claimed.kind);
        return claimed.key;
      };
      return { claim, first, kind: async (owner = 'two', ms = 0) => (await claim(owner, ms)).kind };
    };

    test('an activity is one caller’s to answer, even when delivered several times at once', async () => {
      const { kind, claim } = delivery();
      const kinds = await Promise.all([kind(), kind(), kind()]);
      expect(kinds.sort()).toEqual(['first', 'under-way', 'under-way']);
      expect((await claim('two', 0, '1:aBc')).kind).toBe('first');
      expect(await delivery().kind()).toBe('first');
    });

    test('once answered it stays so', async () => {
      const { first, kind } = delivery();
      await store.writer.endDelivery(await first(), 'one');
      expect([await kind(), await kind('two', LEASE_MS * 9)]).toEqual(['answered', 'answered']);
    });

    test('given back, the next delivery is answered as the first one', async () => {
      const { first, kind } = delivery();
      expect(await store.writer.releaseDelivery(await first(), 'one')).toBe(true);
      expect([await kind(), await kind()]).toEqual(['first', 'under-way']);
    });

    test('is not given back once it was delivered again meanwhile: no other delivery may follow', async () => {
      const { first, kind } = delivery();
      const key = await first();
      await kind();
      expect(await store.writer.releaseDelivery(key, 'one')).toBe(false);
      expect(await kind()).toBe('under-way');
      await store.writer.endDelivery(key, 'one');
      expect(await kind()).toBe('answered');
    });

    test('is another’s when the lease is over, and no more the former owner’s to end or give back', async () => {
      const { first, claim, kind } = delivery();
      const key = await first();
      expect(await kind('two', LEASE_MS - 1)).toBe('under-way');
      expect((await claim('two', LEASE_MS)).kind).toBe('first');
      await store.writer.endDelivery(key, 'one');
      expect(await store.writer.releaseDelivery(key, 'one')).toBe(false);
      expect(await kind('three', LEASE_MS)).toBe('under-way');
    });

    test('what a dead process owed an answer to is claimed once, with what was asked', async () => {
      const at = 1_000_000_000;
      const [dead, alive, over, silent] = ['dead « é »', 'alive', 'over', null].map((asked) => delivery(asked));
      const key = await dead?.first('one', at);
      await alive?.first('one', at + 1);
      await store.writer.endDelivery((await over?.first('one', at)) ?? '', 'one');
      await silent?.first('one', at);
      const owed = (owner: string, since = at) =>
        store.writer.claimOwed(owner, later(at + LEASE_MS), later(since), LEASE_MS, 10);
      expect(await owed('two', at + 1)).toEqual([]);
      const claims = await Promise.all([owed('two'), owed('three')]);
      expect(claims.flat()).toEqual([{ key, asked: 'dead « é »' }]);
      expect(await owed('four')).toEqual([]);
    });

    test('those older than an instant are forgotten, the others are not', async () => {
      const [old, fresh] = [delivery(), delivery()];
      await store.writer.endDelivery(await old.first('one', 0), 'one');
      await store.writer.endDelivery(await fresh.first('one', 1_000), 'one');
      await store.writer.forgetSeenBefore(later(1_000));
      expect([await old.kind('one', 2_000), await fresh.kind('one', 2_000)]).toEqual(['first', 'answered']);
    });
  });
}
