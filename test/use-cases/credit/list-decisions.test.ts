import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { listDecisions } from '../../../src/use-cases/credit/list-decisions.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import { anOrder, decide, heldOrder, LUCS, NADIA, openCreditDesk, standing, watch } from '../bench/credit-desk.ts';

test('I8: every decision is listed with what was asked and what was seen, oldest first, superseded ones too', async () => {
  const desk = await openCreditDesk({ documents: [anOrder(), anOrder({ piece: 'BC00002' })] });
  const hold = await heldOrder(desk);
  desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 2, amount: 500_00 })];
  await decide(desk, NADIA, hold);
  desk.clock.pass(60_000);
  await decide(desk, NADIA, await standing(desk, 'BC00002'), { outcome: 'refused', reason: 'Retards' });
  desk.books.documents = [anOrder({ amount: 9_000_00 as never })];
  await watch(desk);
  const rows = await listDecisions(desk.ports, desk.company, null);
  expect(rows).toMatchObject([
    {
      outcome: 'approved',
      by: NADIA.name,
      piece: 'BC00001',
      state: 'superseded',
      upTo: 3_000_00,
      until: '2026-04-01',
      salesperson: LUCS.name,
      currency: 'EUR',
      asked: { amount: 3_000_00, encours: 18_000_00, overLimit: 8_000_00, effect: 'a-bloquer', why: 'over-limit' },
      seen: { encours: 18_500_00 },
    },
    { outcome: 'refused', reason: 'Retards', piece: 'BC00002', upTo: null, until: null },
  ]);
});

test('H12: an amount that nobody knew is none, not 0', async () => {
  const desk = await openCreditDesk({
    sheets: [aCreditSheet({ control: 'blocked' })],
    documents: [anOrder({ currency: 'USD', amount: null })],
  });
  await decide(desk, NADIA, await heldOrder(desk));
  const rows = await listDecisions(desk.ports, desk.company, null);
  expect(rows).toMatchObject([{ asked: { amount: null }, seen: { amount: null } }]);
});

test.each([
  ['in winter', '2026-03-02T22:59:00Z', '2026-03-02T23:00:00Z', '2026-03-03'],
  ['in summer', '2026-07-01T21:59:00Z', '2026-07-01T22:00:00Z', '2026-07-02'],
  ['on the night of the change to summer', '2026-03-28T22:59:00Z', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['on the night of the change to winter', '2026-10-24T21:59:00Z', '2026-10-24T22:00:00Z', '2026-10-25'],
])('C4: a day begins at midnight in Paris, %s', async (_, before, after, since) => {
  const desk = await openCreditDesk({ at: before, documents: [anOrder(), anOrder({ piece: 'BC00002' })] });
  await decide(desk, NADIA, await heldOrder(desk));
  desk.clock.pass(Date.parse(after) - Date.parse(before));
  await decide(desk, NADIA, await standing(desk, 'BC00002'));
  const rows = await listDecisions(desk.ports, desk.company, day(since));
  expect(rows.map(({ piece }) => piece)).toEqual(['BC00002']);
});
