import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BRACKETS } from '../../../../src/domain/bracket.ts';
import type { Cents } from '../../../../src/domain/cents.ts';
import { addDays, type Day, day } from '../../../../src/domain/day.ts';
import { computeDso } from '../../../../src/domain/figures/dso.ts';
import type { SqlDatabase, SqlGateway } from '../../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../../src/sage/sage-reader.ts';
import { migrate } from '../../../../src/store/migrate.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import { refreshDataset } from '../../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { type ForecastFigures, readForecastFigures } from '../../../../src/use-cases/figures/read-figures.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { readDemo } from '../../../demo/company/read-demo.ts';
import { openTestGateway } from '../../../helpers/embedded.ts';
import { HandClock } from '../../bench/clock.ts';

/** The day after a month: the last snapshot is of the day before. */
const TODAY = day('2026-03-01');
const MONTH_END = addDays(TODAY, -1);

let gateway: SqlGateway;
let store: SqlDatabase;
let figuresOf: (code: string | null, asOf: Day) => Promise<ForecastFigures>;
beforeAll(async () => {
  gateway = await openTestGateway('ALPHA', 'store');
  const { company } = await readDemo(gateway, 'ALPHA', 'new', TODAY);
  const reader = openSageReader(await gateway.database('ALPHA'), company, {
    now: () => new Date(`${TODAY}T09:00:00Z`),
  });
  store = await gateway.database('store');
  await migrate(store);
  const clock = new HandClock(`${TODAY}T09:00:00Z`);
  const opened = await openStore(store, clock.now);
  const all = { ...opened.reader, ...opened.writer };
  const companies = { list: () => [company], get: () => company, sage: () => reader };
  const ports = {
    companies,
    dataset: all,
    holds: all,
    turns: all,
    clock,
    isHoliday: () => false,
    nameHoliday: () => null,
  };
  expect(await refreshDataset({ ...ports, mayBegin: untilDone }, company, 'one')).toMatchObject({ kind: 'refreshed' });
  figuresOf = (code, asOf) => readForecastFigures({ companies }, company, code, asOf);
});
afterAll(() => gateway.close());

type Row = Readonly<Record<string, number | null>>;
const read = async (text: string): Promise<Row> => (await store.query<Row>(text))[0] ?? {};
const hundredths = (value: number | null | undefined): number => Math.round((value ?? 0) * 100);

/** What DAX does over the view: counts, sums, and one division. */
const DMP = `SELECT COUNT(PaidAfterDays) AS Paid, SUM(PaidAfterDays) AS Days, SUM(PaidAmountDays) AS Weighted,
  SUM(PaidAmount) AS Amount, COUNT(PaidPastDueDays) AS Dated, SUM(PaidPastDueDays) AS PastDue
  FROM pbi.FactInvoice`;

