import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { Hold, NewHold } from '../../../src/use-cases/ports/credit/hold-store.ts';
import { aNewHold, anApproval, aRefusal, holdFacts } from '../../builders/hold.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

/** What every store of holds answers. */
export function describeHoldStore(name: string, open: OpenStore): void {
  describe(`holds in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const ask = (over: Partial<NewHold> = {}, now = NOW) => store.writer.openHold(aNewHold({ company, ...over }), now);
    const openOne = async (over: Partial<NewHold> = {}, now = NOW): Promise<Hold> => (await ask(over, now)).hold;
    const onOrder = (piece: string, kind: 'commande' | 'preparation' = 'commande') =>
      holdFacts({ order: { piece, kind } });
    const acts = async (payer = 'DUPONT') =>
      (await store.reader.readHistory(company, payer, 50)).map((line) => [line.act, line.by.id, line.subject]);
    const ids = (holds: readonly Hold[]) => holds.map((hold) => hold.id);

    test('a hold is kept whole, with what was seen, and told in history', async () => {
      const facts = holdFacts({
        order: { deliveryDate: null, reference: 'Été « œuvre » 👍 \\ "1"\n2', amount: cents(-5), prepaid: cents(7) },
        verdict: { effect: 'cannot-tell', reason: { code: 'rate-missing', pieces: ['BC1', 'BC2'] } },
        salesperson: null,
      });
      const { opened, hold } = await ask({ facts, fingerprint: 'f|1', step: 2, askedBy: YANN });
      expect(opened).toBe(true);
      expect(hold).toEqual({
        id: hold.id,
        reference: hold.reference,
        company,
        version: 1,
        state: 'pending',
        kind: 'commande',
        piece: 'BC00042',
        payer: 'DUPONT',
        fingerprint: 'f|1',
        facts,
        step: 2,
        stepSince: NOW.toISOString(),
        notes: [],
        decision: null,
        askedBy: YANN,
        askedAt: NOW.toISOString(),
        updatedAt: NOW.toISOString(),
      });
      expect(await store.reader.readHold(hold.id)).toEqual(hold);
      const [line] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(line).toMatchObject({ act: 'hold-opened', by: YANN, subject: hold.id, at: NOW.toISOString() });
      expect(line?.facts).toMatchObject({ reference: hold.reference, before: null, after: facts });
    });

    test('an unknown hold is null, and stale to change', async () => {
      expect(await store.reader.readHold('unknown')).toBeNull();
      expect(await store.reader.cardsOfHold('unknown')).toEqual([]);
      expect(await store.writer.closeHold('unknown', 1, 'gone', null, NOW)).toBe('stale');
      expect(await store.writer.decideHold('unknown', 1, anApproval(), [], NOW)).toBe('stale');
    });

    test('references follow each other without a gap, in the year that it is in Paris', async () => {
      const newYear = new Date('2031-12-31T23:30:00Z');
      const first = await openOne({ facts: onOrder('BC1') }, newYear);
      await ask({ facts: onOrder('BC1') }, newYear);
      const second = await openOne({ facts: onOrder('BC2') }, newYear);
      const numberOf = (hold: Hold) => Number(/^BLC-2032-(\d{6})$/.exec(hold.reference)?.[1]);
      expect(numberOf(second)).toBe(numberOf(first) + 1);
    });

    test.each(['pending', 'noted'] as const)('one hold an order: the %s one is given again', async (state) => {
      const hold = await openOne({ state });
      expect(await ask({ state: 'pending', fingerprint: 'f2' }, later(1))).toEqual({ opened: false, hold });
      expect(await acts()).toHaveLength(1);
    });

    test('an order that was decided meanwhile is not asked again by who did not know', async () => {
      const hold = await openOne();
      const refused = await store.writer.decideHold(hold.id, 1, aRefusal(), [], later(1));
      expect(await ask({}, later(2))).toEqual({ opened: false, hold: refused });
    });

    test('of twenty asking at once, one opens and all are told the same hold', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => ask({ fingerprint: `f${at}` })));
      expect(answers.filter((answer) => answer.opened)).toHaveLength(1);
      expect(new Set(answers.map((answer) => answer.hold.id)).size).toBe(1);
      expect(await acts()).toHaveLength(1);
    });

    test('another kind, another piece, another company: another hold', async () => {
      await openOne({ facts: onOrder('X1') });
      expect((await ask({ facts: onOrder('X1', 'preparation') })).opened).toBe(true);
      expect((await ask({ facts: onOrder('X2') })).opened).toBe(true);
      expect((await ask({ facts: onOrder('X1'), company: newCompany() })).opened).toBe(true);
    });

    test('H6: a hold with other facts takes the place of the older one, whatever was decided of it', async () => {
      const first = await openOne();
      const approved = await store.writer.decideHold(first.id, 1, anApproval(), [], later(1));
      const facts = holdFacts({ order: { amount: cents(9_000_00) } });
      const { opened, hold } = await ask({ facts, fingerprint: 'f2', supersedes: approved as Hold }, later(2));
      expect(opened).toBe(true);
      expect(await store.reader.readHold(first.id)).toEqual({
        ...(approved as Hold),
        version: 3,
        state: 'superseded',
        updatedAt: later(2).toISOString(),
      });
      expect(ids(await store.reader.readStandingHolds(company))).toEqual([hold.id]);
      const [opening, ending] = await store.reader.readHistory(company, 'DUPONT', 2);
      expect(opening).toMatchObject({ act: 'hold-opened', subject: hold.id });
      expect(opening?.facts).toMatchObject({ supersedes: first.id, before: first.facts, after: facts });
      expect(ending).toMatchObject({ act: 'hold-superseded', subject: first.id, by: { id: 'relance' } });
      expect(ending?.facts).toMatchObject({ from: 'approved', supersededBy: hold.id, after: facts });
    });

    test('I6: a hold whose release is over ends as expired while the new one takes its place, in one act', async () => {
      const first = await openOne({ askedBy: YANN });
      await store.writer.decideHold(first.id, 1, anApproval(), [], later(1));
      const supersedes = { id: first.id, version: 2, as: 'expired' } as const;
      const { opened, hold } = await ask({ supersedes, askedBy: YANN }, later(2));
      expect([opened, hold.askedBy]).toEqual([true, YANN]);
      expect(await store.reader.readHold(first.id)).toMatchObject({ state: 'expired', version: 3 });
      const [opening, ending] = await store.reader.readHistory(company, 'DUPONT', 2);
      expect(opening).toMatchObject({ act: 'hold-opened', by: YANN, facts: { supersedes: first.id } });
      expect(ending).toMatchObject({ act: 'hold-expired', by: { id: 'relance' }, facts: { supersededBy: hold.id } });
    });

    test('I1: why it is asked again comes with the hold, and is told in history', async () => {
      const note = { kind: 'answer', at: NOW.toISOString(), by: YANN, text: 'Virement « reçu »' } as const;
      const hold = await openOne({ askedBy: YANN, note });
      expect(hold).toMatchObject({ version: 1, notes: [note] });
      expect(await store.reader.readHold(hold.id)).toEqual(hold);
      const [second, first] = await store.reader.readHistory(company, 'DUPONT', 2);
      expect(first).toMatchObject({ act: 'hold-opened', subject: hold.id });
      expect(second).toMatchObject({ act: 'hold-answer', by: YANN, facts: { text: note.text } });
    });

    test('of ten that take the place of the same hold at once, one does', async () => {
      const first = await openOne();
      const again = await Promise.all(
        Array.from({ length: 10 }, (_, at) => ask({ fingerprint: `g${at}`, supersedes: first }, later(1))),
      );
      expect(again.filter((answer) => answer.opened)).toHaveLength(1);
      expect(new Set(again.map((answer) => answer.hold.id)).size).toBe(1);
      expect(await store.reader.readStandingHolds(company)).toHaveLength(1);
    });

    test('who would take the place of a hold that is no longer the one is given the one there is', async () => {
      const first = await openOne();
      const second = await openOne({ supersedes: first, fingerprint: 'f2' }, later(1));
      expect(await ask({ supersedes: first, fingerprint: 'f3' }, later(2))).toEqual({ opened: false, hold: second });
    });

    test('a hold that was decided since it was seen is not superseded by who saw it pending', async () => {
      const first = await openOne();
      const approved = await store.writer.decideHold(first.id, 1, anApproval(), [], later(1));
      const answer = await ask({ supersedes: first, fingerprint: 'f2' }, later(2));
      expect(answer).toEqual({ opened: false, hold: approved });
      expect(await store.reader.readHold(first.id)).toEqual(approved);
    });

    test.each(['superseded', 'lifted', 'gone', 'expired'] as const)(
      'a hold that is %s is over: nothing changes it, and its order may be asked again',
      async (to) => {
        const hold = await openOne();
        const seen = to === 'gone' ? null : holdFacts({ readAt: later(5).toISOString() });
        const over = await store.writer.closeHold(hold.id, 1, to, seen, later(5));
        expect(over).toEqual({ ...hold, version: 2, state: to, updatedAt: later(5).toISOString() });
        expect(await store.reader.readHold(hold.id)).toEqual(over);
        expect(await store.reader.readStandingHolds(company)).toEqual([]);
        const [line] = await store.reader.readHistory(company, 'DUPONT', 1);
        expect(line).toMatchObject({ act: `hold-${to}`, by: { id: 'relance', name: 'Relance' }, subject: hold.id });
        expect(line?.facts).toMatchObject({ from: 'pending', before: hold.facts, after: seen });
        expect(await store.writer.closeHold(hold.id, 2, to, seen, later(6))).toBe('stale');
        expect(await store.writer.decideHold(hold.id, 2, anApproval(), [], later(6))).toBe('stale');
        expect(await store.writer.escalateHold(hold.id, 2, 1, [], later(6))).toBe('stale');
        expect((await ask({}, later(7))).opened).toBe(true);
      },
    );

    test('only the version that was seen is closed', async () => {
      const hold = await openOne();
      expect(await store.writer.closeHold(hold.id, 2, 'lifted', null, later(1))).toBe('stale');
      expect(await store.reader.readHold(hold.id)).toEqual(hold);
      expect(await acts()).toHaveLength(1);
    });

    test('lists are newest first, no more than asked, by company, state and payer', async () => {
      const martin = { code: 'MARTIN', name: 'Martin' };
      const one = await openOne({ facts: onOrder('BC1') });
      const two = await openOne({ facts: onOrder('BC2'), state: 'noted' });
      const three = await openOne({ facts: { ...onOrder('BC3'), payer: martin } });
      await store.writer.closeHold(one.id, 1, 'lifted', null, later(1));
      const list = async (filter: object, limit = 50) =>
        ids(await store.reader.listHolds({ company, ...filter }, limit));
      expect(await list({})).toEqual(ids([three, two, one]));
      expect(await list({}, 2)).toEqual(ids([three, two]));
      expect(await list({ states: ['noted', 'lifted'] })).toEqual(ids([two, one]));
      expect(await list({ payer: 'MARTIN' })).toEqual(ids([three]));
      expect(await list({ payer: 'MARTIN', states: ['noted'] })).toEqual([]);
      expect(ids(await store.reader.readStandingHolds(company))).toEqual(ids([three, two]));
      expect(await store.reader.listHolds({ company: newCompany() }, 50)).toEqual([]);
    });

    test('I8: those that somebody decided are found behind any number of others, whatever became of them', async () => {
      const decided = await openOne({ facts: onOrder('BC1') });
      await store.writer.decideHold(decided.id, 1, aRefusal(), [], later(1));
      await store.writer.closeHold(decided.id, 2, 'lifted', null, later(2));
      const approved = await openOne({ facts: onOrder('BC2') });
      await store.writer.decideHold(approved.id, 1, anApproval(), [], later(3));
      for (const piece of ['BC3', 'BC4']) await openOne({ facts: onOrder(piece) });
      const list = async (filter: object, limit: number) =>
        ids(await store.reader.listHolds({ company, decided: true, ...filter }, limit));
      expect(await list({ payer: 'DUPONT' }, 2)).toEqual(ids([approved, decided]));
      expect(await list({ states: ['lifted', 'pending'] }, 2)).toEqual(ids([decided]));
    });

    test('decisions since an instant are listed oldest first, whatever became of them', async () => {
      const decide = async (piece: string, ms: number) => {
        const hold = await openOne({ facts: onOrder(piece) });
        const decision = anApproval({ at: later(ms).toISOString(), seen: hold.facts });
        return (await store.writer.decideHold(hold.id, 1, decision, [], later(ms))) as Hold;
      };
      const [third, first, second] = [await decide('BC1', 30), await decide('BC2', 10), await decide('BC3', 20)];
      await openOne({ facts: onOrder('BC4') });
      await store.writer.closeHold(second.id, 2, 'expired', null, later(40));
      expect(ids(await store.reader.listDecided(company, later(10)))).toEqual(ids([first, second, third]));
      expect(ids(await store.reader.listDecided(company, later(20)))).toEqual(ids([second, third]));
      expect(await store.reader.listDecided(newCompany(), NOW)).toEqual([]);
    });

    test('messages that show a hold are remembered once each, in order', async () => {
      const { id } = await openOne();
      const one = { conversationId: '19:canal@thread.tacv2', activityId: '1' };
      const two = { conversationId: 'a:perso', activityId: '2' };
      for (const card of [one, two, one]) await store.writer.rememberHoldCard(id, card);
      expect(await store.reader.cardsOfHold(id)).toEqual([one, two]);
    });

    test('facts without a date, an instalment or a plafond come back as they were', async () => {
      const base = holdFacts();
      const facts = holdFacts({
        order: { date: day('2024-02-29') },
        encours: {
          ...base.encours,
          plafond: { kind: 'cash-only' },
          available: null,
          withoutRate: [{ piece: 'BC1', currency: 'USD' }],
        },
        verdict: { effect: 'a-bloquer', reason: { code: 'account-blocked' } },
      });
      const hold = await openOne({ facts, askedBy: CAMILLE });
      expect((await store.reader.readHold(hold.id))?.facts).toEqual(facts);
    });
  });
}
