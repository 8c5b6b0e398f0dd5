import { beforeAll, describe, expect, test } from 'vitest';
import type { Hold } from '../../../src/use-cases/ports/credit/hold-store.ts';
import type { NewSageWrite, SageWrite } from '../../../src/use-cases/ports/sage-writes/sage-write-store.ts';
import type { SageTarget } from '../../../src/use-cases/ports/sage-writes/sage-writer.ts';
import { aNewHold, anApproval, aRefusal, holdFacts } from '../../builders/hold.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

const LEASE_MS = 60_000;
const mark = (value: string): SageTarget => ({ kind: 'order', order: 'commande', piece: 'BC00042', value });
const riskCode = (value: number): SageTarget => ({ kind: 'risk-code', tiers: 'DUPONT', value });
const [MARK, RISK] = [mark('2'), riskCode(3)];

/** An approved hold of that company. */
export async function approvedHold({ writer }: Store, company: string): Promise<Hold> {
  const { hold } = await writer.openHold(aNewHold({ company }), NOW);
  const decided = await writer.decideHold(hold.id, hold.version, anApproval({ at: NOW.toISOString() }), [], NOW);
  if (decided === 'stale') throw new Error('Somebody else decided');
  return decided;
}

export const aNewWrite = (hold: Hold, over: Partial<NewSageWrite> = {}): NewSageWrite => ({
  company: hold.company,
  holdId: hold.id,
  reference: hold.reference,
  tiers: hold.payer,
  outcome: 'approved',
  decidedAt: NOW.toISOString(),
  target: MARK,
  undoes: null,
  by: YANN,
  ...over,
});

