import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Dispatch, DispatchState, HeldBack } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import {
  approveLetter,
  approveOne,
  later,
  letterFacts,
  line,
  newCompany,
  type OpenStore,
  type Store,
  YANN,
} from '../../store/samples.ts';

const LEASE_MS = 60_000;
const ALL = 1_000;

/** What every store answers to workers. Needs a store whose dispatches no other suite claims. */
export function describeDispatchClaims(name: string, open: OpenStore): void {
  describe(`claims of dispatches in ${name}`, () => {
    let store: Store;
    let company: string;
    let hour = 0;
    let now: Date;
    beforeAll(async () => {
      store = await open();
    });
    // Each test is an hour later, after every lease of the ones before, and ends what they left under way.
    beforeEach(async () => {
      company = newCompany();
      hour += 1;
      now = later(hour * 3_600_000);
      for (const { id, state } of await store.writer.claim('sweeper', now, 0, ALL)) {
        await store.writer.decide(id, state, 'cancelled', {}, YANN, now);
      }
    });
    const at = (ms: number) => new Date(now.getTime() + ms);
    const claim = (owner: string, ms = 0, limit = ALL) => store.writer.claim(owner, at(ms), LEASE_MS, limit);
    const claimOne = async (ecNo = 1): Promise<Dispatch> => {
      await approveOne(store, company, [ecNo]);
      return (await claim('worker'))[0] as Dispatch;
    };
    const toCheck = { code: 'graph-504', detail: 'no answer', at: '2026-03-16T08:30:00.000Z' };

    test('A1: two workers claiming at once never take the same dispatch', async () => {
      const ids: string[] = [];
      for (const ecNo of [1, 2, 3, 4, 5, 6]) ids.push((await approveOne(store, company, [ecNo])).id);
      const [first, second] = await Promise.all([claim('one', 0, 4), claim('two', 0, 4)]);
      const taken = [...first, ...second].map((dispatch) => dispatch.id);
      expect(taken).toHaveLength(6);
      expect(new Set(taken)).toEqual(new Set(ids));
    });

    const approveFrom = (mailbox: string, tiers: string, ecNo: number): Promise<Dispatch> =>
      approveLetter(store.writer, company, letterFacts([line(ecNo)]), { tiers, by: YANN, now, over: { mailbox } });
    const claimNext = async (held: HeldBack): Promise<string | null> =>
      (await store.writer.claim('worker', now, LEASE_MS, 1, held))[0]?.id ?? null;

    test('a letter keeps the mailbox that it was approved with; one without has none', async () => {
      const { id } = await approveFrom('a@essai.example', 'A', 1);
      expect((await store.reader.readDispatch(id))?.mailbox).toBe('a@essai.example');
      expect((await approveOne(store, company, [2])).mailbox).toBeNull();
    });

    test('nothing is claimed of a mailbox that is busy, and of one that is spent only what has begun to leave', async () => {
      const [first, second] = [
        await approveFrom('a@essai.example', 'A', 1),
        await approveFrom('b@essai.example', 'B', 2),
      ];
      expect(await claimNext({ busy: ['a@essai.example', 'b@essai.example'], spent: [] })).toBeNull();
      expect(await claimNext({ busy: ['a@essai.example'], spent: ['b@essai.example'] })).toBeNull();
      expect(await claimNext({ busy: ['a@essai.example'], spent: [] })).toBe(second.id);
      await store.writer.advance(second, 'sending', { notBefore: now }, 'worker', now);
      expect(await claimNext({ busy: [], spent: ['a@essai.example', 'b@essai.example'] })).toBe(second.id);
      expect(await claimNext({ busy: [], spent: ['b@essai.example'] })).toBe(first.id);
      const { mailboxes } = await store.writer.readPace(['a@essai.example', 'b@essai.example'], now);
      expect(mailboxes.map(({ inHand, unsentInHand }) => [inHand, unsentInHand])).toEqual([
        [1, 1],
        [1, 0],
      ]);
    });

    test('of one payer no second letter is taken in hand while the first is', async () => {
      const first = await approveFrom('a@essai.example', 'A', 1);
      const second = await approveFrom('a@essai.example', 'A', 2);
      const other = await approveFrom('a@essai.example', 'B', 3);
      const none = { busy: [], spent: [] };
      expect([await claimNext(none), await claimNext(none), await claimNext(none)]).toEqual([first.id, other.id, null]);
      await store.writer.advance(first, 'accepted', { notBefore: at(10_000) }, 'worker', now);
      expect(await claimNext(none)).toBe(second.id);
    });

    test('of one payer one letter is taken, however many workers claim at once', async () => {
      for (const ecNo of [1, 2, 3]) await approveFrom('a@essai.example', 'A', ecNo);
      const other = await approveFrom('a@essai.example', 'B', 4);
      const workers = ['one', 'two', 'three', 'four', 'five', 'six'];
      const taken = await Promise.all(
        workers.map((worker) => store.writer.claim(worker, now, LEASE_MS, 5, { busy: [], spent: [] })),
      );
      const all = taken.flat();
      expect(all.map(({ tiers }) => tiers).toSorted()).toEqual(['A', 'B']);
      expect(all.map(({ id }) => id)).toContain(other.id);
    });

    test('the oldest are claimed first, no more than asked', async () => {
      const first = await approveOne(store, company, [1]);
      const second = await approveOne(store, company, [2]);
      await approveOne(store, company, [3]);
      expect((await claim('worker', 0, 2)).map((dispatch) => dispatch.id)).toEqual([first.id, second.id]);
    });

    test('a claim holds until its lease is over; then another takes it and the first has lost it', async () => {
      const dispatch = await claimOne();
      expect(await claim('other', LEASE_MS - 1)).toEqual([]);
      expect((await claim('other', LEASE_MS)).map((one) => one.id)).toEqual([dispatch.id]);
      expect(await store.writer.advance(dispatch, 'rendered', {}, 'worker', at(LEASE_MS + 1))).toBeNull();
      expect(await store.writer.postpone(dispatch, {}, 'worker', at(LEASE_MS + 1))).toBeNull();
      expect(await store.reader.readDispatch(dispatch.id)).toMatchObject({ state: 'approved', attempts: 0 });
    });

    test('each step renews the lease', async () => {
      const dispatch = await claimOne();
      await store.writer.advance(dispatch, 'rendered', {}, 'worker', at(LEASE_MS - 1));
      expect(await claim('other', LEASE_MS)).toEqual([]);
      expect(await claim('other', 2 * LEASE_MS)).toHaveLength(1);
    });

    test('a step writes its state, what it learnt and a line of history; what it does not name stays', async () => {
      const dispatch = await claimOne();
      const trace = { key: 'k~2', graphId: 'AAMk=', internetMessageId: '<k@essai>', conversationId: 'conv' };
      const facts = letterFacts([line(1, { left: line(1).amount })]);
      const drafted = await store.writer.advance(dispatch, 'drafted', { trace, facts, dropped: [9] }, 'worker', at(5));
      expect(drafted).toEqual({
        ...dispatch,
        state: 'drafted',
        trace,
        facts,
        dropped: [9],
        since: at(5).toISOString(),
      });
      const documents = [{ name: 'a.pdf', webUrl: 'https://essai.example/a.pdf', driveItemId: '01' }];
      const sentAt = at(6).toISOString();
      const filed = await store.writer.advance(drafted as Dispatch, 'filed', { documents, sentAt }, 'worker', at(7));
      expect(filed).toMatchObject({ state: 'filed', trace, facts, dropped: [9], documents, sentAt });
      expect(await store.reader.readDispatch(dispatch.id)).toEqual(filed);
      const told = await store.reader.readHistory(company, 'DUPONT', 2);
      expect(told.map((one) => [one.act, one.subject])).toEqual([
        ['dispatch-filed', dispatch.id],
        ['dispatch-drafted', dispatch.id],
      ]);
    });

    test('the same step asked twice is made once', async () => {
      const dispatch = await claimOne();
      const answers = await Promise.all(
        [1, 2].map(() => store.writer.advance(dispatch, 'sending', {}, 'worker', at(1))),
      );
      expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    });

    test('nobody but the owner makes a step', async () => {
      const dispatch = await claimOne();
      expect(await store.writer.advance(dispatch, 'rendered', {}, 'other', at(1))).toBeNull();
      expect(await store.writer.postpone(dispatch, {}, 'other', at(1))).toBeNull();
    });

    test('postponing keeps the state and its instant, counts the attempt and gives the claim back until its time', async () => {
      const dispatch = await claimOne();
      const patch = { notBefore: at(10_000), lastError: toCheck };
      const kept = await store.writer.postpone(dispatch, patch, 'worker', at(1));
      expect(kept).toEqual({ ...dispatch, attempts: 1, lastError: toCheck });
      expect(await claim('other', 9_999)).toEqual([]);
      const [again] = await claim('other', 10_000);
      expect(again).toEqual(kept);
      const [told] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(told).toMatchObject({ act: 'dispatch-postponed', facts: { attempts: 1, error: toCheck } });
    });

    test('waiting without a fault is no history', async () => {
      const dispatch = await claimOne();
      const before = await store.reader.readHistory(company, 'DUPONT', 50);
      await store.writer.postpone(dispatch, { lastError: null, notBefore: at(1) }, 'worker', at(1));
      expect(await store.reader.readHistory(company, 'DUPONT', 50)).toEqual(before);
    });

    test('a new state starts without attempts; an error stays until it is cleared', async () => {
      const dispatch = await claimOne();
      await store.writer.postpone(dispatch, { lastError: toCheck }, 'worker', at(1));
      const [again] = (await claim('worker', 2)) as [Dispatch];
      const rendered = await store.writer.advance(again, 'rendered', {}, 'worker', at(3));
      expect(rendered).toMatchObject({ attempts: 0, lastError: toCheck });
      const drafting = await store.writer.advance(
        rendered as Dispatch,
        'drafting',
        { lastError: null },
        'worker',
        at(4),
      );
      expect(drafting).toMatchObject({ lastError: null });
    });

    test('a step that must wait gives the claim back and is not claimed before its time', async () => {
      const dispatch = await claimOne();
      const moved = await store.writer.advance(dispatch, 'accepted', { notBefore: at(5_000) }, 'worker', at(1));
      expect(await store.writer.advance(moved as Dispatch, 'confirmed', {}, 'worker', at(2))).toBeNull();
      expect(await claim('other', 4_999)).toEqual([]);
      expect(await claim('other', 5_000)).toHaveLength(1);
    });

    test.each<[DispatchState, boolean]>([
      ['done', false],
      ['stopped', false],
      ['cancelled', false],
      ['to-check', true],
    ])('%s is never claimed again; its instalments are held: %s', async (state, held) => {
      const dispatch = await claimOne();
      const patch = state === 'to-check' ? { checkFrom: dispatch.state, lastError: toCheck } : {};
      expect(await store.writer.advance(dispatch, state, patch, 'worker', at(1))).toMatchObject({ state, ...patch });
      expect(await claim('other', 10 * LEASE_MS)).toEqual([]);
      const memory = await store.reader.readMemory(company, { codes: ['DUPONT'], ecNos: [] }, dispatch.facts.date);
      expect((memory.get('DUPONT')?.reservations ?? []).length > 0).toBe(held);
    });

    test('why a letter was refused is kept whole: what it meant, what was asked, and at which step', async () => {
      const dispatch = await claimOne();
      const about = { operation: 'send', reason: 'send-as-denied' } as const;
      const lastError = { ...toCheck, code: 'graph-403-ErrorSendAsDenied', kind: 'refused', about } as const;
      await store.writer.advance(dispatch, 'stopped', { checkFrom: 'attached', lastError }, 'worker', at(1));
      expect(await store.reader.readDispatch(dispatch.id)).toMatchObject({
        state: 'stopped',
        checkFrom: 'attached',
        lastError,
      });
    });

    test('a refusal that nobody foresaw is kept too', async () => {
      const dispatch = await claimOne();
      const lastError = { ...toCheck, kind: 'refused', about: { operation: 'attach', reason: null } } as const;
      await store.writer.advance(dispatch, 'stopped', { lastError }, 'worker', at(1));
      expect((await store.reader.readDispatch(dispatch.id))?.lastError).toEqual(lastError);
    });

    test('a stopped letter leaves its draft closed, a finished one sent', async () => {
      const stopped = await claimOne(1);
      await store.writer.advance(stopped, 'stopped', {}, 'worker', at(1));
      const done = await claimOne(2);
      await store.writer.advance(done, 'done', {}, 'worker', at(2));
      expect(await store.reader.readDraft(stopped.draftId)).toMatchObject({ state: 'closed' });
      expect(await store.reader.readDraft(done.draftId)).toMatchObject({ state: 'sent' });
    });

    test('A2: « send again » by a person is claimed at once, under the new key', async () => {
      const dispatch = await claimOne();
      const asked = await store.writer.advance(dispatch, 'to-check', { checkFrom: 'sending' }, 'worker', at(1));
      const trace = { ...dispatch.trace, key: `${dispatch.id}~2` };
      await store.writer.decide(asked?.id ?? '', 'to-check', 'approved', { trace, checkFrom: null }, YANN, at(2));
      const [again] = await claim('other', 3);
      expect(again).toMatchObject({ id: dispatch.id, state: 'approved', trace, checkFrom: null });
    });

    test('a person’s cancellation beats the worker that has it', async () => {
      const dispatch = await claimOne();
      expect(await store.writer.decide(dispatch.id, 'approved', 'cancelled', {}, YANN, at(1))).not.toBeNull();
      expect(await store.writer.advance(dispatch, 'sending', {}, 'worker', at(2))).toBeNull();
    });
  });
}
