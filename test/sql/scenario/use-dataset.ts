import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { ReminderFact, TiersFacts } from '../../../src/domain/figures/dataset/tiers-facts.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { factTableReader } from '../../../src/store/figures/lake/fact-tables.ts';
import { LAKE_TABLES } from '../../../src/use-cases/figures/lake/tables.ts';
import { aDecisionFact, aForecast, aSnapshot, factsOf, invoiceFact, toWrite } from '../../builders/dataset.ts';
import { later, NOW, type Store } from '../../store/samples.ts';

const COMPANY = 'SOC';
const TODAY = day('2026-03-16');
const DAYS = ['2026-01-01', '2026-03-16', '2026-08-15'].map((on) => ({
  on: day(on),
  isBusinessDay: on === TODAY,
  holiday: on === TODAY ? null : 'Férié',
}));
const REMINDER: ReminderFact = {
  tiers: 'ÉLAN',
  dispatchId: 'd1',
  sentOn: day('2026-02-01'),
  level: 2,
  collectorId: 'p1',
  collectorName: 'Adèle',
  amount: cents(100_01),
  itemCount: 2,
  paidWithin30: cents(99_99),
  annulled: null,
};
const UNKNOWN_EFFECT: ReminderFact = { ...REMINDER, dispatchId: 'd2', amount: null, paidWithin30: null };
const ANNULLED: ReminderFact = {
  ...REMINDER,
  dispatchId: 'd3',
  paidWithin30: null,
  annulled: { on: day('2026-02-02'), by: 'Noé', reason: 'Envoyée à l’ancien gérant' },
};

/** Passes over the dataset, once each way. */
export async function useDataset({ reader, writer }: Store, database: SqlDatabase): Promise<void> {
  const start = { company: COMPANY, name: 'L’Été', currency: 'EUR', asOf: TODAY, dmpBy: 'invoice', total: 2 } as const;
  await writer.beginDataset(start, NOW);
  const generation = await writer.beginDataset(start, later(1));
  const named = { tiers: 'ÉLAN', name: 'Élan & Fils', city: 'Évry', salesperson: 'Léa' };
  await writer.saveDatasetTiers(COMPANY, [named, { ...named, tiers: 'DUPONT' }]);
  await write(writer, generation);
  await writer.writeForecast(COMPANY, generation, [aForecast({ tiers: 'ÉLAN', low: cents(0) })], TODAY);
  await writer.saveDecisions(COMPANY, [aDecisionFact({ tiers: 'ÉLAN' })]);
  await writer.addCalendarDays(DAYS);
  await writer.addCalendarDays(DAYS);
  await askReport(writer);
  const end = { asOf: TODAY, dmpBy: 'invoice', reconciled: { read: 2, found: 0 }, forecastOn: TODAY } as const;
  await writer.endDataset(COMPANY, generation, end, later(2));
  await correct({ reader, writer }, start);
  await writer.forgetSeen(COMPANY);
  await writer.failDataset('OTHER', 'sage-connection');
  await writer.addReportReader(COMPANY, 'zoe@essai.example');
  await writer.addReportReader(COMPANY, 'hugo@essai.example');
  await writer.removeReportReader(COMPANY, 'hugo@essai.example');
  await readAll(reader);
  await readFactTables(database);
}

/** As an export reads them: each table, once. */
async function readFactTables(database: SqlDatabase): Promise<void> {
  const facts = factTableReader(database);
  await facts.listFactYears(COMPANY);
  for (const table of LAKE_TABLES)
    await facts.readFacts(table, COMPANY, table.per === 'company-and-year' ? 2026 : null);
}

/** Before anybody wanted it, once, and twice. */
async function askReport(writer: Store['writer']): Promise<void> {
  await writer.readReportRequest();
  await writer.wantReport(TODAY, NOW);
  await writer.wantReport(TODAY, NOW);
  const request = { wantedAt: NOW.toISOString() };
  await writer.beginReportAttempt(request, later(60));
  await writer.keepReportAnswer(request, 'powerbi-503 « é »', later(60), later(1));
  await writer.readReportRequest();
}

