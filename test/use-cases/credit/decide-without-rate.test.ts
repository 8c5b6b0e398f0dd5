import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { showHold } from '../../../src/use-cases/credit/show-hold.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import {
  anOrder,
  decide,
  heldOrder,
  LUCS,
  NADIA,
  openCreditDesk,
  PAUL,
  plannedFor,
  standing,
  TWO_STEPS,
  watch,
} from '../bench/credit-desk.ts';

describe('H12: an order whose rate is missing, of a blocked account', () => {
  const unrated = (credit: Parameters<typeof openCreditDesk>[0]) =>
    openCreditDesk({
      sheets: [aCreditSheet({ control: 'blocked' })],
      documents: [anOrder({ currency: 'USD', amount: null })],
      ...credit,
    });

  test('I2: is above every threshold: the step without limits is told, and it alone may release', async () => {
    const desk = await unrated({ credit: { chain: TWO_STEPS } });
    const hold = await heldOrder(desk);
    expect(plannedFor(desk, hold)).toContain(`person ${PAUL.id}`);
    const upTo = cents(1_000_00);
    for (const asked of [{}, { upTo }]) {
      expect(await decide(desk, NADIA, hold, asked)).toMatchObject({ refusal: { code: 'above-threshold' } });
    }
    expect((await decide(desk, PAUL, hold)).kind).toBe('decided');
    expect(await watch(desk)).toMatchObject({ opened: 0, superseded: 0 });
  });

  test('I1: is never small enough for whoever took it', async () => {
    const known = { addresses: { [NADIA.id]: [LUCS.email.toLowerCase()] } };
    const desk = await unrated({ known, credit: { selfApprovalUpTo: cents(3_000_00) } });
    const hold = await heldOrder(desk);
    expect(await decide(desk, NADIA, hold)).toMatchObject({ refusal: { code: 'own-request' } });
    expect(await showHold(desk.ports, NADIA, hold.id)).toMatchObject({ own: true, may: { decide: false } });
  });

  test('H6: is asked again once its amount is known, and a release of a known amount ends where that is lost', async () => {
    const desk = await unrated({});
    await decide(desk, NADIA, await heldOrder(desk));
    desk.books.documents = [anOrder()];
    expect(await watch(desk)).toMatchObject({ opened: 1, superseded: 1 });
    await decide(desk, NADIA, await standing(desk));
    desk.books.documents = [anOrder({ currency: 'USD', amount: null })];
    expect(await watch(desk)).toMatchObject({ opened: 1, superseded: 1 });
  });
});
