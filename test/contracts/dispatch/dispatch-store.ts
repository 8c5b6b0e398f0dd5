import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import {
  approveOne,
  CAMILLE,
  later,
  letterFacts,
  line,
  NOW,
  newCompany,
  newDispatch,
  type OpenStore,
  type Store,
  YANN,
} from '../../store/samples.ts';

/** What every store of dispatches answers: approving, reading and ending them. Claims are in `dispatch-claims-store.ts`. */
export function describeDispatchStore(name: string, open: OpenStore): void {
  describe(`dispatches in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const heldLine = (ecNo: number) => ({ piece: line(ecNo).piece, due: line(ecNo).due, amount: line(ecNo).amount });
    const draftOf = (tiers = 'DUPONT', currency = 'EUR') =>
      store.writer.openDraft(company, tiers, currency, CAMILLE, NOW);
    const reservedOf = async (tiers = 'DUPONT') =>
      (await store.reader.readMemory(company, { codes: [tiers], ecNos: [] }, letterFacts([]).date)).get(tiers)
        ?.reservations ?? [];

    test('an approval keeps the letter exactly, with who approved what and when', async () => {
      const draft = await draftOf();
      const facts = letterFacts([line(1), line(2, { lastReminder: null, previousLevel: 0 })]);
      const given = newDispatch(draft, facts, { levelByHand: true });
      const approval = { draftId: draft.id, draftVersion: 1, dispatches: [given], by: CAMILLE, now: NOW };
      const result = await store.writer.approve(approval);
      const stored = await store.reader.readDispatch(given.id);
      expect(result).toEqual({ ok: true, dispatches: [stored] });
      const { formerNumbers: _, keys: _keys, ...kept } = given;
      expect(stored).toMatchObject({ ...kept, currency: 'EUR', state: 'approved', approvedBy: CAMILLE, attempts: 0 });
      expect(stored).toMatchObject({ approvedAt: NOW.toISOString(), since: NOW.toISOString(), sentAt: null });
      expect(stored?.trace).toEqual({ key: given.id, graphId: null, internetMessageId: null, conversationId: null });
      const [told] = await store.reader.readHistory(company, 'DUPONT', 10);
      expect(told).toMatchObject({ act: 'dispatch-approved', by: CAMILLE, subject: given.id });
      expect(told?.facts).toMatchObject({ digest: given.digest, total: facts.total, reference: facts.reference });
    });

    test('A3: two approvals of one draft at once: one wins, the other finds who and when', async () => {
      const draft = await draftOf();
      const approve = (by: typeof YANN, now: Date) =>
        store.writer.approve({
          draftId: draft.id,
          draftVersion: draft.version,
          dispatches: [newDispatch(draft, letterFacts([line(1)]))],
          by,
          now,
        });
      const answers = await Promise.all([approve(CAMILLE, NOW), approve(YANN, later(400))]);
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, why: 'stale-draft' });
      const { dispatches: known } = await store.reader.listDispatches({ draftId: draft.id }, 10);
      expect(known).toHaveLength(1);
      const winner = answers.findIndex((answer) => answer.ok) === 0 ? [CAMILLE, NOW] : [YANN, later(400)];
      expect([known[0]?.approvedBy, new Date(known[0]?.approvedAt ?? '')]).toEqual(winner);
    });

    test('A1, A3: an instalment held by another letter is refused, with who holds it and since when', async () => {
      const former = await approveOne(store, company, [2], { by: YANN });
      await store.writer.decide(former.id, 'approved', 'cancelled', {}, YANN, later(1));
      const holder = await approveOne(store, company, [1, 2]);
      const draft = await draftOf();
      const dispatches = [newDispatch(draft, letterFacts([line(3), line(2)]))];
      const approval = { draftId: draft.id, draftVersion: 1, dispatches, by: YANN, now: later(1_000) };
      expect(await store.writer.approve(approval)).toEqual({
        ok: false,
        why: 'reserved',
        reservations: [{ ecNo: 2, line: heldLine(2), dispatchId: holder.id, by: CAMILLE, since: NOW.toISOString() }],
      });
    });

    test('an instalment that Sage has numbered anew is held under its former number too, and refused to a letter that knows it by that', async () => {
      const holder = await approveOne(store, company, [1]);
      const draft = await draftOf();
      const renumbered = newDispatch(draft, letterFacts([line(50)]), { formerNumbers: [9, 1] });
      const approval = { draftId: draft.id, draftVersion: 1, by: YANN, now: later(1_000) };
      expect(await store.writer.approve({ ...approval, dispatches: [renumbered] })).toEqual({
        ok: false,
        why: 'reserved',
        reservations: [{ ecNo: 1, line: heldLine(1), dispatchId: holder.id, by: CAMILLE, since: NOW.toISOString() }],
      });
      await store.writer.decide(holder.id, 'approved', 'cancelled', {}, YANN, later(2_000));
      expect((await store.writer.approve({ ...approval, dispatches: [renumbered] })).ok).toBe(true);
      const held = (await reservedOf()).toSorted((a, b) => a.ecNo - b.ecNo);
      expect(held.map((one) => [one.ecNo, one.line])).toEqual([
        [1, null],
        [9, null],
        [50, heldLine(50)],
      ]);
    });

    test('two letters of one approval whose instalments go back to one former line are both approved', async () => {
      const draft = await draftOf();
      const dispatches = [50, 51].map((ecNo) => newDispatch(draft, letterFacts([line(ecNo)]), { formerNumbers: [1] }));
      const approval = { draftId: draft.id, draftVersion: 1, dispatches, by: YANN, now: NOW };
      expect((await store.writer.approve(approval)).ok).toBe(true);
      expect((await reservedOf()).map((one) => one.ecNo).sort((a, b) => a - b)).toEqual([1, 50, 51]);
    });

    test('what a letter leaves for the next one is kept with it', async () => {
      const { id } = await approveOne(store, company, [1]);
      const waiting = [{ ecNo: 7, piece: 'FA7', due: day('2026-03-15') }];
      expect((await store.reader.readDispatch(id))?.waiting).toEqual([]);
      await store.writer.decide(id, 'approved', 'to-check', { waiting }, YANN, later(1));
      await store.writer.decide(id, 'to-check', 'confirmed', {}, YANN, later(2));
      expect((await store.reader.readDispatch(id))?.waiting).toEqual(waiting);
    });

    test('A1: a refused approval leaves nothing behind: no dispatch, no reservation, the draft still open', async () => {
      await approveOne(store, company, [7]);
      const draft = await draftOf();
      const dispatches = [newDispatch(draft, letterFacts([line(5)])), newDispatch(draft, letterFacts([line(7)]))];
      const lines = await store.reader.readHistory(company, 'DUPONT', 10);
      await store.writer.approve({ draftId: draft.id, draftVersion: 1, dispatches, by: YANN, now: later(1) });
      expect(await store.reader.readDraft(draft.id)).toEqual(draft);
      expect((await store.reader.listDispatches({ draftId: draft.id }, 10)).dispatches).toEqual([]);
      expect((await reservedOf()).map((one) => one.ecNo)).toEqual([7]);
      expect(await store.reader.readHistory(company, 'DUPONT', 10)).toEqual(lines);
    });

    test('A3: two cards that overlap, approved at once: each instalment is reserved once', async () => {
      const drafts = [await draftOf('DUPONT', 'EUR'), await draftOf('DUPONT', 'USD')];
      const answers = await Promise.all(
        drafts.map((draft, at) => {
          const facts = letterFacts(at === 0 ? [line(1), line(2)] : [line(2), line(1)], { currency: draft.currency });
          const dispatches = [newDispatch(draft, facts)];
          return store.writer.approve({ draftId: draft.id, draftVersion: 1, dispatches, by: YANN, now: NOW });
        }),
      );
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(answers.find((answer) => !answer.ok)).toMatchObject({ why: 'reserved' });
      expect(await reservedOf()).toHaveLength(2);
    });

    test('the same EC_No in another company is another instalment', async () => {
      await approveOne(store, company, [1]);
      expect(await approveOne(store, newCompany(), [1])).toMatchObject({ state: 'approved' });
    });

    test.each([
      ['an older version', 1, 'touched'],
      ['an unknown draft', 1, 'unknown'],
    ] as const)('approving %s is stale', async (_name, version, kind) => {
      const draft = await draftOf();
      await store.writer.touchDraft(draft.id, YANN, later(1));
      const dispatches = [newDispatch(draft, letterFacts([line(1)]))];
      const draftId = kind === 'unknown' ? 'unknown' : draft.id;
      const approval = { draftId, draftVersion: version, dispatches, by: YANN, now: later(2) };
      expect(await store.writer.approve(approval)).toEqual({ ok: false, why: 'stale-draft' });
      expect(await reservedOf()).toEqual([]);
    });

    test('a list is filtered by company, tiers, states and draft, newest first and no longer than asked', async () => {
      const first = await approveOne(store, company, [1]);
      const second = await approveOne(store, company, [2], { tiers: 'MARTIN' });
      const third = await approveOne(store, company, [3]);
      await store.writer.decide(third.id, 'approved', 'cancelled', {}, YANN, later(1));
      const ids = async (filter: Parameters<typeof store.reader.listDispatches>[0], limit = 10) =>
        (await store.reader.listDispatches({ company, ...filter }, limit)).dispatches.map((one) => one.id);
      expect(await ids({})).toEqual([third.id, second.id, first.id]);
      expect(await ids({}, 2)).toEqual([third.id, second.id]);
      expect(await ids({ tiers: 'DUPONT' })).toEqual([third.id, first.id]);
      expect(await ids({ states: ['approved'] })).toEqual([second.id, first.id]);
      expect(await ids({ states: ['cancelled', 'to-check'] })).toEqual([third.id]);
      expect(await ids({ states: [] })).toEqual([]);
      expect(await ids({ draftId: second.draftId })).toEqual([second.id]);
    });

    test('a person’s word is compare-and-set: the second one finds it decided', async () => {
      const { id } = await approveOne(store, company, [1]);
      const words = ['cancelled', 'to-check'] as const;
      const answers = await Promise.all(
        words.map((to) => store.writer.decide(id, 'approved', to, {}, YANN, later(60_000))),
      );
      expect(answers.filter((answer) => answer === null)).toHaveLength(1);
      const kept = answers.find((answer) => answer !== null);
      expect(kept).toMatchObject({ since: later(60_000).toISOString() });
      expect(await store.reader.readDispatch(id)).toEqual(kept);
      const [told] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(told).toMatchObject({
        act: `dispatch-${kept?.state}`,
        by: YANN,
        subject: id,
        facts: { from: 'approved' },
      });
    });

    test('cancelling releases the instalments, leaves the draft closed, and what is over stays over', async () => {
      const dispatch = await approveOne(store, company, [1]);
      await store.writer.decide(dispatch.id, 'approved', 'cancelled', {}, YANN, later(1));
      expect(await reservedOf()).toEqual([]);
      expect(await store.reader.readDraft(dispatch.draftId)).toMatchObject({ state: 'closed' });
      expect(await store.writer.decide(dispatch.id, 'cancelled', 'approved', {}, YANN, later(2))).toBeNull();
      expect(await approveOne(store, company, [1])).toMatchObject({ state: 'approved' });
    });

    test('a draft whose other letter leaves stays sent when one is cancelled', async () => {
      const draft = await draftOf();
      const dispatches = [1, 2].map((ecNo) => newDispatch(draft, letterFacts([line(ecNo)])));
      await store.writer.approve({ draftId: draft.id, draftVersion: 1, dispatches, by: YANN, now: NOW });
      await store.writer.decide(dispatches[0]?.id ?? '', 'approved', 'cancelled', {}, YANN, later(1));
      expect(await store.reader.readDraft(draft.id)).toMatchObject({ state: 'sent' });
      expect((await reservedOf()).map((one) => one.ecNo)).toEqual([2]);
    });

    test('the letter is kept byte for byte; rendered again, the last one counts', async () => {
      const { id } = await approveOne(store, company, [1]);
      expect(await store.reader.readLetter(id)).toBeNull();
      await store.writer.saveLetter(id, Uint8Array.from([0, 255, 1, 39, 92]));
      const big = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
      await store.writer.saveLetter(id, big);
      expect(await store.reader.readLetter(id)).toEqual(big);
    });

    test('levels are recorded once however often asked, for the lines that left, on the letter’s day', async () => {
      const dispatch = await approveOne(store, company, [1, 2]);
      const sent = { ...dispatch, dropped: [2], levelByHand: true };
      await Promise.all([store.writer.recordReminded(sent, later(1)), store.writer.recordReminded(sent, later(2))]);
      await store.writer.recordReminded(sent, later(86_400_000));
      const memory = await store.reader.readMemory(company, 'all', sent.facts.date);
      const { piece, due, amount, level } = line(1);
      expect(memory.get('DUPONT')?.reminded).toEqual([
        { ecNo: 1, piece, due, amount, level, on: sent.facts.date, byHand: true },
      ]);
    });
  });
}
