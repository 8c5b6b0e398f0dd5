import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/domain/day.ts';
import { refreshDataset } from '../../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { factsOf, invoiceFact } from '../../../builders/dataset.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { DAY_MS, openDatasetDesk } from './dataset-desk.ts';

const PAID = [anInvoice({ ecNo: 1, letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', date: '2026-02-15' })] as const;
const OPEN = anInvoice({ ecNo: 3, date: '2026-02-01', due: '2026-02-20', amount: 300_00 });
const OTHER = anInvoice({ ecNo: 4, tiers: 'AUTRE', date: '2026-02-10', due: '2026-05-01', amount: 100_00 });
const ALL = [...PAID, OPEN, OTHER];

describe('a pass over the dataset', () => {
  test('decides the facts of every customer, and says how fresh they are', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    expect(await desk.refresh()).toEqual({
      kind: 'refreshed',
      asOf: '2026-03-02',
      changed: 2,
      corrections: 0,
      decisions: 0,
      forecastMade: true,
      found: 0,
    });
    const { invoices, payments } = desk.held().facts.get('CARAT') ?? factsOf('NONE');
    expect(invoices).toMatchObject([
      { ecNo: 1, state: 'paid', paidOn: '2026-02-15', daysToPay: 45, daysPastDue: 15, bracket: null, left: 0 },
      { ecNo: 3, state: 'open', left: 300_00, daysLate: 10, bracket: 'd1_30', daysToPay: null },
    ]);
    expect(payments).toMatchObject([{ ecNo: 2, on: '2026-02-15', amount: 1_000_00 }]);
    expect(await desk.dataset()).toMatchObject({
      state: 'fresh',
      asOf: '2026-03-02',
      total: 2,
      done: 2,
      refreshedAt: '2026-03-02T09:00:00.000Z',
      forecastOn: '2026-03-02',
      reconciledOn: '2026-03-02',
    });
    expect([...desk.held().tiers.keys()].sort()).toEqual(['AUTRE', 'CARAT']);
  });

  test('the same again reads no line and writes nothing', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    const before = desk.held().facts.get('CARAT');
    expect(await desk.refresh()).toMatchObject({ changed: 0, forecastMade: false });
    expect(desk.held().facts.get('CARAT')).toBe(before);
  });

  test.each([
    ['a line more', () => [...ALL, anInvoice({ ecNo: 9 })]],
    ['a line less', () => [...PAID, OTHER]],
    ['a due date', () => [...PAID, { ...OPEN, due: day('2026-02-21') }, OTHER]],
    ['a lettering', () => [...ALL.slice(0, 2), { ...OPEN, letter: 'B', lettered: true }, OTHER]],
  ])('%s: that customer is written again, the other left', async (_what, changed) => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    const other = desk.held().facts.get('AUTRE');
    desk.books.entries = changed();
    expect(await desk.refresh()).toMatchObject({ changed: 1 });
    expect(desk.held().facts.get('AUTRE')).toBe(other);
  });

  test('J2: a line dated ahead is known on its day, without being touched', async () => {
    const ahead = aReceipt({ ecNo: 5, date: '2026-03-03', amount: 50_00, tiers: 'AUTRE' });
    const desk = await openDatasetDesk({ entries: [ahead] });
    await desk.refresh();
    expect(desk.held().facts.get('AUTRE')?.payments).toEqual([]);
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 1 });
    expect(desk.held().facts.get('AUTRE')?.payments).toHaveLength(1);
  });

  test('a day that passes ages what is open and leaves what is settled', async () => {
    const desk = await openDatasetDesk({ entries: [...PAID, { ...OTHER, due: day('2026-03-02') }] });
    await desk.refresh();
    expect(desk.held().facts.get('AUTRE')?.invoices).toMatchObject([{ daysLate: 0, bracket: 'notDue' }]);
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 1, forecastMade: true });
    expect(desk.held().facts.get('AUTRE')?.invoices).toMatchObject([{ daysLate: 1, bracket: 'd1_30' }]);
  });

  test('facts that went missing in the store are found once a day, and written again', async () => {
    const desk = await openDatasetDesk({ entries: PAID });
    await desk.refresh();
    desk.held().facts.set('CARAT', factsOf('CARAT'));
    desk.held().facts.set('GHOST', factsOf('GHOST', { invoices: [invoiceFact({ tiers: 'GHOST' })] }));
    expect(await desk.refresh()).toMatchObject({ changed: 0 });
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 2 });
    expect(desk.held().facts.get('CARAT')?.invoices).toHaveLength(1);
    expect(desk.held().facts.get('GHOST')?.invoices).toEqual([]);
  });

  test('a customer that Sage has no more has no facts, and keeps its name for the months that are over', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    desk.books.entries = [...PAID, OPEN];
    desk.books.tiers = [aTiers()];
    expect(await desk.refresh()).toMatchObject({ changed: 1 });
    expect(desk.held().facts.get('AUTRE')?.invoices).toEqual([]);
    expect(desk.held().tiers.get('AUTRE')?.name).toBe('L’Autre');
  });

  test('other rules for accounts: everyone is decided again', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    const policy = { ...desk.company.policy, accounts: { '411': 'client', '9': 'avance' } } as const;
    expect(await desk.refresh('one', { policy })).toMatchObject({ changed: 2 });
    expect(await desk.refresh('one', { policy })).toMatchObject({ changed: 0 });
  });

  test('a new name of a customer is taken up without its facts being touched', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    desk.books.tiers = [aTiers({ name: 'Carat Neuf' }), aTiers({ code: 'AUTRE', name: 'L’Autre' })];
    expect(await desk.refresh()).toMatchObject({ changed: 0 });
    expect(desk.held().tiers.get('CARAT')?.name).toBe('Carat Neuf');
  });
});