function someFacts(): TiersFacts {
  const open = invoiceFact({ tiers: 'ÉLAN', piece: 'L’É|1', due: null, daysLate: null, bracket: 'd61_90' });
  const settled = { left: cents(0), daysLate: null, bracket: null } as const;
  const days = { paidOn: day('2026-02-15'), daysToPay: 45, daysPastDue: -2, amount: cents(99_999_999_99) };
  const dmp = { amount: cents(99_999_999_99), daysToPay: 45, daysPastDue: -2 };
  const paid = invoiceFact({ tiers: 'ÉLAN', ecNo: 2, state: 'paid', ...settled, ...days, dmp });
  const lost = invoiceFact({ tiers: 'ÉLAN', ecNo: 4, state: 'written-off', ...settled, lost: cents(99_999_999_99) });
  const payment = { ecNo: 3, tiers: 'ÉLAN', on: day('2026-02-15'), amount: cents(99_999_999_99), piece: 'BQ1' };
  return factsOf('ÉLAN', {
    invoices: [open, paid, lost],
    payments: [payment],
    reminders: [REMINDER, UNKNOWN_EFFECT, ANNULLED],
    moves: true,
  });
}

async function write(writer: Store['writer'], generation: number): Promise<void> {
  const all = [toWrite(someFacts(), 'b/1 2 3/0', [aSnapshot({ tiers: 'ÉLAN' })])];
  await writer.writeFacts(COMPANY, { generation, asOf: TODAY }, all, later(1));
}

/** After a pass that did not go through: one that takes out what it and the one before left, and writes a month again. */
async function correct(
  { reader, writer }: Store,
  start: Parameters<Store['writer']['beginDataset']>[0],
): Promise<void> {
  await write(writer, await writer.beginDataset(start, later(3)));
  const generation = await writer.beginDataset(start, later(4));
  await writer.clearLeftovers(COMPANY, await reader.listLeftovers(COMPANY, generation));
  await writer.endClearing(COMPANY, generation);
  const corrected = aSnapshot({ tiers: 'ÉLAN', version: 2, reason: 'books-changed', balance: cents(-1) });
  const all = [toWrite(someFacts(), 'b/1 2 4/0', [corrected])];
  await writer.writeFacts(COMPANY, { generation, asOf: TODAY }, all, later(5));
  const end = { asOf: TODAY, dmpBy: 'invoice', reconciled: null, forecastOn: null } as const;
  await writer.endDataset(COMPANY, generation, end, later(6));
}

async function readAll(reader: Store['reader']): Promise<void> {
  await reader.readDataset(COMPANY);
  await reader.readDatasetSize(COMPANY);
  await reader.readDatasetTiers(COMPANY);
  await reader.readSeen(COMPANY);
  await reader.countInvoices(COMPANY);
  await reader.countReminders(COMPANY);
  await reader.readSentReminders(COMPANY, ['DUPONT', 'élan']);
  await reader.readSnapshots(COMPANY, ['ÉLAN', 'NOBODY'], day('2026-01-01'));
  await reader.readStoredLives(COMPANY, day('2026-01-01'), 3);
  await reader.readForecast(COMPANY, 'ÉLAN');
  await reader.listReportReaders(COMPANY);
  await readPaid(reader);
}

/** With and without a day paid in the window. */
async function readPaid(reader: Store['reader']): Promise<void> {
  const february = { from: day('2026-02-01'), to: day('2026-02-28') };
  const before = { from: day('2025-01-01'), to: day('2025-12-31') };
  for (const window of [february, before]) {
    await reader.sumPaidByTiers(COMPANY, window);
    await reader.sumPaidByTiers(COMPANY, window, ['ÉLAN', 'NONE']);
    await reader.sumPaidByMonth(COMPANY, window);
  }
}
