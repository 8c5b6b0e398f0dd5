import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { askAgain } from '../../../src/use-cases/credit/ask-again.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import { anOrder, decide, heldOrder, NADIA, openCreditDesk, read, standing, watch } from '../bench/credit-desk.ts';
import { READER } from '../bench/people.ts';

const NOTHING = { opened: 0, noted: 0, superseded: 0, lifted: 0, gone: 0, expired: 0, escalated: 0 };
const TAKEN = { piece: 'BL00001', salesperson: null };

/** Of BC00001 alone, unless told otherwise. */
const aPreparation = (facts: Parameters<typeof anOrder>[0] = {}) => {
  const order = anOrder({ kind: 'preparation', piece: 'PL00001', ...facts });
  return { ...order, origins: facts.origins ?? [{ piece: 'BC00001', amount: order.amount }] };
};

describe('what the watch tells twice, and what it does not', () => {
  test('the same facts are told once, however often it passes and however the encours moves', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    expect(await watch(desk)).toEqual({ kind: 'watched', full: false, payers: 1, orders: 1, ...NOTHING, risks: 0 });
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 2, amount: 10_00 })];
    desk.clock.pass(24 * 3_600_000);
    expect(await watch(desk)).toMatchObject({ ...NOTHING, risks: 1 });
    expect(await read(desk, hold)).toEqual(hold);
  });

  test.each([
    ['the amount of the order', { documents: [anOrder({ amount: cents(3_000_01) })] }],
    ['the state of the customer', { creditSheets: [aCreditSheet({ control: 'blocked' })] }],
    ['its plafond', { creditSheets: [aCreditSheet({ plafond: cents(9_000_00) })] }],
  ])('I4: %s changed while it waits: the request is replaced by a new one', async (_, change) => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    Object.assign(desk.books, change);
    expect(await watch(desk)).toMatchObject({ ...NOTHING, opened: 1, superseded: 1 });
    expect((await read(desk, hold)).state).toBe('superseded');
    expect(desk.refreshed).toEqual([hold.id]);
    expect(await watch(desk)).toMatchObject(NOTHING);
  });

  test('a refused order stays refused while nothing changes, and is asked anew when something does', async () => {
    const desk = await openCreditDesk();
    await decide(desk, NADIA, await heldOrder(desk), { outcome: 'refused', reason: 'Retards' });
    expect(await watch(desk)).toMatchObject(NOTHING);
    desk.books.documents = [anOrder({ amount: cents(2_000_00) })];
    expect(await watch(desk)).toMatchObject({ opened: 1, superseded: 1 });
  });

  test('a customer that pays lifts what waits, what was refused and what only warns', async () => {
    const desk = await openCreditDesk({ documents: [anOrder(), anOrder({ piece: 'BC00002' })] });
    await decide(desk, NADIA, await heldOrder(desk), { outcome: 'refused', reason: 'Retards' });
    desk.books.entries = [];
    expect(await watch(desk)).toMatchObject({ ...NOTHING, lifted: 2 });
    expect(await desk.store.readStandingHolds('BIJOU')).toEqual([]);
  });

  test('an order that Sage no longer has open is gone', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.books.documents = [];
    expect(await watch(desk)).toMatchObject({ ...NOTHING, gone: 1 });
    expect((await read(desk, hold)).state).toBe('gone');
  });
});

