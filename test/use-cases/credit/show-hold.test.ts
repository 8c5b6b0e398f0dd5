import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { listHolds } from '../../../src/use-cases/credit/list-holds.ts';
import { showHold, showSharedHold } from '../../../src/use-cases/credit/show-hold.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import {
  anOrder,
  type CreditDesk,
  decide,
  heldOrder,
  LUC,
  NADIA,
  openCreditDesk,
  PAUL,
  standing,
  TWO_STEPS,
  watch,
} from '../bench/credit-desk.ts';
import { READER, STRANGER } from '../bench/people.ts';

const NO_ACT = { decide: false, approve: false, ask: false, answer: false, askAgain: false };

const show = async ({ ports }: CreditDesk, who = READER, id = '') => {
  const view = await showHold(ports, who, id);
  if (view.kind === 'refused') throw new Error(JSON.stringify(view.refusal));
  return view;
};

describe('a hold as a person sees it', () => {
  test.each([
    ['an approver of the chain decides and asks', NADIA, { ...NO_ACT, decide: true, approve: true, ask: true }, false],
    ['a reader looks', READER, NO_ACT, false],
    ['whoever took the order follows it, without any role', LUC, NO_ACT, true],
  ])('%s', async (_, who, may, own) => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS } });
    const hold = await heldOrder(desk);
    expect(await show(desk, who, hold.id)).toMatchObject({ hold, may, own, awaits: ['Crédit', 'Direction'] });
  });

  test('I2: who is below the threshold is shown how to refuse, and not how to release', async () => {
    const desk = await openCreditDesk({
      credit: { chain: TWO_STEPS },
      documents: [anOrder({ amount: cents(25_000_01) })],
    });
    const { id } = await heldOrder(desk);
    expect(await show(desk, NADIA, id)).toMatchObject({ may: { decide: true, approve: false } });
    expect(await show(desk, PAUL, id)).toMatchObject({ may: { decide: true, approve: true } });
  });

  test('a stranger sees nothing, nor does anybody see a hold that there is not', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    expect(await showHold(desk.ports, STRANGER, hold.id)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await showHold(desk.ports, NADIA, 'nothing')).toMatchObject({ refusal: { code: 'unknown-hold' } });
    expect(await showSharedHold(desk.ports, 'nothing')).toBeNull();
  });

  test('an order that Sage gives no salesperson is nobody’s own, whatever addresses people lack', async () => {
    const documents = [anOrder({ salesperson: { name: '', email: '' } })];
    const desk = await openCreditDesk({ documents, known: { addresses: { [STRANGER.id]: [''] } } });
    expect(await showHold(desk.ports, STRANGER, (await heldOrder(desk)).id)).toMatchObject({ kind: 'refused' });
  });

  test('I1: an approver who took the order is not shown the button', async () => {
    const known = { addresses: { [NADIA.id]: ['nadia@bijou.example'] } };
    const documents = [anOrder({ salesperson: { name: 'Nadia', email: 'nadia@bijou.example' } })];
    const desk = await openCreditDesk({ known, documents });
    const hold = await heldOrder(desk);
    expect(await show(desk, NADIA, hold.id)).toMatchObject({ own: true, may: { decide: false } });
    expect(await show(desk, PAUL, hold.id)).toMatchObject({ own: false, may: { decide: true } });
  });

  test('earlier decisions about the payer are there, newest first, for readers only', async () => {
    const desk = await openCreditDesk({ documents: [anOrder(), anOrder({ piece: 'BC00002' })] });
    const first = await heldOrder(desk);
    await decide(desk, NADIA, first, { outcome: 'refused', reason: 'Retards' });
    desk.clock.pass(60_000);
    const second = await standing(desk, 'BC00002');
    await decide(desk, NADIA, second);
    desk.books.documents = [anOrder({ piece: 'BC00003' })];
    const third = await heldOrder(desk, 'BC00003');
    expect((await show(desk, READER, third.id)).past.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await show(desk, LUC, third.id)).past).toEqual([]);
  });

  test('I8: an earlier decision is shown however many orders were held since', async () => {
    const desk = await openCreditDesk();
    const first = await heldOrder(desk);
    await decide(desk, NADIA, first, { outcome: 'refused', reason: 'Retards' });
    desk.books.documents = Array.from({ length: 60 }, (_, at) => anOrder({ piece: `BC1${at}` }));
    const last = await heldOrder(desk, 'BC10');
    expect((await show(desk, READER, last.id)).past.map(({ id }) => id)).toEqual([first.id]);
  });

  test('a shared card offers what the state of the hold allows, to be checked for whoever clicks', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    expect(await showSharedHold(desk.ports, hold.id)).toMatchObject({
      own: false,
      awaits: [],
      may: { ...NO_ACT, decide: true, approve: true, ask: true },
    });
    await decide(desk, NADIA, hold, { outcome: 'refused', reason: 'Retards' });
    expect(await showSharedHold(desk.ports, hold.id)).toMatchObject({ may: { ...NO_ACT, askAgain: true } });
  });
});

describe('the list of holds', () => {
  test('what waits first, oldest first, then what only warns; ten a page, and when each company was watched', async () => {
    const desk = await openCreditDesk({ entries: [anInvoice({ amount: 8_500_00 })], documents: [] });
    desk.books.documents = [anOrder({ piece: 'BC0', amount: cents(2_000_00) })];
    await watch(desk);
    desk.books.creditSheets = [aCreditSheet(), aCreditSheet({ code: 'OR', control: 'blocked' })];
    const later = Array.from({ length: 11 }, (_, index) => anOrder({ tiers: 'OR', piece: `BC1${index}` }));
    for (const order of later) {
      desk.clock.pass(60_000);
      desk.books.documents = [...desk.books.documents, order];
      await watch(desk);
    }
    const page = await listHolds(desk.ports, READER, 1);
    expect(page).toMatchObject({
      kind: 'holds',
      total: 12,
      page: 1,
      pages: 2,
      watched: [{ company: 'BIJOU', at: desk.clock.now() }],
    });
    expect(page.kind === 'holds' && page.rows.map(({ piece }) => piece)).toEqual(
      later.slice(0, 10).map(({ piece }) => piece),
    );
    const last = await listHolds(desk.ports, READER, 99);
    expect(last.kind === 'holds' && last.rows.map(({ piece, state }) => [piece, state])).toEqual([
      ['BC110', 'pending'],
      ['BC0', 'noted'],
    ]);
  });

  test('a company that was never watched says so; a stranger is refused', async () => {
    const desk = await openCreditDesk();
    expect(await listHolds(desk.ports, READER, Number.NaN)).toMatchObject({
      total: 0,
      page: 1,
      pages: 1,
      watched: [{ company: 'BIJOU', at: null }],
    });
    expect(await listHolds(desk.ports, STRANGER, 1)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
