import { beforeAll, describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents.ts';
import { listDecisions } from '../../src/use-cases/credit/list-decisions.ts';
import { tellPeople } from '../../src/use-cases/credit/tell-people.ts';
import { untilDone } from '../../src/use-cases/ports/may-begin.ts';
import {
  anOrder,
  type CreditDesk,
  decide,
  NADIA,
  openCreditDesk,
  read,
  standing,
  watch,
} from '../use-cases/bench/credit-desk.ts';
import type { Upgraded } from './upgraded-office.ts';

const ORDERS = ['BC00001', 'BC00002', 'BC00003'].map((piece) => anOrder({ piece }));

/** Held orders of the build before, with those who decide, over the upgraded store. */
export function describeUpgradedCredit(of: () => Upgraded): void {
  describe('held orders', () => {
    let desk: CreditDesk;
    beforeAll(async () => {
      desk = await openCreditDesk({ database: of().database, code: 'BIJOU', documents: ORDERS });
    });

    test('the same facts are not asked again: what waited waits, a release and a refusal stand', async () => {
      expect(await watch(desk)).toMatchObject({ orders: 3, opened: 0, noted: 0, superseded: 0, lifted: 0, gone: 0 });
      const states = await Promise.all(ORDERS.map(async ({ piece }) => (await standing(desk, piece)).state));
      expect(states).toEqual(['pending', 'approved', 'refused']);
    });

    test('they are read as they were written, with question, decision and release', async () => {
      expect(await standing(desk, 'BC00001')).toMatchObject({
        reference: 'BLC-2026-000001',
        notes: [{ kind: 'question', text: 'Pourquoi ?' }],
        facts: { order: { transformed: 0 }, encoursWith: 21_000_00 },
      });
      expect((await standing(desk, 'BC00002')).decision).toMatchObject({
        by: NADIA,
        release: { upTo: 3_000_00, until: '2026-03-31' },
      });
      expect((await listDecisions(desk.ports, desk.company, null)).map(({ reference }) => reference)).toEqual(
        expect.arrayContaining(['BLC-2026-000002', 'BLC-2026-000003']),
      );
    });

    test('whom nobody had told yet is told once, and whom somebody had is not told again', async () => {
      const pass = () => tellPeople(desk.ports, { owner: 'teller', leaseMs: 60_000, limit: 20, mayBegin: untilDone });
      await pass();
      await pass();
      expect(desk.told.map(({ id }) => id)).toEqual(['n-planned']);
      const hold = await standing(desk, 'BC00001');
      expect(await desk.store.cardsOfHold(hold.id)).toEqual([
        { conversationId: '19:canal@thread.tacv2', activityId: '1:hold' },
      ]);
      expect(await desk.store.tellAlso(hold.id, { kind: 'person', id: 'p-paul' }, desk.clock.now())).toBe(false);
    });

    test('what waits can be decided, once, and what was planned for Sage is still to be written', async () => {
      const hold = await standing(desk, 'BC00001');
      const [one, other] = await Promise.all([decide(desk, NADIA, hold), decide(desk, NADIA, hold)]);
      expect([one.kind, other.kind].sort()).toEqual(['decided', 'refused']);
      expect((await read(desk, hold)).decision).toMatchObject({ by: NADIA, release: { upTo: 3_000_00 } });
      expect(await desk.store.listSageWrites('BIJOU', 10)).toMatchObject([{ id: 'w-planned', state: 'planned' }]);
    });

    test('a release is void beyond its amount, and the order is asked anew under the next number', async () => {
      desk.books.documents = desk.books.documents.map((order) =>
        order.piece === 'BC00002' ? { ...order, amount: cents(4_000_00) } : order,
      );
      expect(await watch(desk)).toMatchObject({ opened: 1, superseded: 1 });
      expect(await standing(desk, 'BC00002')).toMatchObject({ state: 'pending', reference: 'BLC-2026-000004' });
    });
  });
}
