import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { makePromise } from '../../../src/use-cases/recovery/promises/make-promise.ts';
import { withdrawPromise } from '../../../src/use-cases/recovery/promises/withdraw-promise.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { READER, SOPHIE } from '../bench/people.ts';
import { openMatterDesk } from './matter-desk.ts';

const TWO = [anInvoice({ ecNo: 1, sageLevel: 2, sageReminded: '2026-02-10' }), anInvoice({ ecNo: 2, amount: 400_00 })];
const EVENING = '2026-06-15T21:59:59Z';
const MIDNIGHT = '2026-06-15T22:00:00Z';

const promised = (over: object = {}) => ({
  key: 'k1',
  ecNos: [1],
  amount: null,
  day: '2026-06-15',
  times: 1,
  schedule: [],
  note: '',
  ...over,
});
const opened = async (desk: ReturnType<typeof openMatterDesk>, over: object = {}) => {
  const result = await makePromise(desk.ports, SOPHIE, { ...desk.ask, ...promised(over) });
  if (result.kind !== 'opened') throw new Error(JSON.stringify(result));
  return result.matter;
};

describe('a promise to pay', () => {
  test('F3: for 15/06 it holds what was promised until 23:59:59 in Paris, and the rest goes on; the day after, unpaid, it is broken, a task, and no level is lost', async () => {
    const desk = openMatterDesk(TWO);
    const before = await desk.decide();
    await opened(desk);
    desk.moveTo(EVENING);
    const held = await desk.decide();
    expect(held).toMatchObject({ balance: before.balance, late: before.late, asked: [[2, 1]] });
    expect(held.held).toMatchObject([
      [1, { code: 'held-elsewhere', room: 'recovery', by: SOPHIE.name, until: '2026-06-15' }],
    ]);
    expect(await desk.judge()).toBe(0);
    desk.moveTo(MIDNIGHT);
    expect((await desk.decide()).asked).toContainEqual([1, 3]);
    expect(await desk.judge()).toBe(1);
    expect(await desk.waiting()).toMatchObject([
      { owner: SOPHIE, day: '2026-06-16', about: { kind: 'customer', tiers: 'CARAT' }, text: 'broken 100000' },
    ]);
    expect((await desk.decide()).asked).toContainEqual([1, 3]);
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: { how: 'broken' } });
  });

  test('F4: paid in part, it is kept for that, and broken for the rest', async () => {
    const desk = openMatterDesk(TWO);
    await opened(desk);
    desk.books.entries = [...TWO, aReceipt({ ecNo: 9, date: '2026-06-12', amount: 300_00 })];
    desk.moveTo(MIDNIGHT);
    await desk.judge();
    expect(await desk.store.readMatter('k1')).toMatchObject({
      facts: { parts: [{ outcome: { fate: 'partly', paid: 300_00 } }] },
      end: { how: 'partly' },
    });
    expect(await desk.waiting()).toMatchObject([{ text: 'partly 70000' }]);
  });

  test('paid in time and booked after it was judged: it was kept, and its task is done; paid too late it stays broken', async () => {
    const desk = openMatterDesk([anInvoice({ ecNo: 1 })]);
    await opened(desk);
    desk.moveTo(MIDNIGHT);
    await desk.judge();
    const paid = (date: string) => [anInvoice({ ecNo: 1, letter: 'A' }), aReceipt({ ecNo: 9, date, letter: 'A' })];
    desk.books.entries = paid('2026-06-16');
    expect(await desk.judge()).toBe(0);
    desk.books.entries = paid('2026-06-15');
    expect(await desk.judge()).toBe(1);
    expect(await desk.store.readMatter('k1')).toMatchObject({
      facts: { parts: [{ outcome: { fate: 'kept', paid: 1_000_00 } }] },
      end: { how: 'kept' },
    });
    expect(await desk.waiting()).toEqual([]);
    expect(await desk.judge()).toBe(0);
  });

  test('paid in part and booked late: kept for that, and what is missing stays somebody’s to do', async () => {
    const desk = openMatterDesk(TWO);
    await opened(desk);
    desk.moveTo(MIDNIGHT);
    await desk.judge();
    desk.books.entries = [...TWO, aReceipt({ ecNo: 9, date: '2026-06-12', amount: 300_00 })];
    expect(await desk.judge()).toBe(1);
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: { how: 'partly' } });
    expect(await desk.waiting()).toHaveLength(1);
  });

  test('ten days after it was judged nothing is expected to be booked any more', async () => {
    const desk = openMatterDesk([anInvoice({ ecNo: 1 })]);
    await opened(desk);
    desk.moveTo(MIDNIGHT);
    await desk.judge();
    desk.books.entries = [];
    desk.moveTo('2026-06-28T10:00:00Z');
    expect(await desk.judge()).toBe(0);
  });

  test('of any days and amounts: each is judged on its day, and the last takes what the others leave, to the cent', async () => {
    const desk = openMatterDesk(TWO);
    const schedule = [
      { day: '2026-06-15', amount: null },
      { day: '2026-03-10', amount: cents(333_33) },
      { day: '2026-04-02', amount: cents(1) },
    ];
    const { facts } = await opened(desk, { schedule });
    expect(facts).toMatchObject({
      parts: [
        { on: '2026-03-10', amount: 333_33 },
        { on: '2026-04-02', amount: 1 },
        { on: '2026-06-15', amount: 666_66 },
      ],
    });
    desk.books.entries = [...TWO, aReceipt({ ecNo: 9, date: '2026-03-10', amount: 333_33 })];
    desk.moveTo('2026-03-10T23:00:00Z');
    expect(await desk.judge()).toBe(1);
    expect((await desk.decide()).held).toMatchObject([[1, { until: '2026-06-15' }]]);
    desk.moveTo('2026-04-02T22:00:00Z');
    await desk.judge();
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: { how: 'partly' } });
    expect(await desk.waiting()).toMatchObject([{ text: 'partly 1' }]);
  });

  test.each([
    ['lettered', [anInvoice({ ecNo: 1, letter: 'A' }), aReceipt({ ecNo: 9, date: '2026-06-15', letter: 'A' })]],
    ['not lettered yet', [anInvoice({ ecNo: 1 }), aReceipt({ ecNo: 9, date: '2026-06-15' })]],
  ])('paid in time, %s: it is kept, and nobody has anything to do', async (_, entries) => {
    const desk = openMatterDesk([anInvoice({ ecNo: 1 })]);
    await opened(desk);
    desk.books.entries = entries;
    desk.moveTo(MIDNIGHT);
    expect(await desk.judge()).toBe(1);
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: { how: 'kept' } });
    expect(await desk.waiting()).toEqual([]);
  });

  test('money that was there when it was made pays nothing of it', async () => {
    const entries = [anInvoice({ ecNo: 1 }), aReceipt({ ecNo: 9, date: '2026-02-20', amount: 600_00 })];
    const desk = openMatterDesk(entries);
    await opened(desk);
    desk.moveTo(MIDNIGHT);
    await desk.judge();
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: { how: 'broken' } });
  });

  test('month by month it holds as long as each part is paid, and ends with the first that is not', async () => {
    const desk = openMatterDesk([anInvoice({ ecNo: 1 })]);
    await opened(desk, { day: '2026-03-31', times: 4 });
    desk.books.entries = [anInvoice({ ecNo: 1 }), aReceipt({ ecNo: 9, date: '2026-03-30', amount: 250_00 })];
    desk.moveTo('2026-04-01T08:00:00Z');
    await desk.judge();
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: null, version: 2 });
    expect((await desk.decide()).held).toMatchObject([
      [1, { until: '2026-06-30', reason: { facts: { on: '2026-04-30' } } }],
    ]);
    desk.moveTo('2026-05-01T08:00:00Z');
    await desk.judge();
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: { how: 'partly' } });
    expect((await desk.decide()).held).toEqual([]);
  });

  test('judged twice at once, it is one task', async () => {
    const desk = openMatterDesk(TWO);
    await opened(desk);
    desk.moveTo(MIDNIGHT);
    await Promise.all([desk.judge(), desk.judge()]);
    expect(await desk.waiting()).toHaveLength(1);
  });

  test('all that is late is promised where nothing is chosen; what is promised already is in no other', async () => {
    const desk = openMatterDesk(TWO);
    await opened(desk);
    expect((await opened(desk, { key: 'k2', ecNos: [] })).items).toMatchObject([{ ecNo: 2 }]);
    const again = await makePromise(desk.ports, SOPHIE, { ...desk.ask, ...promised({ key: 'k3' }) });
    expect(again).toEqual({ kind: 'taken', pieces: ['FA0001'] });
  });

  test('a form pressed twice makes one', async () => {
    const desk = openMatterDesk(TWO);
    const all = await Promise.all([opened(desk), opened(desk)]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(desk.state.matters.size).toBe(1);
  });

  test('withdrawn, it holds nothing; a card of before changes nothing', async () => {
    const desk = openMatterDesk(TWO);
    const before = await desk.decide();
    const { id, version } = await opened(desk);
    expect(await withdrawPromise(desk.ports, READER, { id, version })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await withdrawPromise(desk.ports, SOPHIE, { id, version })).toMatchObject({ kind: 'changed' });
    expect(await desk.decide()).toEqual(before);
    expect(await withdrawPromise(desk.ports, SOPHIE, { id, version })).toMatchObject({ kind: 'stale' });
  });

  test.each([
    ['a day that is over', { day: '2026-03-01' }, { refusal: { code: 'bad-date' } }],
    ['an invoice of nobody', { ecNos: [77] }, { refusal: { code: 'unknown-item', ecNo: 77 } }],
    ['more than is owed', { amount: cents(1_000_01) }, { kind: 'too-much', owed: 1_000_00 }],
    [
      'an échéancier of more than is owed',
      { schedule: [{ day: '2026-03-31', amount: cents(1_000_01) }] },
      { kind: 'too-much', owed: 1_000_00 },
    ],
    [
      'an échéancier with a day that is over',
      { schedule: [{ day: '2026-02-28', amount: null }] },
      { refusal: { code: 'bad-date' } },
    ],
    [
      'an échéancier with one day twice',
      { schedule: ['2026-03-31', '2026-03-31'].map((day) => ({ day, amount: cents(1) })) },
      { kind: 'bad-schedule', problem: { why: 'same-day' } },
    ],
    ['no payment at all', { times: 0 }, { kind: 'bad-times' }],
    ['more payments than an échéancier has', { times: 37 }, { kind: 'bad-times', most: 36 }],
    ['a note that is too long', { note: 'x'.repeat(301) }, { refusal: { code: 'too-long' } }],
  ])('%s is refused, and nothing is written', async (_, over, refused) => {
    const desk = openMatterDesk(TWO);
    expect(await makePromise(desk.ports, SOPHIE, { ...desk.ask, ...promised(over) })).toMatchObject(refused);
    expect([desk.state.matters.size, desk.state.history]).toEqual([0, []]);
  });

  test('who may only read makes none', async () => {
    const desk = openMatterDesk(TWO);
    const made = await makePromise(desk.ports, READER, { ...desk.ask, ...promised() });
    expect(made).toMatchObject({ refusal: { code: 'not-allowed', needed: 'collector' } });
  });

  test('of a customer that Sage no longer has, nobody takes it for paid', async () => {
    const desk = openMatterDesk(TWO);
    await opened(desk);
    Object.assign(desk.books, { tiers: [], entries: [] });
    desk.moveTo(MIDNIGHT);
    await desk.judge();
    expect(await desk.store.readMatter('k1')).toMatchObject({ end: { how: 'broken' } });
  });
});

test('a pass reads Sage by day, whatever the number of promises', async () => {
  const many = Array.from({ length: 30 }, (_, at) => anInvoice({ ecNo: at + 1 }));
  const desk = openMatterDesk(many);
  for (const { ecNo } of many) await opened(desk, { key: `k${ecNo}`, ecNos: [ecNo] });
  desk.moveTo(MIDNIGHT);
  const before = desk.books.reads;
  expect(await desk.judge()).toBe(30);
  expect(desk.books.reads - before).toBe(2);
});