describe('when something is in the way', () => {
  test('another instance is at it: nothing is done', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.store.takeTurn(`dataset ${desk.company.code}`, 'other', desk.clock.now(), DAY_MS);
    expect(await desk.refresh()).toEqual({ kind: 'busy' });
    expect(await desk.dataset()).toBeNull();
  });

  test('Sage does not answer: what was fresh stays readable and says that it failed; the next pass goes on', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    desk.books.fault = new OutsideFault('busy', 'sage-connection', 'no answer');
    expect(await desk.refresh()).toEqual({ kind: 'unreachable', code: 'sage-connection', detail: 'no answer' });
    expect(await desk.dataset()).toMatchObject({ state: 'failed', fault: 'sage-connection', asOf: '2026-03-02' });
    desk.books.fault = null;
    expect(await desk.refresh()).toMatchObject({ kind: 'refreshed', changed: 0 });
    expect(await desk.dataset()).toMatchObject({ state: 'fresh', fault: null });
  });

  test('a pass that dies between two batches leaves what was read before, and the next one does all of it', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => anInvoice({ ecNo: at + 1, tiers: `T${at}` }));
    const desk = await openDatasetDesk({ entries: [OPEN] });
    await desk.refresh();
    const before = desk.held().facts.get('CARAT');
    desk.books.entries = [...many, { ...OPEN, due: day('2026-02-21') }];
    const { writeFacts } = desk.ports.dataset;
    let batches = 0;
    const dying = {
      ...desk.ports.dataset,
      writeFacts: async (...batch: Parameters<typeof writeFacts>) => {
        batches += 1;
        if (batches === 2) throw new Error('killed');
        return writeFacts(...batch);
      },
    };
    const passed = { ...desk.ports, dataset: dying };
    await expect(refreshDataset(passed, desk.company, 'one')).rejects.toThrow('killed');
    expect(await desk.dataset()).toMatchObject({ state: 'failed', total: 1_201, done: 500, asOf: '2026-03-02' });
    expect([...desk.held().facts.keys()].sort()).toEqual(['AUTRE', 'CARAT']);
    expect(desk.held().facts.get('CARAT')).toBe(before);
    expect(await desk.refresh()).toMatchObject({ kind: 'refreshed', changed: 1_201 });
    expect(desk.held().facts.size).toBe(1_202);
    expect(await desk.dataset()).toMatchObject({ state: 'fresh', done: 1_201 });
  });

  test('a turn that another took over meanwhile: the pass stops, and nothing of it is read', async () => {
    const many = Array.from({ length: 600 }, (_, at) => anInvoice({ ecNo: at + 1, tiers: `T${at}` }));
    const desk = await openDatasetDesk({ entries: many });
    let asked = 0;
    const turns = { ...desk.ports.turns, takeTurn: async () => ++asked < 3 };
    expect(await refreshDataset({ ...desk.ports, turns }, desk.company, 'one')).toEqual({ kind: 'busy' });
    expect(await desk.dataset()).toMatchObject({ state: 'refreshing', done: 500 });
    expect(desk.held().facts.size).toBe(0);
  });

  test('another pass that began meanwhile, unseen by whose turn it is: this one writes nothing over it', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    const { company, clock, store, ports } = desk;
    const start = {
      company: company.code,
      name: 'B',
      currency: 'EUR',
      asOf: clock.today(),
      dmpBy: 'invoice',
      total: 7,
    } as const;
    const readDatasetTiers = async (...asked: Parameters<typeof store.readDatasetTiers>) => {
      await store.beginDataset(start, clock.now());
      return store.readDatasetTiers(...asked);
    };
    const overtaken = { ...ports, dataset: { ...ports.dataset, readDatasetTiers } };
    expect(await refreshDataset(overtaken, company, 'one')).toEqual({ kind: 'busy' });
    expect(await desk.dataset()).toMatchObject({ state: 'refreshing', total: 7, done: 0 });
    expect(desk.held().facts.size).toBe(0);
  });
});

