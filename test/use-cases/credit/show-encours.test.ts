import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { showEncours } from '../../../src/use-cases/credit/show-encours.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import { anOrder, type CreditDesk, decide, heldOrder, NADIA, openCreditDesk, watch } from '../bench/credit-desk.ts';
import { READER, STRANGER } from '../bench/people.ts';

const BRANCHES = [
  aCreditSheet({ name: 'Carat Siège' }),
  aCreditSheet({ code: 'LYON', payer: 'CARAT', name: 'Carat Lyon', plafond: cents(1_00) }),
  aCreditSheet({ code: 'AUTRE', name: 'Autre SA' }),
];
const SPREAD = [
  anInvoice({ amount: 6_000_00 }),
  anInvoice({ ecNo: 2, tiers: 'LYON', amount: 5_000_00 }),
  anInvoice({ ecNo: 3, tiers: 'AUTRE', amount: 99_000_00 }),
];
const DOWN = new OutsideFault('busy', 'sage-unreachable', 'no answer');

const show = async ({ ports }: CreditDesk, code = 'CARAT', who = READER) => {
  const view = await showEncours(ports, who, 'BIJOU', code);
  if (view.kind === 'refused') throw new Error(JSON.stringify(view.refusal));
  return view;
};

describe('the encours of a customer', () => {
  test.each(['CARAT', 'LYON'])(
    'H5: asked by %s, it is that of the payer, its branches and their orders',
    async (code) => {
      const documents = [anOrder({ tiers: 'LYON', payer: 'CARAT' })];
      const desk = await openCreditDesk({ sheets: BRANCHES, entries: SPREAD, documents });
      const view = await show(desk, code);
      expect([view.tiers.code, view.payer, view.others]).toEqual([
        code,
        { code: 'CARAT', name: 'Carat Siège' },
        [{ code: 'LYON', name: 'Carat Lyon' }],
      ]);
      expect(view.encours.plafond).toEqual({ kind: 'amount', amount: 10_000_00 });
      expect(
        view.encours.components.filter(({ amount }) => amount !== 0).map(({ part, amount }) => [part, amount]),
      ).toEqual([
        ['solde', 11_000_00],
        ['commandes', 3_000_00],
      ]);
      expect([view.encours.total, view.encours.overLimit]).toEqual([14_000_00, 4_000_00]);
      expect(view.orders).toMatchObject([{ order: { piece: 'BC00001' }, verdict: { outcome: 'held' }, hold: null }]);
    },
  );

  test('H5: a customer whose payer Sage does not know stands for itself', async () => {
    const desk = await openCreditDesk({ sheets: [aCreditSheet({ payer: 'DISPARU' })] });
    expect((await show(desk)).payer.code).toBe('CARAT');
    expect(await watch(desk)).toMatchObject({ opened: 1 });
  });

  test('shows of each open order what becomes of it, and its hold where there is one', async () => {
    const desk = await openCreditDesk({ documents: [anOrder(), anOrder({ kind: 'livraison', piece: 'BL00001' })] });
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold);
    expect((await show(desk)).orders).toMatchObject([
      { order: { piece: 'BC00001' }, verdict: { outcome: 'held' }, hold: { id: hold.id, state: 'approved' } },
    ]);
  });

  test('H17: a preparation of a released commande is shown released, as the watch takes it', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold);
    desk.books.documents = [
      anOrder({ kind: 'preparation', piece: 'PL00001', origins: [{ piece: 'BC00001', amount: cents(3_000_00) }] }),
    ];
    expect((await show(desk)).orders).toMatchObject([
      { order: { piece: 'PL00001' }, hold: { id: hold.id, state: 'approved' } },
    ]);
    desk.books.documents = [
      anOrder({
        kind: 'preparation',
        piece: 'PL00001',
        amount: cents(3_000_01),
        origins: [{ piece: 'BC00001', amount: cents(3_000_01) }],
      }),
    ];
    expect((await show(desk)).orders).toMatchObject([{ order: { piece: 'PL00001' }, hold: null }]);
  });

  test('a company without Gestion commerciale has the solde alone', async () => {
    const desk = await openCreditDesk({ documents: [], settings: { base: 0, checkPoint: 'never', riskCodes: [] } });
    const { encours, verdict, orders } = await show(desk);
    expect([encours.total, verdict.reason.code, orders]).toEqual([12_000_00, 'control-off', []]);
  });

  test('an unknown code, and somebody without a right, are refused', async () => {
    const desk = await openCreditDesk();
    expect(await showEncours(desk.ports, READER, 'BIJOU', 'NULLEPART')).toMatchObject({
      refusal: { code: 'unknown-tiers' },
    });
    expect(await showEncours(desk.ports, STRANGER, 'BIJOU', 'CARAT')).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  });
});

describe('H14: when Sage does not answer', () => {
  test('what the last watch knew is shown, with its hour, and no order', async () => {
    const desk = await openCreditDesk();
    await watch(desk);
    const known = await show(desk);
    desk.clock.pass(3_600_000);
    desk.books.fault = DOWN;
    expect(await show(desk)).toEqual({
      ...known,
      orders: [],
      readAt: new Date('2026-03-02T09:00:00Z'),
      fromMemory: true,
    });
  });

  test('what nothing is known of is refused, never « OK »', async () => {
    const desk = await openCreditDesk();
    desk.books.fault = DOWN;
    expect(await showEncours(desk.ports, READER, 'BIJOU', 'CARAT')).toEqual({
      kind: 'refused',
      refusal: { code: 'unreachable', what: 'sage' },
    });
  });

  test('H5: what was known of a payer that is a branch since is not given for a reading of now', async () => {
    const desk = await openCreditDesk();
    await watch(desk);
    desk.books.creditSheets = [aCreditSheet({ payer: 'AUTRE' }), aCreditSheet({ code: 'AUTRE' })];
    desk.clock.pass(300_000);
    await watch(desk);
    desk.books.fault = DOWN;
    expect(await showEncours(desk.ports, READER, 'BIJOU', 'CARAT')).toMatchObject({
      refusal: { code: 'unreachable' },
    });
  });

  test('a base that has nobody, as while it is restored, takes nothing away of what is known', async () => {
    const desk = await openCreditDesk();
    await watch(desk);
    desk.books.creditSheets = [];
    await watch(desk);
    expect((await desk.store.readRisks('BIJOU', 'all')).size).toBe(1);
  });

  test('an hour at which nothing had changed is still the hour of the reading', async () => {
    const desk = await openCreditDesk();
    await watch(desk);
    desk.clock.pass(300_000);
    await watch(desk);
    desk.books.fault = DOWN;
    expect((await show(desk)).readAt).toEqual(new Date('2026-03-02T09:05:00Z'));
  });
});