describe('J10: over the views, sums and one division give the figures of the rules', () => {
  test('DMP of the company: simple, weighted, against the due date', async () => {
    const { dmp } = await figuresOf(null, TODAY);
    const sums = await read(DMP);
    expect(dmp.count).toBeGreaterThan(50);
    expect(sums.Paid).toBe(dmp.count);
    expect(Number(sums.Days) / Number(sums.Paid)).toBe(dmp.simple);
    expect(hundredths(sums.Weighted) / hundredths(sums.Amount)).toBeCloseTo(dmp.weighted ?? Number.NaN, 9);
    expect(Number(sums.PastDue) / Number(sums.Dated)).toBe(dmp.byDue);
  });

  test('DMP of each month', async () => {
    const { dmp } = await figuresOf(null, TODAY);
    expect(dmp.months.filter(({ count }) => count > 0).length).toBeGreaterThan(3);
    for (const { month, simple, count } of dmp.months) {
      const [year, number] = month.split('-').map(Number);
      const sums = await read(`${DMP} WHERE YEAR(PaidDay) = ${year} AND MONTH(PaidDay) = ${number}`);
      expect([sums.Paid, count > 0 ? Number(sums.Days) / Number(sums.Paid) : null]).toEqual([count, simple]);
    }
  });

  test('DMP of a customer', async () => {
    const rows = await store.query<{ TiersKey: string; Paid: number; Days: number }>(
      'SELECT TOP (5) TiersKey, COUNT(PaidAfterDays) AS Paid, SUM(PaidAfterDays) AS Days FROM pbi.FactInvoice WHERE PaidAfterDays IS NOT NULL GROUP BY TiersKey ORDER BY TiersKey',
    );
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const { dmp } = await figuresOf(row.TiersKey.slice('ALPHA|'.length), TODAY);
      expect([row.Paid, row.Days / row.Paid]).toEqual([dmp.count, dmp.simple]);
    }
  });

  test('balance, brackets, credits, late share at the end of the last month; DSO over its twelve months', async () => {
    const figures = await figuresOf(null, MONTH_END);
    const sum = 'SUM(Balance) AS Balance, SUM(NotDue) AS NotDue, SUM(D1_30) AS D1_30, SUM(D31_60) AS D31_60';
    const rest =
      'SUM(D61_90) AS D61_90, SUM(Over90) AS Over90, SUM(Unallocated) AS Unallocated, SUM(LateAmount) AS Late';
    const last = `CONVERT(date, '${MONTH_END.replaceAll('-', '')}', 112)`;
    const row = await read(`SELECT ${sum}, ${rest} FROM pbi.FactSnapshot WHERE MonthEnd = ${last}`);
    const aging = [row.NotDue, row.D1_30, row.D31_60, row.D61_90, row.Over90].map(hundredths);
    expect(aging).toEqual(BRACKETS.map((bracket) => figures.aging[bracket]));
    expect(hundredths(row.Balance)).toBe(figures.balance);
    expect(hundredths(row.Unallocated)).toBe(figures.unallocated);
    expect(hundredths(row.Late) / aging.reduce((all, one) => all + one, 0)).toBe(figures.lateRatio);
    const year = await read(
      `SELECT SUM(Sales) AS Sales FROM pbi.FactSnapshot WHERE MonthEnd > DATEADD(year, -1, ${last})`,
    );
    expect(hundredths(year.Sales)).toBe(figures.sales);
    const period = { sales: hundredths(year.Sales) as Cents, days: figures.basis.days };
    expect(computeDso({ receivables: hundredths(row.Balance) as Cents, ...period })).toBe(figures.dso.annual);
  });

  test('what is open today, by bracket, is the aging of today', async () => {
    const { aging } = await figuresOf(null, TODAY);
    const rows = await store.query<{ Bracket: string; Total: number }>(
      'SELECT Bracket, SUM(LeftAmount) AS Total FROM pbi.FactInvoice WHERE Bracket IS NOT NULL GROUP BY Bracket',
    );
    const byBracket = new Map(rows.map((row) => [row.Bracket, hundredths(row.Total)]));
    expect(BRACKETS.map((bracket) => byBracket.get(bracket) ?? 0)).toEqual(BRACKETS.map((bracket) => aging[bracket]));
  });

  test('the forecast of each week, with its interval', async () => {
    const { forecast } = await figuresOf(null, TODAY);
    const rows = await store.query<{ WeekStart: Date; Expected: number; Low: number; High: number }>(
      'SELECT WeekStart, SUM(Expected) AS Expected, SUM(Low) AS Low, SUM(High) AS High FROM pbi.FactForecast GROUP BY WeekStart ORDER BY WeekStart',
    );
    const summed = rows.map((row) => ({
      weekStart: row.WeekStart.toISOString().slice(0, 10),
      expected: hundredths(row.Expected),
      low: hundredths(row.Low),
      high: hundredths(row.High),
    }));
    expect(summed).toEqual(forecast.weeks.filter(({ high }) => high > 0));
  });
});