test('a rebuild makes the forecast again, though one was made that day', async () => {
  const desk = await openDatasetDesk({ entries: ALL });
  await desk.refresh();
  expect(await desk.rebuild()).toMatchObject({ changed: 2, forecastMade: true });
  expect(await desk.refresh()).toMatchObject({ changed: 0, forecastMade: false });
});

test('other rules make the forecast again, though one was made that day', async () => {
  const desk = await openDatasetDesk({ entries: ALL });
  await desk.refresh();
  const { policy } = desk.company;
  const settings = { policy: { ...policy, figures: { ...policy.figures, partlyPaid: 'so-far' as const } } };
  expect(await desk.refresh('one', settings)).toMatchObject({ changed: 2, forecastMade: true });
  expect(await desk.refresh('one', settings)).toMatchObject({ changed: 0, forecastMade: false });
});

test('a pass that dies on another day leaves the facts as of the day before', async () => {
  const desk = await openDatasetDesk({ entries: ALL });
  await desk.refresh();
  desk.clock.pass(DAY_MS);
  const sage = desk.ports.companies.sage(desk.company.code);
  const silent = { ...sage, readLedgerHistory: () => Promise.reject(new OutsideFault('busy', 'sage-connection', '')) };
  const companies = { ...desk.ports.companies, sage: () => silent };
  expect(await refreshDataset({ ...desk.ports, companies }, desk.company, 'one')).toMatchObject({
    kind: 'unreachable',
  });
  expect(await desk.dataset()).toMatchObject({ state: 'failed', asOf: '2026-03-02' });
  await desk.refresh();
  expect(await desk.dataset()).toMatchObject({ state: 'fresh', asOf: '2026-03-03' });
});

describe('a pass that nobody waits for', () => {
  test('gives way to people between slices of customers, and decides the same facts', async () => {
    const entries = Array.from({ length: 25 }, (_, at) => [
      anInvoice({ ecNo: 2 * at + 1, tiers: `T${at}`, letter: 'A' }),
      aReceipt({ ecNo: 2 * at + 2, tiers: `T${at}`, letter: 'A', date: '2026-02-15' }),
    ]).flat();
    const [behind, alone] = [await openDatasetDesk({ entries }), await openDatasetDesk({ entries })];
    let ways = 0;
    const giveWay = async (): Promise<void> => void ways++;
    await refreshDataset({ ...behind.ports, giveWay }, behind.company, 'one');
    await alone.refresh();
    expect(ways).toBeGreaterThanOrEqual(4);
    expect(behind.held().facts).toEqual(alone.held().facts);
    expect(behind.held().facts.size).toBe(27);
  });
});