/** What every keeper of writes into Sage answers. */
export function describeSageWriteStore(name: string, open: OpenStore): void {
  describe(`writes into Sage in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    const claimOne = async (company: string, owner: string, at = NOW): Promise<SageWrite> => {
      const [write] = await store.writer.claimSageWrites(company, owner, at, LEASE_MS, 1);
      if (write === undefined) throw new Error('Nothing was due');
      return write;
    };
    const done = { state: 'done', why: null, notBefore: null } as const;
    /** Planned, looked at and done. */
    async function doOne(hold: Hold, over: Partial<NewSageWrite> = {}): Promise<SageWrite> {
      await store.writer.planSageWrite(aNewWrite(hold, over), NOW);
      const write = await claimOne(hold.company, 'one');
      await store.writer.keepBefore(write.id, 'one', '1', NOW);
      const ended = await store.writer.endSageWrite(write.id, 'one', done, NOW);
      if (ended === null) throw new Error('The claim was lost');
      return ended;
    }

    test('one is planned per hold and kind of target, however often and by whomever', async () => {
      const hold = await approvedHold(store, newCompany());
      const plan = (target: SageTarget) => store.writer.planSageWrite(aNewWrite(hold, { target }), NOW);
      const atOnce = await Promise.all(Array.from({ length: 10 }, () => plan(MARK)));
      expect(atOnce.filter(Boolean)).toHaveLength(1);
      expect([await plan(RISK), await plan(riskCode(1))]).toEqual([expect.any(String), null]);
      const listed = await store.reader.listSageWrites(hold.company, 10);
      expect(listed.map(({ target }) => target)).toEqual([RISK, MARK]);
      expect(await store.reader.listSageWrites(hold.company, 1)).toHaveLength(1);
    });

    test('reads back what was planned, and knows the latest decision of each company', async () => {
      const hold = await approvedHold(store, newCompany());
      expect(await store.reader.lastPlannedDecision(hold.company)).toBeNull();
      await store.writer.planSageWrite(aNewWrite(hold), later(5));
      const [write] = await store.reader.listSageWrites(hold.company, 10);
      expect(write).toEqual({
        ...aNewWrite(hold),
        id: write?.id,
        state: 'planned',
        before: null,
        attempts: 0,
        notBefore: null,
        why: null,
        plannedAt: later(5).toISOString(),
        updatedAt: later(5).toISOString(),
      });
      expect(await store.reader.readSageWrite(write?.id ?? '')).toEqual(write);
      expect(await store.reader.readSageWrite('nothing')).toBeNull();
      expect(await store.reader.lastPlannedDecision(hold.company)).toEqual(NOW);
    });

    test('is claimed by one, in order, and only of the company asked for', async () => {
      const hold = await approvedHold(store, newCompany());
      await store.writer.planSageWrite(aNewWrite(hold), NOW);
      await store.writer.planSageWrite(aNewWrite(hold, { target: RISK }), NOW);
      expect(await store.writer.claimSageWrites(newCompany(), 'one', NOW, LEASE_MS, 10)).toEqual([]);
      const claims = await Promise.all(
        ['one', 'two', 'three'].map((owner) => store.writer.claimSageWrites(hold.company, owner, NOW, LEASE_MS, 1)),
      );
      expect(
        claims
          .flat()
          .map(({ target }) => target.kind)
          .sort(),
      ).toEqual(['order', 'risk-code']);
      expect(claims.flat().map(({ state, attempts }) => [state, attempts])).toEqual([
        ['writing', 1],
        ['writing', 1],
      ]);
    });

    test('one that is named is claimed alone, while it is due and nobody has it', async () => {
      const hold = await approvedHold(store, newCompany());
      const planned = await store.writer.planSageWrite(aNewWrite(hold), NOW);
      const id = (await store.writer.planSageWrite(aNewWrite(hold, { target: RISK }), NOW)) ?? '';
      const claim = (owner: string, at: Date) => store.writer.claimSageWrite(id, owner, at, LEASE_MS);
      expect(await claim('one', NOW)).toMatchObject({ id, state: 'writing', attempts: 1, notBefore: null });
      expect(await claim('two', later(1))).toBeNull();
      expect(await store.reader.readSageWrite(planned ?? '')).toMatchObject({ state: 'planned', attempts: 0 });
      expect(await claim('two', later(LEASE_MS))).toMatchObject({ id, attempts: 2 });
      await store.writer.endSageWrite(id, 'two', done, later(LEASE_MS));
      expect(await claim('two', later(2 * LEASE_MS))).toBeNull();
      expect(await store.writer.claimSageWrite('nothing', 'two', NOW, LEASE_MS)).toBeNull();
    });

    test('keeps what was there before it writes, NULL told from not looked at', async () => {
      const hold = await approvedHold(store, newCompany());
      await store.writer.planSageWrite(aNewWrite(hold), NOW);
      const { id } = await claimOne(hold.company, 'one');
      expect(await store.writer.keepBefore(id, 'two', '1', later(1))).toBeNull();
      expect(await store.writer.keepBefore(id, 'one', null, later(1))).toMatchObject({ before: { value: null } });
      expect(await store.writer.endSageWrite(id, 'two', done, later(2))).toBeNull();
      expect(await store.writer.endSageWrite(id, 'one', done, later(2))).toMatchObject({
        state: 'done',
        before: { value: null },
      });
      expect(await store.writer.endSageWrite(id, 'one', done, later(3))).toBeNull();
      expect(await store.writer.claimSageWrites(hold.company, 'one', later(4), LEASE_MS, 1)).toEqual([]);
    });

    test.each(['planned', 'unknown'] as const)(
      'one that ends %s is due again at its time, with what it may have written over',
      async (state) => {
        const hold = await approvedHold(store, newCompany());
        await store.writer.planSageWrite(aNewWrite(hold), NOW);
        const { id } = await claimOne(hold.company, 'one');
        await store.writer.keepBefore(id, 'one', '1', NOW);
        await store.writer.endSageWrite(id, 'one', { state, why: 'locked', notBefore: later(500) }, later(1));
        expect(await store.writer.claimSageWrites(hold.company, 'two', later(499), LEASE_MS, 1)).toEqual([]);
        const again = await claimOne(hold.company, 'two', later(500));
        expect(again).toMatchObject({ id, state: 'writing', attempts: 2, why: 'locked', notBefore: null });
        expect(again.before).toEqual(state === 'unknown' ? { value: '1' } : null);
      },
    );

    test('one that a dead worker left is taken over when its lease is over, with what it had kept', async () => {
      const hold = await approvedHold(store, newCompany());
      await store.writer.planSageWrite(aNewWrite(hold), NOW);
      const { id } = await claimOne(hold.company, 'dead');
      await store.writer.keepBefore(id, 'dead', '1', NOW);
      expect(await store.writer.claimSageWrites(hold.company, 'two', later(LEASE_MS - 1), LEASE_MS, 1)).toEqual([]);
      expect(await claimOne(hold.company, 'two', later(LEASE_MS))).toMatchObject({ id, before: { value: '1' } });
      expect(await store.writer.endSageWrite(id, 'dead', done, later(LEASE_MS + 1))).toBeNull();
    });

    test('a write is taken back once, and again only where that came to nothing', async () => {
      const hold = await approvedHold(store, newCompany());
      const write = await doOne(hold);
      const back = aNewWrite(hold, {
        target: mark('1'),
        undoes: { id: write.id, wrote: '2' },
        by: CAMILLE,
      });
      const planned = await store.writer.planSageWrite(back, NOW);
      expect(await store.writer.planSageWrite(back, NOW)).toBeNull();
      const { id } = await claimOne(hold.company, 'one');
      expect(id).toBe(planned);
      await store.writer.endSageWrite(id, 'one', { state: 'refused', why: 'changed', notBefore: null }, NOW);
      expect(await store.writer.planSageWrite(back, NOW)).not.toBeNull();
      const [newest] = await store.reader.listSageWrites(hold.company, 1);
      expect(newest).toMatchObject({ undoes: { id: write.id, wrote: '2' }, by: CAMILLE, state: 'planned' });
    });

    test('marks of releases that no longer hold are listed until they are taken back', async () => {
      const hold = await approvedHold(store, newCompany());
      const write = await doOne(hold);
      await doOne(hold, { target: RISK });
      expect(await store.reader.listVoidMarks(hold.company)).toEqual([]);
      await store.writer.closeHold(hold.id, hold.version, 'expired', holdFacts(), later(9));
      expect(await store.reader.listVoidMarks(hold.company)).toEqual([write]);
      await store.writer.planSageWrite(aNewWrite(hold, { undoes: { id: write.id, wrote: '2' } }), later(10));
      expect(await store.reader.listVoidMarks(hold.company)).toEqual([]);
    });

    test.each(['superseded', 'lifted'] as const)(
      'the mark of a refusal that is %s is listed, and the risk code that it set is not',
      async (to) => {
        const { writer, reader } = store;
        const { hold } = await writer.openHold(aNewHold({ company: newCompany() }), NOW);
        await writer.decideHold(hold.id, 1, aRefusal({ at: NOW.toISOString() }), [], NOW);
        const write = await doOne(hold, { outcome: 'refused' });
        await doOne(hold, { outcome: 'refused', target: RISK });
        expect(await reader.listVoidMarks(hold.company)).toEqual([]);
        await writer.closeHold(hold.id, 2, to, null, later(9));
        expect(await reader.listVoidMarks(hold.company)).toEqual([write]);
      },
    );

    test('the mark of a release whose order is free anyway is not listed', async () => {
      const hold = await approvedHold(store, newCompany());
      await doOne(hold);
      await store.writer.closeHold(hold.id, hold.version, 'lifted', null, later(9));
      expect(await store.reader.listVoidMarks(hold.company)).toEqual([]);
    });

    test('a write is overtaken by a later decision about the same row, once that looked, and by no other', async () => {
      const company = newCompany();
      const hold = await approvedHold(store, company);
      const { id } = await doOne(hold);
      await doOne(hold, { target: RISK });
      await doOne(hold, { undoes: { id, wrote: '2' } });
      await store.writer.closeHold(hold.id, hold.version, 'superseded', null, NOW);
      const newer = await approvedHold(store, company);
      await doOne(newer, { target: { kind: 'order', order: 'preparation', piece: 'BC00042', value: '2' } });
      await doOne(await approvedHold(store, newCompany()));
      await store.writer.closeHold(newer.id, newer.version, 'superseded', null, NOW);
      await store.writer.planSageWrite(aNewWrite(await approvedHold(store, company)), NOW);
      const last = await claimOne(company, 'one');
      expect(await store.reader.isOvertaken(id)).toBe(false);
      await store.writer.keepBefore(last.id, 'one', '1', NOW);
      expect([await store.reader.isOvertaken(id), await store.reader.isOvertaken(last.id)]).toEqual([true, false]);
      await store.writer.endSageWrite(last.id, 'one', { state: 'refused', why: 'no-row', notBefore: null }, NOW);
      expect(await store.reader.isOvertaken(id)).toBe(false);
    });

    test('I8: each step is a line of history, with what was there before and after', async () => {
      const hold = await approvedHold(store, newCompany());
      await store.writer.planSageWrite(aNewWrite(hold), NOW);
      const { id } = await claimOne(hold.company, 'one');
      const locked = { state: 'planned', why: 'locked', notBefore: later(1) } as const;
      await store.writer.endSageWrite(id, 'one', locked, NOW);
      await claimOne(hold.company, 'one', later(1));
      await store.writer.endSageWrite(id, 'one', locked, later(1));
      await claimOne(hold.company, 'one', later(2));
      await store.writer.keepBefore(id, 'one', '1', later(2));
      await store.writer.endSageWrite(id, 'one', done, later(3));
      const lines = (await store.reader.readHistory(hold.company, hold.payer, 20)).filter(
        ({ subject }) => subject === id,
      );
      expect(lines.map(({ act, by }) => [act, by.name])).toEqual([
        ['sage-write-done', 'Relance'],
        ['sage-write-postponed', 'Relance'],
        ['sage-write-planned', YANN.name],
      ]);
      expect(lines[0]?.facts).toMatchObject({
        reference: hold.reference,
        outcome: 'approved',
        before: '1',
        after: '2',
      });
    });
  });
}
