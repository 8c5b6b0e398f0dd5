import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { Dispatch, DispatchError, DispatchState } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import {
  approveLetter,
  approveOne,
  CAMILLE,
  later,
  letterFacts,
  line,
  NOW,
  newCompany,
  type OpenStore,
  type Store,
  YANN,
} from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const WHY = 'Envoyée à l’ancien gérant';
const LEASE_MS = 60_000;
const LOCKED: DispatchError = { code: 'graph-423', detail: 'locked', at: NOW.toISOString(), kind: 'busy' };
const LEFT: readonly DispatchState[] = ['confirmed', 'filed', 'recorded', 'done'];
const NOT_LEFT: readonly DispatchState[] = [
  'approved',
  'attached',
  'sending',
  'accepted',
  'to-check',
  'stopped',
  'cancelled',
];

/** What every store answers about letters that left and are annulled. */
export function describeAnnulments(name: string, open: OpenStore): void {
  describe(`annulled letters in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(async () => {
      company = newCompany();
      await endOpenMarks();
    });

    /** Marks of other tests are claimed by nobody's owner here. */
    async function endOpenMarks(): Promise<void> {
      const far = later(10 ** 9);
      for (const one of await store.writer.claimMarks('sweeper', far, LEASE_MS, 1_000)) {
        await store.writer.endMark(one, { mark: 'marked', error: null, notBefore: null }, 'sweeper', far);
      }
    }

    const memoryOf = async (tiers = 'DUPONT') =>
      (await store.reader.readMemory(company, { codes: [tiers], ecNos: [] }, TODAY)).get(tiers);
    const remindedOf = async () => (await memoryOf())?.reminded.map(({ ecNo, level, on }) => [ecNo, level, on]) ?? [];
    const annul = (id: string, by = YANN, at = later(1_000)) => store.writer.annulDispatch(id, by, WHY, at);
    const read = async ({ id }: Dispatch) => (await store.reader.readDispatch(id)) as Dispatch;

    /** A letter that left and recorded its level, on a day. */
    async function sendOne(ecNos: readonly number[], facts: Parameters<typeof letterFacts>[1] = {}): Promise<Dispatch> {
      const letter = letterFacts(
        ecNos.map((ecNo) => line(ecNo, { level: facts.level ?? 2 })),
        facts,
      );
      const approved = await approveLetter(store.writer, company, letter);
      await store.writer.recordReminded(approved, NOW);
      const done = await store.writer.decide(approved.id, 'approved', 'done', {}, CAMILLE, NOW);
      if (!done) throw new Error('Not sent');
      return done;
    }

    test('it is kept with who, when and why, in the letter and in history; the letter itself stays as it was', async () => {
      const sent = await sendOne([1, 2]);
      const annulled = {
        by: YANN,
        reason: WHY,
        at: later(1_000).toISOString(),
        mark: 'wanted',
        markAttempts: 0,
        markError: null,
      };
      expect(sent.annulled).toBeNull();
      expect((await annul(sent.id))?.dispatch).toEqual({ ...sent, annulled });
      expect(await read(sent)).toEqual({ ...sent, annulled });
      expect(await store.reader.listDispatches({ company }, 10)).toEqual([{ ...sent, annulled }]);
      const [told] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(told).toMatchObject({
        act: 'dispatch-annulled',
        by: YANN,
        subject: sent.id,
        at: later(1_000).toISOString(),
      });
      expect(told?.facts).toMatchObject({ reference: sent.facts.reference, level: 2, reason: WHY, date: '2026-03-16' });
    });

    test('what it recorded counts no more: the reminder before it does, level and day', async () => {
      await sendOne([1], { level: 1, date: day('2026-02-20') });
      const second = await sendOne([1, 2], { level: 2, date: day('2026-03-16') });
      expect(await remindedOf()).toEqual([
        [1, 2, '2026-03-16'],
        [2, 2, '2026-03-16'],
      ]);
      await annul(second.id);
      expect(await remindedOf()).toEqual([[1, 1, '2026-02-20']]);
    });

    test('of two letters, annulling the first leaves what the second recorded', async () => {
      const first = await sendOne([1], { level: 1, date: day('2026-02-20') });
      await sendOne([1], { level: 2, date: day('2026-03-16') });
      await annul(first.id);
      expect(await remindedOf()).toEqual([[1, 2, '2026-03-16']]);
    });

    test.each(LEFT)('a letter that is %s left, and can be annulled', async (state) => {
      const { id } = await approveOne(store, company, [1]);
      await store.writer.decide(id, 'approved', state, {}, CAMILLE, NOW);
      expect((await annul(id))?.dispatch).toMatchObject({ state, annulled: { reason: WHY } });
    });

    test.each(NOT_LEFT)('a letter that is %s is left as it is', async (state) => {
      const approved = await approveOne(store, company, [1]);
      if (state !== 'approved') await store.writer.decide(approved.id, 'approved', state, {}, CAMILLE, NOW);
      const before = await read(approved);
      expect(await annul(approved.id)).toBeNull();
      expect(await read(approved)).toEqual(before);
    });

    test('one that is not there is not annulled', async () => expect(await annul('nowhere')).toBeNull());

    test('twice, or by two at once: one annuls, the other changes nothing', async () => {
      const sent = await sendOne([1]);
      const answers = await Promise.all([annul(sent.id, YANN), annul(sent.id, CAMILLE, later(2_000))]);
      const won = answers.filter((answer) => answer !== null);
      expect(won).toHaveLength(1);
      expect(await annul(sent.id, CAMILLE)).toBeNull();
      expect(await read(sent)).toEqual(won[0]?.dispatch);
      const told = await store.reader.readHistory(company, 'DUPONT', 20);
      expect(told.filter(({ act }) => act === 'dispatch-annulled')).toHaveLength(1);
    });

    test('one that is not filed yet lets its instalments go at once, is filed all the same, and its level never counts', async () => {
      const approved = await approveOne(store, company, [1]);
      await store.writer.decide(approved.id, 'approved', 'confirmed', {}, CAMILLE, NOW);
      expect((await memoryOf())?.reservations).toHaveLength(1);
      await annul(approved.id);
      expect((await memoryOf())?.reservations ?? []).toEqual([]);
      await store.writer.decide(approved.id, 'confirmed', 'filed', {}, CAMILLE, NOW);
      await store.writer.recordReminded(await read(approved), NOW);
      expect(await read(approved)).toMatchObject({ state: 'filed', annulled: { by: YANN, reason: WHY } });
      expect(await remindedOf()).toEqual([]);
    });

    test('the open draft of the customer and currency is stale, and named with its own; others are as they were', async () => {
      const sent = await sendOne([1]);
      const draft = await store.writer.openDraft(company, 'DUPONT', 'EUR', CAMILLE, NOW);
      const other = await store.writer.openDraft(company, 'DUPONT', 'USD', CAMILLE, NOW);
      expect((await annul(sent.id))?.drafts).toEqual([sent.draftId, draft.id]);
      expect(await store.reader.readDraft(draft.id)).toMatchObject({ version: draft.version + 1, updatedBy: YANN });
      expect(await store.reader.readDraft(other.id)).toEqual(other);
    });

    test('whoever takes another letter of the customer, or of the same instalments, to its sending loses it', async () => {
      const sent = await sendOne([1]);
      const own = await approveOne(store, company, [2]);
      const renamed = await approveOne(store, company, [1], { tiers: 'DUPOND' });
      const stranger = await approveOne(store, company, [3], { tiers: 'AUTRE' });
      await store.writer.claim('worker', NOW, LEASE_MS, 1_000);
      await annul(sent.id);
      const advance = (one: Dispatch) => store.writer.advance(one, 'rendered', {}, 'worker', later(2_000));
      expect(await advance(own)).toBeNull();
      expect(await advance(renamed)).toBeNull();
      expect(await advance(stranger)).toMatchObject({ state: 'rendered' });
      const again = await store.writer.claim('next', later(2_000), LEASE_MS, 1_000);
      const mine = again.filter((one) => one.company === company).map(({ id }) => id);
      expect(mine.sort()).toEqual([own.id, renamed.id].sort());
    });

    test('one that is being handed over is not taken from its worker', async () => {
      const sent = await sendOne([1]);
      const leaving = await approveOne(store, company, [2]);
      await store.writer.claim('worker', NOW, LEASE_MS, 1_000);
      const sending = await store.writer.advance(leaving, 'sending', {}, 'worker', NOW);
      await annul(sent.id);
      expect(sending && (await store.writer.advance(sending, 'accepted', {}, 'worker', NOW))).not.toBeNull();
    });

    describe('what the dossier is to say', () => {
      const claimMarks = async (owner: string, at = later(2_000)) =>
        (await store.writer.claimMarks(owner, at, LEASE_MS, 1_000)).filter((one) => one.company === company);

      test('is claimed once, oldest first, until it is said; then history tells', async () => {
        const all = [await sendOne([1]), await sendOne([2])];
        await annul(all[1]?.id ?? '');
        await annul(all[0]?.id ?? '');
        const claimed = await claimMarks('one');
        expect(claimed.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
        expect(await claimMarks('two')).toEqual([]);
        for (const one of claimed) {
          expect(
            await store.writer.endMark(one, { mark: 'marked', error: null, notBefore: null }, 'one', later(3_000)),
          ).toBe(true);
        }
        expect(await claimMarks('two', later(10 * LEASE_MS))).toEqual([]);
        expect((await read(all[0] as Dispatch)).annulled).toMatchObject({
          mark: 'marked',
          markAttempts: 1,
          markError: null,
        });
        const [told] = await store.reader.readHistory(company, 'DUPONT', 1);
        expect(told).toMatchObject({ act: 'dispatch-annulment-marked', subject: all[1]?.id });
      });

      test('waits until the letter is filed and over', async () => {
        const approved = await approveOne(store, company, [1]);
        await store.writer.decide(approved.id, 'approved', 'confirmed', {}, CAMILLE, NOW);
        await annul(approved.id);
        expect(await claimMarks('one')).toEqual([]);
        await store.writer.decide(approved.id, 'confirmed', 'done', {}, CAMILLE, NOW);
        expect(await claimMarks('one')).toHaveLength(1);
      });

      test('what failed keeps its fault, is tried again from its instant on, and tells nothing', async () => {
        const sent = await sendOne([1]);
        await annul(sent.id);
        const [claimed] = await claimMarks('one');
        const end = { mark: 'wanted', error: LOCKED, notBefore: later(60_000) } as const;
        expect(claimed && (await store.writer.endMark(claimed, end, 'one', later(2_000)))).toBe(true);
        expect((await read(sent)).annulled).toMatchObject({ mark: 'wanted', markAttempts: 1, markError: LOCKED });
        expect((await store.reader.readHistory(company, 'DUPONT', 1))[0]?.act).toBe('dispatch-annulled');
        expect(await claimMarks('two', later(59_999))).toEqual([]);
        expect(await claimMarks('two', later(60_000))).toHaveLength(1);
      });

      test('of a worker that died is another’s once its lease is over, and no longer its own to end', async () => {
        const sent = await sendOne([1]);
        await annul(sent.id);
        const [claimed] = await claimMarks('dead');
        expect(await claimMarks('next', later(2_000 + LEASE_MS))).toHaveLength(1);
        const end = { mark: 'marked', error: null, notBefore: null } as const;
        expect(claimed && (await store.writer.endMark(claimed, end, 'dead', later(90_000)))).toBe(false);
        expect((await read(sent)).annulled).toMatchObject({ mark: 'wanted', markAttempts: 0 });
      });

      test('documents that are gone end it, and history tells', async () => {
        const sent = await sendOne([1]);
        await annul(sent.id);
        const [claimed] = await claimMarks('one');
        const end = { mark: 'gone', error: LOCKED, notBefore: null } as const;
        expect(claimed && (await store.writer.endMark(claimed, end, 'one', later(2_000)))).toBe(true);
        expect((await store.reader.readHistory(company, 'DUPONT', 1))[0]?.act).toBe('dispatch-annulment-gone');
        expect(await claimMarks('two', later(10 ** 8))).toEqual([]);
      });
    });
  });
}
