import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { Decide } from '../../../src/use-cases/credit/views.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import {
  anOrder,
  decide,
  heldOrder,
  LUC,
  NADIA,
  openCreditDesk,
  PAUL,
  plannedFor,
  read,
  standing,
  TWO_STEPS,
} from '../bench/credit-desk.ts';
import { READER, STRANGER } from '../bench/people.ts';

const DOWN = new OutsideFault('busy', 'sage-unreachable', 'no answer');

describe('deciding a held order', () => {
  test('I8: the decision keeps who, when, why, how far, and the facts of that moment beside those that were asked', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.clock.pass(3_600_000);
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 2, amount: 500_00 })];
    const result = await decide(desk, NADIA, hold, { reason: ' Chantier important ' });
    expect(result).toMatchObject({ kind: 'decided', view: { hold: { state: 'approved' } } });
    const { decision, facts } = await read(desk, hold);
    expect(decision).toMatchObject({
      outcome: 'approved',
      by: NADIA,
      inPlaceOf: null,
      at: '2026-03-02T10:00:00.000Z',
      reason: 'Chantier important',
      release: { upTo: 3_000_00, until: '2026-04-01' },
    });
    expect([facts.encoursWith, decision?.seen.encoursWith]).toEqual([15_000_00, 15_500_00]);
    expect(desk.state.history.map(({ act }) => act)).toEqual(['hold-opened', 'hold-approved']);
    expect(plannedFor(desk, hold).filter((one) => one.startsWith('salesperson'))).toHaveLength(2);
  });

  test('I5: an old card pressed after the decision changes nothing and says whose it was', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold);
    const before = await read(desk, hold);
    expect(await decide(desk, PAUL, hold, { outcome: 'refused', reason: 'Non' })).toEqual({
      kind: 'refused',
      refusal: { code: 'hold-over', state: 'approved', by: NADIA.name, at: before.decision?.at },
    });
    expect(await read(desk, hold)).toEqual(before);
  });

  test('I5: of 1,000 clicks at once one decides, and 999 are told by whom', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    const clicks = Array.from({ length: 1_000 }, (_, index) =>
      decide(desk, index % 2 === 0 ? NADIA : PAUL, hold, { outcome: index % 3 ? 'approved' : 'refused', reason: 'Vu' }),
    );
    const results = await Promise.all(clicks);
    const { decision } = await read(desk, hold);
    expect(results.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
    const told = results.filter((one) => one.kind === 'refused' && one.refusal.code === 'hold-over');
    expect(told).toHaveLength(999);
    expect(new Set(told.map((one) => one.kind === 'refused' && 'by' in one.refusal && one.refusal.by))).toEqual(
      new Set([decision?.by.name]),
    );
    expect(desk.state.history.filter(({ act }) => /approved|refused/.test(act))).toHaveLength(1);
  });

  test.each<[string, Partial<Decide>, string]>([
    ['I7: a refusal without a reason', { outcome: 'refused', reason: '  ' }, 'reason-needed'],
    ['a reason without an end', { reason: 'x'.repeat(201) }, 'too-long'],
    ['an amount below the order', { upTo: cents(2_999_99) }, 'amount-too-low'],
    ['an amount that is none', { upTo: Number.NaN as never }, 'bad-amount'],
    ['a day that is over', { until: day('2026-03-01') }, 'bad-date'],
    ['a day that is none', { until: '2026-02-30' }, 'bad-date'],
    ['a day that nobody means', { until: '9999-12-31' }, 'bad-date'],
  ])('%s is asked again', async (_, asked, code) => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    expect(await decide(desk, NADIA, hold, asked)).toMatchObject({ kind: 'refused', refusal: { code } });
    expect(await read(desk, hold)).toEqual(hold);
  });

  test('I6: an approver releases up to an amount and a day, today included', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold, { upTo: cents(4_000_00), until: day('2026-03-02') });
    expect((await read(desk, hold)).decision?.release).toEqual({ upTo: 4_000_00, until: '2026-03-02' });
  });
});