describe('a release', () => {
  const released = async (asked: Parameters<typeof decide>[3] = {}, credit = {}) => {
    const desk = await openCreditDesk({ credit });
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold, asked);
    return { desk, hold };
  };

  test('I6: covers its order whatever else changes: another plafond, a blocked account, less to deliver', async () => {
    const { desk, hold } = await released();
    desk.books.creditSheets = [aCreditSheet({ control: 'blocked', plafond: cents(1_00) })];
    desk.books.documents = [anOrder({ amount: cents(2_000_00) })];
    expect(await watch(desk)).toMatchObject(NOTHING);
    expect((await read(desk, hold)).state).toBe('approved');
  });

  test('H6: a quantity raised after the approval voids it and is asked again', async () => {
    const { desk, hold } = await released({ upTo: cents(3_500_00) });
    desk.books.documents = [anOrder({ amount: cents(3_500_00) })];
    expect(await watch(desk)).toMatchObject(NOTHING);
    desk.books.documents = [anOrder({ amount: cents(3_500_01) })];
    expect(await watch(desk)).toMatchObject({ ...NOTHING, opened: 1, superseded: 1 });
    expect((await read(desk, hold)).state).toBe('superseded');
    expect((await standing(desk)).state).toBe('pending');
  });

  test.each([
    ['on its last day', 0, {}, false],
    ['the day after', 1, {}, true],
    ['on the last day of grace', 3, { releaseGraceDays: 3 }, false],
    ['after the days of grace', 4, { releaseGraceDays: 3 }, true],
  ])('I6: %s is it asked again?', async (_, days, credit, again) => {
    const { desk, hold } = await released({ until: day('2026-03-02') }, credit);
    desk.clock.pass(days * 24 * 3_600_000);
    expect(await watch(desk)).toMatchObject(again ? { opened: 1, expired: 1 } : NOTHING);
    expect((await read(desk, hold)).state).toBe(again ? 'expired' : 'approved');
  });

  test('I1: whoever asked for a release that is over may not approve the next one either', async () => {
    const desk = await openCreditDesk({ roles: { [READER.id]: ['reader', 'approver'] } });
    await decide(desk, NADIA, await heldOrder(desk), { outcome: 'refused', reason: 'Retards' });
    await askAgain(desk.ports, READER, { ...(await standing(desk)), text: 'Virement reçu' });
    const asked = await standing(desk);
    await decide(desk, NADIA, asked, { until: day('2026-03-02') });
    desk.clock.pass(24 * 3_600_000);
    expect(await watch(desk)).toMatchObject({ ...NOTHING, opened: 1, expired: 1 });
    expect((await read(desk, asked)).state).toBe('expired');
    const again = await standing(desk);
    expect(again.askedBy).toEqual(READER);
    expect(await decide(desk, READER, again)).toMatchObject({ refusal: { code: 'own-request' } });
  });

  test('the preparation of a released commande is not asked again, in part, in whole, and once the commande is transformed', async () => {
    const { desk, hold } = await released();
    desk.books.documents = [anOrder({ amount: cents(1_000_00) }), aPreparation({ amount: cents(2_000_00) })];
    expect(await watch(desk)).toMatchObject(NOTHING);
    desk.books.documents = [aPreparation()];
    expect(await watch(desk)).toMatchObject(NOTHING);
    expect(await watch(desk)).toMatchObject(NOTHING);
    desk.books.documents = [];
    expect(await watch(desk)).toMatchObject({ gone: 1 });
    expect((await read(desk, hold)).state).toBe('gone');
  });

  const delivered = (kind: 'livraison' | 'facture' | 'preparation', amount: number) =>
    anOrder({ ...TAKEN, kind, amount: cents(amount), origins: [{ piece: 'BC00001', amount: cents(amount) }] });
  const BLOCKED = { creditSheets: [aCreditSheet({ control: 'blocked' })] };

  test.each(['livraison', 'facture'] as const)(
    'H6: what a %s took out of the order weighs: raised back to its amount, it is asked again',
    async (kind) => {
      const { desk, hold } = await released();
      desk.books.documents = [anOrder({ amount: cents(100_00) }), delivered(kind, 2_900_00)];
      expect(await watch(desk)).toMatchObject(NOTHING);
      desk.books.documents = [anOrder({ amount: cents(100_01) }), delivered(kind, 2_900_00)];
      expect(await watch(desk)).toMatchObject({ ...NOTHING, opened: 1, superseded: 1 });
      expect((await read(desk, hold)).state).toBe('superseded');
      desk.books.documents = [anOrder(), delivered(kind, 2_900_00)];
      expect(await watch(desk)).toMatchObject({ ...NOTHING, opened: 1, superseded: 1 });
    },
  );

  test('H6: of an order released anew, only what is taken out of it since weighs', async () => {
    const { desk } = await released();
    desk.books.documents = [anOrder(), delivered('livraison', 2_900_00)];
    expect(await watch(desk)).toMatchObject({ opened: 1, superseded: 1 });
    const again = await standing(desk);
    expect(again.facts.order).toMatchObject({ amount: 3_000_00, transformed: 2_900_00 });
    await decide(desk, NADIA, again);
    expect(await watch(desk)).toMatchObject(NOTHING);
    desk.books.documents = [anOrder({ amount: cents(1_000_00) }), delivered('livraison', 4_900_00)];
    expect(await watch(desk)).toMatchObject(NOTHING);
    desk.books.documents = [anOrder({ amount: cents(1_000_01) }), delivered('livraison', 4_900_00)];
    expect(await watch(desk)).toMatchObject({ ...NOTHING, opened: 1, superseded: 1 });
  });

  test('H6: of a delivery of several orders, each bears its own lines', async () => {
    const { desk } = await released();
    const both = [
      { piece: 'BC00001', amount: cents(2_900_00) },
      { piece: 'BC00077', amount: cents(9_000_00) },
    ];
    const grouped = anOrder({ ...TAKEN, kind: 'livraison', amount: cents(11_900_00), origins: both });
    desk.books.documents = [anOrder({ amount: cents(100_00) }), grouped];
    expect(await watch(desk)).toMatchObject(NOTHING);
  });

  test('H6: a preparation is not released for what was delivered already', async () => {
    const { desk } = await released();
    Object.assign(desk.books, BLOCKED);
    desk.books.documents = [delivered('livraison', 2_900_00), aPreparation({ amount: cents(100_00) })];
    expect(await watch(desk)).toMatchObject({ opened: 0 });
    desk.books.documents = [delivered('livraison', 2_900_00), aPreparation({ amount: cents(100_01) })];
    expect(await watch(desk)).toMatchObject({ opened: 1 });
  });

  test('what was prepared before the release of what is left of its order is asked for itself', async () => {
    const desk = await openCreditDesk({
      documents: [anOrder({ amount: cents(1_000_00) }), aPreparation({ amount: cents(2_000_00) })],
    });
    await watch(desk);
    await decide(desk, NADIA, await standing(desk));
    expect(await watch(desk)).toMatchObject(NOTHING);
    expect((await standing(desk, 'PL00001')).state).toBe('pending');
  });

  test('lines that a preparation has besides its order are not released with it', async () => {
    const { desk } = await released();
    const origins = [{ piece: 'BC00001', amount: cents(3_000_00) }];
    desk.books.documents = [aPreparation({ amount: cents(3_000_01), origins })];
    expect(await watch(desk)).toMatchObject({ opened: 1 });
  });

  test('H12: a preparation whose rate is missing may be any amount: the release of its commande does not cover it', async () => {
    const { desk } = await released();
    desk.books.creditSheets = [aCreditSheet({ control: 'blocked' })];
    desk.books.documents = [aPreparation({ currency: 'USD', amount: null })];
    expect(await watch(desk)).toMatchObject({ opened: 1 });
  });

  test('a preparation beyond the release of its commande is asked with it, and so is one that is partly of another commande', async () => {
    const { desk } = await released();
    desk.books.documents = [anOrder({ amount: cents(1_000_00) }), aPreparation({ amount: cents(2_000_01) })];
    expect(await watch(desk)).toMatchObject({ opened: 2, superseded: 1 });
    desk.books.documents = [
      aPreparation({
        piece: 'PL00002',
        origins: [
          { piece: 'BC00001', amount: cents(1_000_00) },
          { piece: 'BC00099', amount: cents(2_000_00) },
        ],
      }),
    ];
    expect(await watch(desk)).toMatchObject({ opened: 1 });
  });
});
