import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { approveOne, CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const LEASE_MS = 60_000;

/** What every store finds waiting for people in what rooms keep anyway. */
export function describeWhatWaits(name: string, open: OpenStore): void {
  describe(`what waits for people in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const stop = async (ecNo: number, tiers = 'DUPONT', ms = 0) => {
      const letter = await approveOne(store, company, [ecNo], { tiers, now: later(ms) });
      const claimed = await store.writer.claim('w', later(ms + 1), LEASE_MS, 1_000);
      if (!claimed.some(({ id }) => id === letter.id)) throw new Error('not claimed');
      const stopped = await store.writer.advance(letter, 'stopped', {}, 'w', later(ms + 2));
      if (!stopped) throw new Error('not stopped');
      return stopped;
    };
    const failed = async (since = NOW, limit = 9) =>
      (await store.reader.listFailed([company], since, limit)).dispatches.map(({ id }) => id);

    test('a letter that stopped waits, the newest first, until another follows it, or it was long ago', async () => {
      const first = await stop(1);
      const second = await stop(2, 'ZED', 10);
      expect(await failed()).toEqual([second.id, first.id]);
      expect(await failed(NOW, 1)).toEqual([second.id]);
      expect(await failed(later(11))).toEqual([second.id]);
      await approveOne(store, company, [3], { now: later(20) });
      expect(await failed()).toEqual([second.id]);
      company = newCompany();
      expect(await failed()).toEqual([]);
    });

    const exclude = async (ecNo: number, until: Day | null, by = CAMILLE) => {
      const key = { ecNo, piece: `FA${ecNo}`, due: day('2026-02-10'), amount: cents(1_200_50) };
      const added = { company, tiers: 'DUPONT', by, reason: 'Avoir attendu', since: day('2026-03-01'), until, ...key };
      return (await store.writer.addExclusion(added)).exclusion;
    };
    const ended = async (from = day('2026-03-01'), to = TODAY) =>
      (await store.reader.listEndedExclusions(company, from, to)).map(({ exclusion }) => exclusion.ecNo);

    test('an exclusion waits from its last day on', async () => {
      const exclusion = await exclude(11, TODAY);
      await exclude(12, day('2026-03-17'));
      await exclude(13, null);
      await exclude(14, day('2026-03-02'));
      expect(await ended()).toEqual([14, 11]);
      expect(await ended(day('2026-03-03'))).toEqual([11]);
      const [one] = await store.reader.listEndedExclusions(company, TODAY, TODAY);
      expect(one).toEqual({ tiers: 'DUPONT', exclusion });
    });

    test('not where it was lifted, or another one of the instalment lasts longer', async () => {
      const lifted = await exclude(11, TODAY);
      await store.writer.liftExclusion(company, 'DUPONT', lifted.id, CAMILLE, TODAY);
      await exclude(12, TODAY);
      await exclude(12, null, YANN);
      expect(await ended()).toEqual([]);
    });

    test('not where a letter of the instalment is under way, or reminded it since', async () => {
      await exclude(15, TODAY);
      await exclude(12, TODAY);
      await exclude(11, TODAY);
      const [letter] = [await approveOne(store, company, [11])];
      expect(await ended()).toEqual([12, 15]);
      await store.writer.recordReminded(letter, NOW);
      await store.writer.decide(letter.id, 'approved', 'cancelled', {}, CAMILLE, NOW);
      expect(await ended()).toEqual([12, 15]);
    });
  });
}