describe('who may decide', () => {
  test.each([
    ['a reader', READER],
    ['a stranger', STRANGER],
    ['whoever took the order, without a role', LUC],
  ])('I9: %s is refused by the server', async (_, who) => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    expect(await decide(desk, who, hold)).toMatchObject({ refusal: { code: 'not-allowed', needed: 'approver' } });
    expect(await read(desk, hold)).toEqual(hold);
  });

  test('I9: an approver who left meanwhile is refused, though the card still shows the button', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.world.roles = { [PAUL.id]: ['approver'] };
    expect(await decide(desk, NADIA, hold)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  test('I9: an approver of no step of the chain is refused, to refuse as well', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, roles: { [READER.id]: ['approver'] } });
    const hold = await heldOrder(desk);
    for (const outcome of ['approved', 'refused'] as const) {
      const result = await decide(desk, READER, hold, { outcome, reason: 'Non' });
      expect(result).toMatchObject({ refusal: { code: 'not-in-chain' } });
    }
  });

  test.each([
    ['the amount of the order', { order: 25_000_01, plafond: 100_000_00, entry: 80_000_00 }, {}],
    ['the amount released', { order: 3_000_00 }, { upTo: cents(25_000_01) }],
    ['the over-limit', { order: 8_000_01 }, {}],
  ])('I2: above the threshold by %s, the next of the chain is named, and may', async (_, facts, asked) => {
    const { order, plafond = 10_000_00, entry = 12_000_00 } = facts as Record<string, number>;
    const desk = await openCreditDesk({
      credit: { chain: TWO_STEPS },
      sheets: [aCreditSheet({ plafond: cents(plafond) })],
      documents: [anOrder({ amount: cents(order ?? 0) })],
      entries: [anInvoice({ amount: entry })],
    });
    const hold = await heldOrder(desk);
    expect(await decide(desk, NADIA, hold, asked)).toMatchObject({
      refusal: { code: 'above-threshold', next: 'Direction' },
    });
    expect((await decide(desk, PAUL, hold, asked)).kind).toBe('decided');
  });

  test('I2: exactly at both thresholds the first step may; refusing is for any step', async () => {
    const desk = await openCreditDesk({
      credit: { chain: TWO_STEPS },
      documents: [anOrder({ amount: cents(8_000_00) })],
    });
    const hold = await heldOrder(desk);
    expect((await decide(desk, NADIA, hold)).kind).toBe('decided');
    const large = await openCreditDesk({
      credit: { chain: TWO_STEPS },
      documents: [anOrder({ amount: cents(80_000_00) })],
    });
    const result = await decide(large, NADIA, await heldOrder(large), { outcome: 'refused', reason: 'Trop' });
    expect(result.kind).toBe('decided');
  });

  test('I2: what became due meanwhile counts: the over-limit of today is what must be covered', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    const hold = await heldOrder(desk);
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 2, amount: 50_000_00 })];
    expect(await decide(desk, NADIA, hold)).toMatchObject({ refusal: { code: 'above-threshold', next: 'Direction' } });
  });

  test('a member of a step by group may, as its people may', async () => {
    const chain = TWO_STEPS.map((step, index) => (index === 0 ? { ...step, people: [], groups: ['g-credit'] } : step));
    const desk = await openCreditDesk({ credit: { chain }, known: { groups: { [NADIA.id]: ['g-credit'] } } });
    expect((await decide(desk, NADIA, await heldOrder(desk))).kind).toBe('decided');
  });

  test('I1: whoever took the order may not approve it, unless it is small enough, and may refuse it', async () => {
    const known = { addresses: { [NADIA.id]: ['nadia@bijou.example'] } };
    const email = 'NADIA@bijou.example';
    const documents = [anOrder({ salesperson: { name: 'Nadia', email } })];
    const desk = await openCreditDesk({ known, documents });
    const hold = await heldOrder(desk);
    expect(await decide(desk, NADIA, hold)).toMatchObject({ refusal: { code: 'own-request' } });
    expect(await decide(desk, NADIA, hold, { outcome: 'refused', reason: 'Annulée' })).toMatchObject({
      kind: 'decided',
    });

    const small = await openCreditDesk({ known, documents, credit: { selfApprovalUpTo: cents(3_000_00) } });
    const own = await heldOrder(small);
    const upTo = cents(3_000_01);
    expect(await decide(small, NADIA, own, { upTo })).toMatchObject({ refusal: { code: 'own-request' } });
    expect((await decide(small, NADIA, own)).kind).toBe('decided');
  });

  test('I3: a substitute in force may what the absent approver may, and the decision names both', async () => {
    const substitutions = [{ of: NADIA.id, by: READER.id, from: day('2026-03-02'), until: day('2026-03-02') }];
    const credit = { chain: TWO_STEPS, substitutions };
    const desk = await openCreditDesk({ credit, roles: { [READER.id]: ['approver'] } });
    const hold = await heldOrder(desk);
    expect((await decide(desk, READER, hold)).kind).toBe('decided');
    expect((await read(desk, hold)).decision).toMatchObject({ by: READER, inPlaceOf: NADIA.id });

    const later = await openCreditDesk({ credit, roles: { [READER.id]: ['approver'] }, at: '2026-03-03T09:00:00Z' });
    expect(await decide(later, READER, await heldOrder(later))).toMatchObject({ refusal: { code: 'not-in-chain' } });
  });

  test('I1: whoever took the order lends nobody the right that they have not', async () => {
    const email = 'nadia@bijou.example';
    const desk = await openCreditDesk({
      credit: {
        chain: TWO_STEPS,
        substitutions: [{ of: NADIA.id, by: READER.id, from: day('2026-03-02'), until: day('2026-03-02') }],
      },
      roles: { [READER.id]: ['approver'] },
      known: { addresses: { [NADIA.id]: [email] } },
      documents: [anOrder({ salesperson: { name: 'Nadia', email } })],
    });
    const hold = await heldOrder(desk);
    expect(await decide(desk, READER, hold)).toMatchObject({ refusal: { code: 'own-request' } });
    expect((await decide(desk, READER, hold, { outcome: 'refused', reason: 'Non' })).kind).toBe('decided');
  });

  test('I3: nobody stands in for an approver who left', async () => {
    const substitutions = [{ of: NADIA.id, by: READER.id, from: day('2026-03-01'), until: day('2026-03-31') }];
    const roles = { [READER.id]: ['approver'], [NADIA.id]: [] } as const;
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS, substitutions }, roles });
    expect(await decide(desk, READER, await heldOrder(desk))).toMatchObject({ refusal: { code: 'not-in-chain' } });
  });
});

