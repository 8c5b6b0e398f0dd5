import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';

import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import {
  anOrder,
  CHANNEL,
  decide,
  heldOrder,
  LUCS,
  NADIA,
  openCreditDesk,
  plannedFor,
  standing,
  TWO_STEPS,
  watch,
} from '../bench/credit-desk.ts';

const NOTHING = { opened: 0, noted: 0, superseded: 0, lifted: 0, gone: 0, expired: 0, escalated: 0 };
/** Of BC00001 alone, unless told otherwise. */
const aPreparation = (facts: Parameters<typeof anOrder>[0] = {}) => {
  const order = anOrder({ kind: 'preparation', piece: 'PL00001', ...facts });
  return { ...order, origins: facts.origins ?? [{ piece: 'BC00001', amount: order.amount }] };
};

describe('a pass of the watch', () => {
  test('H17: an order of a customer à bloquer is held as soon as it is entered; approvers and the salesperson are told', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    expect(await watch(desk)).toEqual({
      kind: 'watched',
      full: true,
      payers: 1,
      orders: 1,
      ...NOTHING,
      opened: 1,
      risks: 1,
    });
    const hold = await standing(desk);
    expect(hold).toMatchObject({ state: 'pending', payer: 'CARAT', step: 0, askedBy: null });
    expect(hold.facts).toMatchObject({
      encoursWith: 15_000_00,
      overLimit: 5_000_00,
      verdict: { effect: 'a-bloquer', reason: { code: 'over-limit', rank: 3 } },
    });
    expect(plannedFor(desk, hold)).toEqual([
      `conversation ${CHANNEL}`,
      `person ${NADIA.id}`,
      `salesperson ${LUCS.email}`,
    ]);
  });

  test('H17: where the company holds from the preparation on, a commande passes and its preparation is held', async () => {
    const desk = await openCreditDesk({ credit: { heldAt: ['preparation'] }, settings: { base: 3 } });
    expect(await watch(desk)).toMatchObject({ opened: 0 });
    desk.books.documents = [aPreparation()];
    expect(await watch(desk)).toMatchObject({ opened: 1 });
  });

  test('H15: a customer à surveiller only warns: told to the channel and the salesperson, nothing to decide', async () => {
    const entries = [anInvoice({ amount: 8_000_00 })];
    const desk = await openCreditDesk({ entries, credit: { chain: TWO_STEPS } });
    expect(await watch(desk)).toMatchObject({ opened: 0, noted: 1 });
    const hold = await standing(desk);
    expect(hold.state).toBe('noted');
    expect(plannedFor(desk, hold)).toEqual([`conversation ${CHANNEL}`, `salesperson ${LUCS.email}`]);
    expect(await decide(desk, NADIA, hold)).toMatchObject({ refusal: { code: 'hold-over', state: 'noted' } });
  });

  test.each([
    ['H8: an order that is prepaid in full', { prepaid: cents(3_000_00), prepaidUnposted: cents(3_000_00) }],
    ['H9: goods already shipped', { kind: 'livraison', piece: 'BL00001' }],
    ['H9: an invoice not posted yet', { kind: 'facture', piece: 'FA00001' }],
    ['H13: a credit note', { kind: 'avoir', piece: 'BA00001', amount: cents(-100_00) }],
  ] as const)('%s is never held', async (_, facts) => {
    const desk = await openCreditDesk({ documents: [anOrder(facts)] });
    expect(await watch(desk)).toMatchObject({ opened: 0, noted: 0 });
  });

  test('H9: shipped or prepaid, a blocked account holds its new orders alone', async () => {
    const desk = await openCreditDesk({
      sheets: [aCreditSheet({ control: 'blocked' })],
      documents: [
        anOrder({ prepaid: cents(3_000_00) }),
        anOrder({ kind: 'livraison', piece: 'BL00001' }),
        aPreparation({ origins: [] }),
      ],
    });
    expect(await watch(desk)).toMatchObject({ opened: 2 });
  });

  test.each([
    ['H10: comptant seulement holds', 'cash-only', 1],
    ['H10: illimité lets it pass', 'unlimited', 0],
  ] as const)('a plafond of 0 read as %s', async (_, zeroPlafond, opened) => {
    const desk = await openCreditDesk({ credit: { zeroPlafond }, sheets: [aCreditSheet({ plafond: cents(0) })] });
    expect(await watch(desk)).toMatchObject({ opened });
  });

  test('H11: an overpaid customer has its plafond and what it paid too much', async () => {
    const entries = [aReceipt({ amount: 500_00 })];
    const documents = [anOrder({ amount: cents(10_500_00) })];
    const desk = await openCreditDesk({ entries, documents });
    expect(await watch(desk)).toMatchObject({ opened: 0, noted: 0 });
    desk.books.documents = [anOrder({ amount: cents(10_500_01) })];
    expect(await watch(desk)).toMatchObject({ noted: 1 });
  });

  test('H16: a late invoice wholly covered by an advance neither is late nor blocks', async () => {
    const entries = [anInvoice({ amount: 12_000_00 }), aReceipt({ ecNo: 2, amount: 12_000_00 })];
    const desk = await openCreditDesk({ entries });
    expect(await watch(desk)).toMatchObject({ opened: 0, noted: 0 });
    const [risk] = (await desk.store.readRisks('BIJOU', 'all')).values();
    expect(risk).toMatchObject({ encours: { late: 0, total: 3_000_00 }, verdict: { effect: 'a-livrer' } });
  });

  test('H5: what the branches of a payer owe holds the order of one of them, under the plafond of the payer', async () => {
    const sheets = [
      aCreditSheet(),
      aCreditSheet({ code: 'LYON', payer: 'CARAT', plafond: cents(0) }),
      aCreditSheet({ code: 'NICE', payer: 'CARAT', name: 'Carat Nice' }),
    ];
    const entries = [anInvoice({ tiers: 'LYON', amount: 9_000_00 }), anInvoice({ ecNo: 2, amount: 1_000_00 })];
    const desk = await openCreditDesk({ sheets, entries, documents: [anOrder({ tiers: 'NICE', payer: 'CARAT' })] });
    const hold = await heldOrder(desk);
    expect(hold.facts).toMatchObject({ payer: { code: 'CARAT' }, tiers: { code: 'NICE', name: 'Carat Nice' } });
    expect(hold.facts.encoursWith).toBe(13_000_00);
  });

  test('H12: an order in a currency without a rate warns, and says which piece lacks it', async () => {
    const desk = await openCreditDesk({ entries: [], documents: [anOrder({ amount: null, currency: 'USD' })] });
    const hold = await heldOrder(desk);
    expect(hold.state).toBe('noted');
    expect(hold.facts.verdict).toEqual({
      effect: 'cannot-tell',
      reason: { code: 'rate-missing', pieces: ['BC00001'] },
    });
  });
});
