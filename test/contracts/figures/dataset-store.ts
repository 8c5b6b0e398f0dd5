import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import type { DatasetEnd, FactsToWrite } from '../../../src/use-cases/ports/figures/dataset-store.ts';
import {
  aDecisionFact,
  aForecast,
  aSnapshot,
  factsOf,
  invoiceFact,
  toWrite,
  writePass,
} from '../../builders/dataset.ts';
import { approveOne, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const JANUARY = day('2026-01-31');
const FEBRUARY = day('2026-02-28');

/** What every store of the dataset answers. */
export function describeDatasetStore(name: string, open: OpenStore): void {
  describe(`the dataset in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const begin = (total = 2, ms = 0, asOf = TODAY) =>
      store.writer.beginDataset(
        { company, name: 'L’Été & Fils', currency: 'EUR', asOf, dmpBy: 'invoice', total },
        later(ms),
      );
    const end = (generation: number, facts: Partial<DatasetEnd> = {}, ms = 0) =>
      store.writer.endDataset(
        company,
        generation,
        { asOf: TODAY, dmpBy: 'invoice', reconciled: { read: 5, found: 1 }, forecastOn: null, ...facts },
        later(ms),
      );
    const write = (generation: number, all: readonly FactsToWrite[]) =>
      store.writer.writeFacts(company, { generation, asOf: TODAY }, all, NOW);
    const replace = (all: readonly FactsToWrite[]) => writePass(store.writer, { company, asOf: TODAY, all }, NOW);

    test('is not there before the first pass, and failing or ending it then is nothing', async () => {
      await store.writer.failDataset(company, 'sage-connection');
      expect(await end(1)).toBe(false);
      expect(await store.reader.readDataset(company)).toBeNull();
      expect((await store.reader.readSeen(company)).size).toBe(0);
    });

    test('a pass that began says so, how far it came, and when it went through', async () => {
      const first = await begin(7);
      const three = ['A', 'B', 'C'].map((tiers) => toWrite(factsOf(tiers)));
      expect(await write(first, three)).toBe(true);
      const begun = {
        company,
        name: 'L’Été & Fils',
        currency: 'EUR',
        asOf: TODAY,
        dmpBy: 'invoice',
        startedAt: NOW.toISOString(),
        total: 7,
        forecastOn: null,
        fault: null,
      };
      const never = { refreshedAt: null, reconciledOn: null, reconciliation: null, dmpChangedOn: null, sheets: null };
      const written = { state: 'refreshing', done: 3, hasLeftovers: true };
      expect(await store.reader.readDataset(company)).toEqual({ ...begun, ...never, ...written });
      expect(await end(first, { reconciled: null }, 1)).toBe(true);
      const refreshedAt = later(1).toISOString();
      expect(await store.reader.readDataset(company)).toMatchObject({
        state: 'fresh',
        refreshedAt,
        reconciledOn: null,
      });
      await end(await begin(), {}, 1);
      const reconciliation = { at: later(1).toISOString(), read: 5, found: 1 };
      expect(await store.reader.readDataset(company)).toMatchObject({ reconciledOn: TODAY, reconciliation });
      await end(await begin(), { reconciled: null }, 2);
      expect(await store.reader.readDataset(company)).toMatchObject({ reconciledOn: TODAY, reconciliation });
    });

    test('says what its DMP counts: what it counted until a pass by the new setting went through', async () => {
      const start = { company, name: 'A', currency: 'EUR', asOf: TODAY, total: 1 };
      const counts = async () => (await store.reader.readDataset(company))?.dmpBy;
      const first = await store.writer.beginDataset({ ...start, dmpBy: 'instalment' }, NOW);
      expect(await counts()).toBe('instalment');
      await end(first, { dmpBy: 'instalment' });
      const second = await store.writer.beginDataset({ ...start, dmpBy: 'invoice' }, later(1));
      expect(await counts()).toBe('instalment');
      await end(second, {}, 1);
      expect(await counts()).toBe('invoice');
    });

    test('a pass that failed keeps when the last one went through; the next one begins again', async () => {
      await end(await begin(), {}, 1);
      await begin(5, 2);
      await store.writer.failDataset(company, 'sage-connection');
      const kept = { refreshedAt: later(1).toISOString(), startedAt: later(2).toISOString(), reconciledOn: TODAY };
      expect(await store.reader.readDataset(company)).toMatchObject({
        state: 'failed',
        fault: 'sage-connection',
        ...kept,
      });
      await begin(1, 3);
      expect(await store.reader.readDataset(company)).toMatchObject({ state: 'refreshing', fault: null, total: 1 });
    });

    test('facts are as of the day of the last pass that went through, whatever became of the one after', async () => {
      const tomorrow = addDays(TODAY, 1);
      await end(await begin(), {}, 1);
      const second = await begin(5, 2, tomorrow);
      expect(await store.reader.readDataset(company)).toMatchObject({ state: 'refreshing', asOf: TODAY });
      await store.writer.failDataset(company, 'sage-connection');
      expect(await store.reader.readDataset(company)).toMatchObject({ state: 'failed', asOf: TODAY });
      await end(second, { asOf: tomorrow, reconciled: null }, 3);
      expect(await store.reader.readDataset(company)).toMatchObject({ asOf: tomorrow, reconciledOn: TODAY });
    });

    test('facts of a customer take the place of those before; others keep theirs', async () => {
      await begin();
      const [one, two] = [invoiceFact({ tiers: 'A', ecNo: 1 }), invoiceFact({ tiers: 'B', ecNo: 2, amount: cents(5) })];
      await replace([
        toWrite(factsOf('A', { invoices: [one] }), 'a1'),
        toWrite(factsOf('B', { invoices: [two] }), 'b1'),
      ]);
      const three = invoiceFact({ tiers: 'A', ecNo: 3, amount: cents(7_00) });
      await replace([toWrite(factsOf('A', { invoices: [one, three], moves: true }), 'a2')]);
      const seen = await store.reader.readSeen(company);
      const amount = cents(one.amount + three.amount);
      const lines = { seen: 'a2', content: 'lines of a2', past: 'months of a2' };
      expect(seen.get('A')).toEqual({ tiers: 'A', ...lines, asOf: TODAY, moves: true, invoices: 2, amount });
      expect(seen.get('B')).toMatchObject({ seen: 'b1', moves: false, invoices: 1 });
      expect(await store.reader.countInvoices(company)).toEqual(
        new Map([
          ['A', { invoices: 2, amount }],
          ['B', { invoices: 1, amount: 5 }],
        ]),
      );
      await replace([toWrite(factsOf('A'))]);
      expect((await store.reader.countInvoices(company)).has('A')).toBe(false);
      expect((await store.reader.readSeen(company)).get('A')?.invoices).toBe(0);
    });

    test('what was seen can be forgotten, the day of the look kept', async () => {
      await replace([toWrite(factsOf('A'), 'a1')]);
      await store.writer.forgetSeen(company);
      expect((await store.reader.readSeen(company)).get('A')).toMatchObject({ seen: '', asOf: TODAY });
    });

    test('snapshots are added, and the latest version of each month answers', async () => {
      const first = aSnapshot({ tiers: 'A', monthEnd: JANUARY });
      const other = aSnapshot({ tiers: 'A', monthEnd: FEBRUARY, balance: cents(-12) });
      await replace([toWrite(factsOf('A'), 's', [first, other])]);
      const corrected = aSnapshot({
        tiers: 'A',
        monthEnd: JANUARY,
        version: 2,
        reason: 'books-changed',
        late: cents(0),
      });
      await replace([toWrite(factsOf('A'), 's', [corrected])]);
      expect(await store.reader.readSnapshots(company, ['A', 'B'], JANUARY)).toEqual([corrected, other]);
      expect(await store.reader.readSnapshots(company, ['A'], FEBRUARY)).toEqual([other]);
      expect(await store.reader.readSnapshots(company, ['B'], JANUARY)).toEqual([]);
      expect(await store.reader.readSnapshots(company, [], JANUARY)).toEqual([]);
      expect(await store.reader.readDatasetSize(company)).toMatchObject({ snapshots: 2, corrections: 1 });
    });

    test('lives come back as they were written: those open, and those paid since a day', async () => {
      await begin();
      const open = invoiceFact({ tiers: 'A', ecNo: 1, due: null, daysLate: null, bracket: 'over90', piece: 'L’É|1' });
      const paid = { state: 'paid', left: cents(0), daysLate: null, bracket: null } as const;
      const late = { ...paid, paidOn: day('2026-02-10'), daysToPay: 40, daysPastDue: -3 };
      const dmp = { amount: cents(70_00), daysToPay: 40, daysPastDue: null };
      const recent = invoiceFact({ tiers: 'A', ecNo: 2, ...late, dmp, lost: cents(30_00), isClaim: false });
      const old = invoiceFact({ tiers: 'A', ecNo: 3, ...late, paidOn: day('2026-02-09') });
      const offset = invoiceFact({ tiers: 'A', ecNo: 4, ...paid, state: 'offset' });
      const lost = invoiceFact({ tiers: 'A', ecNo: 5, ...paid, state: 'written-off', lost: cents(100_00) });
      await replace([toWrite(factsOf('A', { invoices: [open, recent, old, offset, lost] }))]);
      const lives = await store.reader.readStoredLives(company, day('2026-02-10'), 99);
      const stored = [open, recent].map(({ bracket: _, dmp: __, daysLate: ___, ...life }) => life);
      expect(lives).toEqual(stored);
    });

    test('customers are named, and named again', async () => {
      const one = { tiers: 'A', name: 'L’Été', city: 'Évry', salesperson: '' };
      await store.writer.saveDatasetTiers(company, [one, { ...one, tiers: 'B' }]);
      await store.writer.saveDatasetTiers(company, []);
      await store.writer.saveDatasetTiers(company, [{ ...one, name: 'L’Hiver' }]);
      expect(await store.reader.readDatasetTiers(company)).toEqual(
        new Map([
          ['A', { ...one, name: 'L’Hiver' }],
          ['B', { ...one, tiers: 'B' }],
        ]),
      );
    });

    test('a forecast takes the place of the whole one before, and decisions of those with their reference', async () => {
      const two = [aForecast({ tiers: 'A' }), aForecast({ tiers: 'B' })];
      await writePass(store.writer, { company, asOf: JANUARY, forecast: two }, NOW);
      expect(await store.reader.readDatasetSize(company)).toMatchObject({ forecasts: 2 });
      await writePass(store.writer, { company, asOf: TODAY, forecast: [aForecast({ tiers: 'C' })] }, NOW);
      await writePass(store.writer, { company, asOf: addDays(TODAY, 1) }, NOW);
      expect(await store.reader.readDataset(company)).toMatchObject({ forecastOn: TODAY });
      await store.writer.saveDecisions(company, [
        aDecisionFact({ reference: 'D1' }),
        aDecisionFact({ reference: 'D2' }),
      ]);
      await store.writer.saveDecisions(company, [
        aDecisionFact({ reference: 'D2' }),
        aDecisionFact({ reference: 'D3' }),
      ]);
      await store.writer.saveDecisions(company, []);
      expect(await store.reader.readDatasetSize(company)).toMatchObject({ forecasts: 1, decisions: 3 });
    });

    test('a customer’s part of the forecast is told with the day it was made, also where it says nothing of it', async () => {
      expect(await store.reader.readForecast(company, 'A')).toBeNull();
      await begin();
      expect(await store.reader.readForecast(company, 'A')).toBeNull();
      const { tiers: _, ...first } = aForecast();
      const second = { ...first, weekStart: addDays(first.weekStart, 7), low: cents(0) };
      const [own, other] = [[first, second].map((week) => ({ tiers: 'A', ...week })), aForecast({ tiers: 'B' })];
      await writePass(store.writer, { company, asOf: TODAY, forecast: [...own, other] }, NOW);
      expect(await store.reader.readForecast(company, 'A')).toEqual({ madeOn: TODAY, weeks: [first, second] });
      expect(await store.reader.readForecast(company, 'C')).toEqual({ madeOn: TODAY, weeks: [] });
      expect(await store.reader.readForecast(newCompany(), 'A')).toBeNull();
    });

    test('reminders that left are told with what they asked for, and counted', async () => {
      const approved = await approveOne(store, company, [1, 2]);
      expect((await store.reader.countReminders(company)).size).toBe(0);
      expect(await store.reader.readSentReminders(company, ['DUPONT'])).toEqual([]);
      await store.writer.recordReminded(approved, NOW);
      expect(await store.reader.countReminders(company)).toEqual(new Map([['DUPONT', 2]]));
      const [sent, ...more] = await store.reader.readSentReminders(company, ['DUPONT', 'X']);
      expect(more).toEqual([]);
      expect(sent).toMatchObject({ tiers: 'DUPONT', dispatchId: approved.id, level: 2, by: approved.approvedBy });
      expect(sent?.items.map(({ ecNo, left }) => ({ ecNo, left }))).toEqual([
        { ecNo: 1, left: 100_000 },
        { ecNo: 2, left: 100_000 },
      ]);
      expect(await store.reader.readSentReminders(company, ['X'])).toEqual([]);
      expect(await store.reader.readSentReminders(company, [])).toEqual([]);
    });

    test('a reminder that was annulled is told with its annulment, and changes what is counted of its customer', async () => {
      const approved = await approveOne(store, company, [1, 2]);
      await store.writer.recordReminded(approved, NOW);
      expect((await store.reader.readSentReminders(company, ['DUPONT']))[0]?.annulled).toBeNull();
      await store.writer.decide(approved.id, 'approved', 'done', {}, YANN, NOW);
      await store.writer.annulDispatch(approved.id, YANN, 'Mauvais client', new Date('2026-03-16T23:30:00Z'));
      const [sent] = await store.reader.readSentReminders(company, ['DUPONT']);
      // Half past midnight in Paris.
      expect(sent?.annulled).toEqual({ on: '2026-03-17', by: YANN.name, reason: 'Mauvais client' });
      expect(await store.reader.countReminders(company)).toEqual(new Map([['DUPONT', 4]]));
    });

    test('who reads reports is named once, and is taken off', async () => {
      await store.writer.addReportReader(company, 'zoe@essai.example');
      await store.writer.addReportReader(company, 'zoe@essai.example');
      await store.writer.addReportReader(company, 'hugo@essai.example');
      expect(await store.reader.listReportReaders(company)).toEqual(['hugo@essai.example', 'zoe@essai.example']);
      await store.writer.removeReportReader(company, 'zoe@essai.example');
      await store.writer.removeReportReader(company, 'nobody@essai.example');
      expect(await store.reader.listReportReaders(company)).toEqual(['hugo@essai.example']);
    });

    test('days are added once, whoever adds them at the same time', async () => {
      const days = ['2031-01-01', '2031-01-02'].map((on) => ({ on: day(on), isBusinessDay: false, holiday: null }));
      await Promise.all([store.writer.addCalendarDays(days), store.writer.addCalendarDays(days)]);
      await store.writer.addCalendarDays([...days, { on: day('2031-01-03'), isBusinessDay: true, holiday: null }]);
      await expect(store.writer.addCalendarDays([])).resolves.toBeUndefined();
    });

    test('a company is told only its own', async () => {
      const other = newCompany();
      const all = [toWrite(factsOf('A', { invoices: [invoiceFact({ tiers: 'A' })] }))];
      await writePass(store.writer, { company: other, all }, NOW);
      await replace([toWrite(factsOf('B'))]);
      expect([...(await store.reader.readSeen(company)).keys()]).toEqual(['B']);
      expect((await store.reader.countInvoices(company)).size).toBe(0);
      expect((await store.reader.countInvoices(other)).size).toBe(1);
    });
  });
}
