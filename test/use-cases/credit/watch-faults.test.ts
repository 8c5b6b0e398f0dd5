import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import {
  anOrder,
  type CreditDesk,
  decide,
  heldOrder,
  NADIA,
  openCreditDesk,
  read,
  standing,
  watch,
} from '../bench/credit-desk.ts';

const NOTHING = { opened: 0, noted: 0, superseded: 0, lifted: 0, gone: 0, expired: 0, escalated: 0 };

describe('faults and instances', () => {
  test('H14: a Sage that does not answer leaves everything as it is', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    const at = await desk.store.lastRiskReading('BIJOU');
    desk.clock.pass(60_000);
    desk.books.fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    const answer = await watchOrders(desk.ports, desk.company, { owner: 'a', leaseMs: 60_000, mayBegin: untilDone });
    expect(answer).toEqual({ kind: 'unreachable', code: 'sage-unreachable', detail: 'no answer' });
    expect(await read(desk, hold)).toEqual(hold);
    expect(await desk.store.lastRiskReading('BIJOU')).toEqual(at);
    desk.books.fault = null;
    expect(await watch(desk)).toMatchObject(NOTHING);
  });

  test('two watches at once: one works, the order is held once', async () => {
    const desk = await openCreditDesk();
    const answers = await Promise.all(
      ['a', 'b'].map((owner) => watchOrders(desk.ports, desk.company, { owner, leaseMs: 60_000, mayBegin: untilDone })),
    );
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['busy', 'watched']);
    expect(desk.state.holds.size).toBe(1);
  });

  test('a watch whose lease ran out loses to the other: still one hold', async () => {
    const desk = await openCreditDesk();
    await Promise.all(
      ['a', 'b'].map((owner) => watchOrders(desk.ports, desk.company, { owner, leaseMs: 0, mayBegin: untilDone })),
    );
    expect(desk.state.holds.size).toBe(1);
  });

  describe('somebody decides while a watch is reading', () => {
    /** A pass that has read Sage before `meanwhile` happens, and finds the holds after it: those that it looked at were read before. */
    const watchAround = async (desk: CreditDesk, meanwhile: () => Promise<unknown>) => {
      let reads = 0;
      const readStandingHolds: typeof desk.ports.holds.readStandingHolds = async (company) => {
        reads += 1;
        if (reads === 2) {
          desk.clock.pass(5_000);
          await meanwhile();
        }
        return desk.store.readStandingHolds(company);
      };
      const ports = { ...desk.ports, holds: { ...desk.ports.holds, readStandingHolds } };
      return watchOrders(ports, desk.company, { owner: 'slow', leaseMs: 60_000, mayBegin: untilDone });
    };

    test('H6: a release of what was lowered since is not voided by the older amount', async () => {
      const desk = await openCreditDesk();
      await heldOrder(desk);
      desk.books.documents = [anOrder({ amount: cents(5_000_00) })];
      const answer = await watchAround(desk, async () => {
        desk.books.documents = [anOrder({ amount: cents(2_000_00) })];
        await decide(desk, NADIA, await standing(desk));
        expect((await decide(desk, NADIA, await standing(desk))).kind).toBe('decided');
      });
      expect(answer).toMatchObject(NOTHING);
      expect(await standing(desk)).toMatchObject({ state: 'approved' });
    });

    test('I4: what was asked anew with newer facts is not asked again with older ones', async () => {
      const desk = await openCreditDesk();
      const hold = await heldOrder(desk);
      const answer = await watchAround(desk, async () => {
        desk.books.documents = [anOrder({ amount: cents(3_500_00) })];
        expect((await decide(desk, NADIA, hold)).kind).toBe('changed');
      });
      expect(answer).toMatchObject(NOTHING);
      expect(await watch(desk)).toMatchObject(NOTHING);
      expect((await standing(desk)).facts.order.amount).toBe(3_500_00);
    });
  });

  test('Sage is read as often for one customer as for two hundred', async () => {
    const countReads = async (count: number) => {
      const codes = Array.from({ length: count }, (_, index) => `C${index}`);
      const desk = await openCreditDesk({
        sheets: codes.map((code) => aCreditSheet({ code })),
        documents: codes.map((code) => anOrder({ tiers: code, piece: `BC${code}` })),
        entries: codes.map((tiers, ecNo) => anInvoice({ tiers, ecNo, amount: 12_000_00 })),
      });
      await watch(desk);
      expect(desk.state.holds.size).toBe(count);
      return desk.books.reads;
    };
    expect(await countReads(1)).toBe(11);
    expect(await countReads(200)).toBe(11);
  });

  test('how a payer stands is dated from the day on which its effect changed', async () => {
    const desk = await openCreditDesk({ entries: [] });
    const sinceNow = async () => (await desk.store.readRisks('BIJOU', ['CARAT'])).get('CARAT')?.since;
    await watch(desk);
    desk.clock.pass(3_600_000);
    desk.books.entries = [anInvoice({ amount: 12_000_00 })];
    await watch(desk);
    const since = await sinceNow();
    expect(since).toBe('2026-03-02T10:00:00.000Z');
    desk.clock.pass(24 * 3_600_000);
    desk.books.entries = [anInvoice({ amount: 13_000_00 })];
    await watch(desk);
    expect(await sinceNow()).toBe(since);
  });
});
