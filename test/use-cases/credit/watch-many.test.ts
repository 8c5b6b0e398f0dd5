import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import {
  anOrder,
  CHANNEL,
  type CreditDesk,
  NADIA,
  openCreditDesk,
  PAUL,
  TWO_STEPS,
  watch,
} from '../bench/credit-desk.ts';

const COUNT = 30;
const MOST = 20;
/** The last one is the biggest. */
const many = (facts: Parameters<typeof anOrder>[0] = {}) =>
  Array.from({ length: COUNT }, (_, index) =>
    anOrder({ piece: `BC${index + 10}`, amount: cents(50_00 + index * 100), ...facts }),
  );
const BIGGEST = many().slice(-MOST);

/** Pieces of the orders that somebody is to be told of, in order. */
const piecesFor = ({ state }: CreditDesk, address: string) =>
  state.notices
    .filter(({ notice: { target } }) => (target.kind === 'salesperson' ? target.address : target.id) === address)
    .map(({ notice }) => state.holds.get(notice.holdId)?.piece)
    .sort();

describe('a pass that finds many orders', () => {
  test('tells each conversation and person of the biggest; all are held, and the next pass tells nothing of them', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, documents: many() });
    expect(await watch(desk)).toMatchObject({ opened: COUNT });
    const biggest = BIGGEST.map(({ piece }) => piece).sort();
    for (const address of [CHANNEL, NADIA.id, 'Luc.Morel@bijou.example'])
      expect(piecesFor(desk, address)).toEqual(biggest);
    expect(await watch(desk)).toMatchObject({ opened: 0 });
    expect(desk.state.notices).toHaveLength(3 * MOST);
  });

  test('each person has their own room', async () => {
    const others = many({ salesperson: { name: 'Anne', email: 'anne@bijou.example' } }).map((order) => ({
      ...order,
      piece: `${order.piece}A`,
    }));
    const desk = await openCreditDesk({ documents: [...many(), ...others] });
    await watch(desk);
    expect(piecesFor(desk, CHANNEL)).toHaveLength(MOST);
    expect(piecesFor(desk, 'anne@bijou.example')).toHaveLength(MOST);
    expect(piecesFor(desk, 'Luc.Morel@bijou.example')).toHaveLength(MOST);
  });

  test('what waits for a decision is told before what only warns', async () => {
    const sheets = [aCreditSheet(), aCreditSheet({ code: 'PERLE' })];
    const entries = [anInvoice({ amount: 12_000_00 }), anInvoice({ ecNo: 2, tiers: 'PERLE', amount: 9_000_00 })];
    const warned = anOrder({ piece: 'BC99', tiers: 'PERLE', payer: 'PERLE', amount: cents(1_500_00) });
    const desk = await openCreditDesk({ sheets, entries, documents: [warned, ...BIGGEST] });
    expect(await watch(desk)).toMatchObject({ opened: MOST, noted: 1 });
    expect(piecesFor(desk, CHANNEL)).toEqual(BIGGEST.map(({ piece }) => piece).sort());
  });

  test('I3: those who are asked next are told of the biggest, and all are theirs to decide', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, documents: many(), at: '2026-03-02T09:00:00Z' });
    await watch(desk);
    desk.clock.pass(5 * 3_600_000);
    expect(await watch(desk)).toMatchObject({ escalated: COUNT });
    expect(piecesFor(desk, PAUL.id)).toEqual(BIGGEST.map(({ piece }) => piece).sort());
    expect(await watch(desk)).toMatchObject({ escalated: 0 });
  });
});

test('a pass that nobody waits for gives way to people before each order that it writes', async () => {
  const desk = await openCreditDesk({ documents: many() });
  const seen: number[] = [];
  const giveWay = async (): Promise<void> => void seen.push(desk.state.holds.size);
  const ports = { ...desk.ports, giveWay };
  const answer = await watchOrders(ports, desk.company, { owner: 'behind', leaseMs: 60_000, mayBegin: untilDone });
  expect(answer).toMatchObject({ opened: COUNT });
  expect(new Set(seen)).toEqual(new Set(Array.from({ length: COUNT + 1 }, (_, at) => at)));
});
