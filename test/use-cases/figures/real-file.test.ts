import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadIntoGateway } from '../../../src/demo/load/load-into-gateway.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader, type RefreshableSageReader } from '../../../src/sage/sage-reader.ts';
import { readForecastFigures } from '../../../src/use-cases/figures/read-figures.ts';
import { aCompany } from '../../builders/company.ts';
import { openTestGateway } from '../../helpers/embedded.ts';

const file = resolve(process.env.RELANCE_CONTRACTS ?? '../shared', 'data', 'receivables-ibm.csv');
const present = existsSync(file);
const company = aCompany({ code: 'IBM' });
const MS_PER_DAY = 86_400_000;

/** A line of the file: one invoice with at most one payment, in full. Amounts in hundredths. */
interface FileLine {
  readonly code: string;
  readonly issued: string;
  readonly due: string;
  readonly amount: number;
  readonly paidOn: string;
}

const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function readFile(): FileLine[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, code = '', , , , issued = '', due = '', amount = '', , paidOn = ''] = line.split(',');
    return { code, issued, due, amount: Math.round(Number(amount) * 100), paidOn };
  });
}

/** From the file alone, without any of our code. */
function dmpByFile(lines: readonly FileLine[], from: string, to: string) {
  const paid = lines.filter(({ paidOn }) => paidOn !== '' && paidOn >= from && paidOn <= to);
  const days = paid.map(({ issued, paidOn }) => daysFrom(issued, paidOn));
  const late = paid.map(({ due, paidOn }) => daysFrom(due, paidOn));
  return {
    simple: sum(days) / paid.length,
    weighted: sum(paid.map(({ amount }, at) => amount * (days[at] ?? 0))) / sum(paid.map(({ amount }) => amount)),
    byDue: sum(late) / paid.length,
    count: paid.length,
  };
}

/** The same of what is owed: balances, sales of the year to the day, and what follows from them. */
function owedByFile(lines: readonly FileLine[], asOf: string, yearFrom: string) {
  const openOn = (on: string) => lines.filter(({ issued, paidOn }) => issued <= on && (paidOn === '' || paidOn > on));
  const owed = (some: readonly FileLine[]): number => sum(some.map(({ amount }) => amount));
  const open = openOn(asOf);
  const late = open.filter(({ due }) => due < asOf);
  const sales = owed(lines.filter(({ issued }) => issued >= yearFrom && issued <= asOf));
  const balance = owed(open);
  const eve = new Date(Date.parse(yearFrom) - MS_PER_DAY).toISOString().slice(0, 10);
  const brought = owed(openOn(eve)) + sales;
  const days = daysFrom(yearFrom, asOf) + 1;
  return {
    balance,
    late: owed(late),
    sales,
    annual: (balance / sales) * days,
    cei: ((brought - balance) / (brought - (balance - owed(late)))) * 100,
    averageDaysLate:
      late.length > 0 ? sum(late.map(({ amount, due }) => amount * daysFrom(due, asOf))) / owed(late) : null,
  };
}

if (!present) console.log('Skipped: the real invoices are in the optional contracts folder, which is not there.');

describe.skipIf(!present)(
  'figures of 2 466 real invoices (skipped where the optional contracts folder lacks them)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'relance-figures-'));
    const lines = present ? readFile() : [];
    let gateway: SqlGateway;
    let sage: RefreshableSageReader;

    beforeAll(async () => {
      gateway = await openTestGateway();
      const report = await loadIntoGateway({
        gateway,
        folder,
        disputes: { recordDisputes: async () => undefined, forgetDisputes: async () => undefined },
        disputeReason: 'litige',
        today: day('2014-01-15'),
        text: createReadStream(file),
        company: 'IBM',
      });
      expect(report).toMatchObject({ kind: 'loaded', refused: [], warnings: [] });
      sage = openSageReader(await gateway.database('IBM'), company);
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await gateway?.close();
    });

    const read = (code: string | null, asOf: string) => {
      const companies = { list: () => [company], get: () => company, sage: () => sage };
      return readForecastFigures({ companies }, company, code, day(asOf));
    };

    test('J10: the DMP of all times is 26,4448 days, 26,7006 weighted, −3,5552 against the due date', async () => {
      const { dmp } = await read(null, '2014-12-31');
      const four = (value: number | null) => value?.toFixed(4);
      expect([four(dmp.simple), four(dmp.weighted), four(dmp.byDue), dmp.count]).toEqual([
        ...['26.4448', '26.7006', '-3.5552'],
        2_466,
      ]);
    });

    test('J10: that of customer 0379-NEVHP is 17,4444 days, 17,6807 weighted, −12,5556 against the due date', async () => {
      const { dmp } = await read('0379-NEVHP', '2014-12-31');
      expect([dmp.simple, dmp.weighted, dmp.byDue].map((value) => value?.toFixed(4))).toEqual([
        ...['17.4444', '17.6807', '-12.5556'],
      ]);
    });

    test.each([
      ['2013-06-30', '2012-07-01', null],
      ['2013-11-15', '2012-11-16', null],
      ['2012-12-31', '2012-01-01', null],
      ['2013-06-30', '2012-07-01', '0379-NEVHP'],
      ['2013-05-14', '2012-05-15', '8976-AMJEO'],
    ])('J2: as of %s, counted again from the file', async (asOf, yearFrom, code) => {
      const own = lines.filter((line) => code === null || line.code === code);
      const figures = await read(code, asOf);
      const { months, rolling, ...dmp } = figures.dmp;
      expect(dmp).toEqual(dmpByFile(own, '0000', asOf));
      const owed = owedByFile(own, asOf, yearFrom);
      const { balance, late, sales, cei, averageDaysLate } = figures;
      expect({ balance, late, sales }).toEqual({ balance: owed.balance, late: owed.late, sales: owed.sales });
      expect(figures.dso.annual).toBeCloseTo(owed.annual, 9);
      expect(cei).toBeCloseTo(owed.cei, 9);
      expect(averageDaysLate).toBe(owed.averageDaysLate);
      expect(figures.basis).toMatchObject({ from: yearFrom, to: asOf });
      const inMonths = months.filter(({ count }) => count > 0);
      expect(inMonths).toEqual(
        inMonths.map(({ month }) => ({
          month,
          ...dmpByFile(own, month, `${month}-${month === asOf.slice(0, 7) ? asOf.slice(8) : '31'}`),
        })),
      );
      expect(rolling).toEqual(dmpByFile(own, months[0]?.month ?? '', asOf));
    });

    test('the method of forecast, tried again on what was known then, is told with its error', async () => {
      const { forecast, balance } = await read(null, '2013-06-30');
      const { weeks, later, unknown, backTest } = forecast;
      expect(backTest).toMatchObject({ origins: 6 });
      expect(backTest.error).toBeLessThan(0.25);
      expect(backTest.coverage).toBeGreaterThan(0.6);
      const expected = sum(weeks.map((week) => week.expected)) + later + unknown;
      expect(Math.abs(expected - balance)).toBeLessThanOrEqual(weeks.length);
      const came = sum(
        lines
          .filter(({ issued, paidOn }) => issued <= '2013-06-30' && paidOn > '2013-06-30' && paidOn <= '2013-07-28')
          .map(({ amount }) => amount),
      );
      const foreseen = sum(weeks.slice(0, 4).map((week) => week.expected));
      expect(Math.abs(foreseen - came) / came).toBeLessThan(0.15);
    });
  },
);