describe('what changed since it was asked', () => {
  test('I4: a raised quantity is a new request: nothing is decided, the former is superseded', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.books.documents = [anOrder({ amount: cents(3_500_00) })];
    const result = await decide(desk, NADIA, hold);
    expect(result).toMatchObject({ kind: 'changed', view: { hold: { state: 'pending', version: 1 } } });
    expect((await read(desk, hold)).state).toBe('superseded');
    expect((await standing(desk)).facts.order.amount).toBe(3_500_00);
    expect(desk.state.history.some(({ act }) => act === 'hold-approved')).toBe(false);
  });

  test('an order that Sage no longer has is gone: nothing is decided', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.books.documents = [];
    expect(await decide(desk, NADIA, hold)).toMatchObject({ kind: 'changed', view: { hold: { state: 'gone' } } });
  });

  test('an order of a customer that was merged is asked anew for the one that it has now', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.books.creditSheets = [aCreditSheet({ code: 'FUSION', control: 'blocked' })];
    desk.books.documents = [anOrder({ tiers: 'FUSION' })];
    const result = await decide(desk, NADIA, hold);
    expect(result).toMatchObject({ kind: 'changed', view: { hold: { state: 'pending', payer: 'FUSION' } } });
    expect((await read(desk, hold)).state).toBe('superseded');
  });

  test('a customer that paid meanwhile needs no decision: the hold is lifted', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.books.entries = [];
    expect(await decide(desk, NADIA, hold)).toMatchObject({ kind: 'changed', view: { hold: { state: 'lifted' } } });
  });

  test('a card older than a question shows the question first', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    const note = { kind: 'question', at: '2026-03-02T09:00:00Z', by: PAUL, text: 'Quel chantier ?' } as const;
    await desk.store.addHoldNote(hold.id, hold.version, note, [], desk.clock.now());
    const result = await decide(desk, NADIA, hold);
    expect(result).toMatchObject({ kind: 'changed', view: { hold: { state: 'pending', notes: [note] } } });
  });

  test('Sage down in the middle: refused, and everything is as it was', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    desk.books.fault = DOWN;
    expect(await decide(desk, NADIA, hold)).toEqual({
      kind: 'refused',
      refusal: { code: 'unreachable', what: 'sage' },
    });
    expect(await read(desk, hold)).toEqual(hold);
  });

  test('an unknown hold is said to be one', async () => {
    const desk = await openCreditDesk();
    expect(await decide(desk, NADIA, { id: "x' OR 1=1", version: 1 })).toMatchObject({
      refusal: { code: 'unknown-hold' },
    });
  });
});
