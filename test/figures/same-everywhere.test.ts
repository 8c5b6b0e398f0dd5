import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dmpCharts } from '../../src/channels/teams/cards/charts/dmp-charts.ts';
import { wordsFor } from '../../src/channels/words/words.ts';
import { addDays, type Day, day, endOfMonth } from '../../src/domain/day.ts';
import { EVERYONE } from '../../src/domain/figures/debtors/follow.ts';
import type { Dmp } from '../../src/domain/figures/dmp.ts';
import { lastMonths } from '../../src/domain/figures/months.ts';
import { dmpSaid } from '../../src/domain/figures/paid-sums.ts';
import type { TiersCode } from '../../src/domain/tiers/tiers-code.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import type { ForecastFigures } from '../../src/use-cases/figures/read-figures.ts';
import type { DmpView, FollowView } from '../../src/use-cases/figures/views.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { computeMeasure, type Dataset, type Selection } from '../powerbi/measures/compute.ts';
import { isAggregate, readMeasures } from '../powerbi/measures/measure.ts';
import { READER } from '../use-cases/bench/people.ts';
import { hasRealFile, loadRealFile, REAL_FILE, writeDemo, writeMoney } from './companies.ts';
import { asJson, atMonthEnd, averages, onTheDay, saying } from './named.ts';
import { type OneBase, openOneBase } from './one-base.ts';

const DEMO_DAY = day('2026-03-01');
const REAL = 'REAL';
/** Against the usual, which the others have: partly paid invoices count, each instalment does, and the due date comes first. */
const OTHERWISE = { partlyPaid: 'so-far', dmpFrom: 'due', dmpBy: 'instalment' } as const;

/**
 * On the first of a month the last month end is the day before. 28 February 2013 closes a year that holds no 29 February though
 * the month that it opens with does; a second pass brings the dataset of the real file on.
 */
const LOOKS = [
  { code: 'ALPHA', today: DEMO_DAY, present: true, terminal: 'some', foresees: true },
  { code: 'BETA', today: DEMO_DAY, present: true, terminal: 'every', foresees: true },
  { code: 'MONEY', today: DEMO_DAY, present: true, terminal: 'every', foresees: false },
  { code: 'OPENED', today: DEMO_DAY, present: true, terminal: 'every', foresees: false },
  { code: REAL, today: day('2013-03-01'), present: hasRealFile, terminal: 'every', foresees: true },
  { code: REAL, today: day('2014-01-01'), present: hasRealFile, terminal: 'some', foresees: false },
];

const { dmp: words } = wordsFor('fr');
const measures = readMeasures();
/** A sum or a count of no rows is blank in Power BI, and zero in the rules; a ratio of nothing says nothing in both. */
const OF_NOTHING = new Map(measures.filter(({ of }) => isAggregate(of)).map(({ name }) => [name, 0]));
/** Asked one by one of the terminal and of the cards. */
const ASKED = 12;
/** Of the terminal, where it takes long: asked of a customer, it forecasts the whole company. */
const FEW = 4;
const ONE_BY_ONE_MS = 180_000;

if (!hasRealFile) console.log(`Skipped: the real invoices, ${REAL_FILE}, are not there.`);

let gateway: SqlGateway;
let base: OneBase;
beforeAll(async () => {
  gateway = await openTestGateway();
  const demo = [
    await writeDemo(gateway, 'ALPHA', 'new', DEMO_DAY),
    await writeDemo(gateway, 'BETA', 'old', DEMO_DAY, OTHERWISE),
    await writeMoney(gateway, 'MONEY', 'new', false),
    await writeMoney(gateway, 'OPENED', 'old', true, { dmpBy: 'instalment' }),
  ];
  base = await openOneBase(gateway, hasRealFile ? [...demo, await loadRealFile(gateway, REAL)] : demo);
});
afterAll(() => gateway?.close());

/**
 * DAX cannot be run without Power BI: what stands for the report is the aggregate stated beside each measure, over the views;
 * that the measure's DAX is that aggregate and nothing else is tested with the model. Whatever is compared here is equal to the
 * last digit: sums are whole numbers of cents and days, and each side makes one division of the same two numbers.
 */
describe.each(LOOKS)(
  'J10: $code on $today: the rules, the aggregates of the report (DAX itself is not run), the terminal and the cards agree',
  ({ code: company, today, present, terminal, foresees }) => {
    const monthEnd = addDays(today, -1);
    let views: Dataset;
    /** Its invoices alone: the measures of one customer need not go through those of all. */
    let viewsOf: (code: TiersCode | null) => Dataset;
    let rules: (code: TiersCode | null, asOf: Day) => Promise<ForecastFigures>;
    let customers: readonly TiersCode[];
    let asked: readonly (TiersCode | null)[];
    let few: typeof asked;

    beforeAll(async () => {
      if (!present) return;
      base.setToday(today);
      expect(await base.ask(company, 'dataset', 'refresh')).toMatchObject({ kind: 'refreshed', asOf: today });
      views = await base.views();
      const invoices = Map.groupBy(views.FactInvoice ?? [], (row) => String(row.TiersKey));
      viewsOf = (code) => (code === null ? views : { ...views, FactInvoice: invoices.get(`${company}|${code}`) ?? [] });
      rules = await base.readRules(company);
      customers = (views.DimTiers ?? []).filter((row) => row.Company === company).map((row) => String(row.Tiers));
      const step = Math.max(1, Math.floor(customers.length / ASKED));
      asked = [null, ...customers.filter((_, at) => at % step === 0)];
      few = asked.slice(0, FEW);
    });

    const report = (name: string, code: TiersCode | null, days: Pick<Selection, 'from' | 'to'> = {}) =>
      computeMeasure(name, measures, viewsOf(code), {
        companies: [company],
        ...days,
        ...(code === null ? {} : { tiersKey: `${company}|${code}` }),
      });
    const reported = (names: readonly string[], code: TiersCode | null) =>
      Object.fromEntries(names.map((name) => [name, report(name, code) ?? OF_NOTHING.get(name) ?? null]));

    test.runIf(present)('the report, of the company and each customer, on the day', async () => {
      expect(customers.length).toBeGreaterThan(2);
      for (const code of [null, ...customers]) {
        const expected = onTheDay(await rules(code, today));
        expect({ code, ...reported(Object.keys(expected), code) }).toEqual({ code, ...expected });
      }
    });

    test.runIf(present)(
      'J6: partly paid invoices have days to pay in the dataset where the company counts them',
      async () => {
        const { partlyPaid } = (await rules(null, today)).basis;
        const own = (views.FactInvoice ?? []).filter((row) => row.Company === company);
        const counted = own.some((row) => row.State === 'open' && row.PaidAfterDays !== null);
        expect(counted).toBe(partlyPaid === 'so-far');
      },
    );

    test.runIf(present)('the report says of each company what its DMP counts', async () => {
      const { dmpBy } = (await rules(null, today)).basis;
      expect((views.DimCompany ?? []).find((row) => row.Company === company)?.DmpBy).toBe(dmpBy);
    });

    test.runIf(present)('the report, of what came in, customer by customer', async () => {
      const payments = await base.readPayments(company, today);
      for (const code of customers) {
        const own = payments.filter(({ tiers }) => tiers === code).reduce((sum, { amount }) => sum + amount, 0);
        expect([code, report('Encaissements', code) ?? 0]).toEqual([code, own]);
      }
    });

    test.runIf(present)('the report, month by month', async () => {
      for (const code of asked) {
        for (const { month, ...dmp } of (await rules(code, today)).dmp.months) {
          const from = day(`${month}-01`);
          const names = ['DMP simple', 'DMP pondéré', 'DMP sur échéance', 'Factures payées'];
          const said = names.map((name) => report(name, code, { from, to: endOfMonth(from) }));
          expect([code, month, ...said]).toEqual([
            ...[code, month, dmp.simple, dmp.weighted, dmp.byDue],
            dmp.count === 0 ? null : dmp.count,
          ]);
        }
      }
    });

    test.runIf(present)('J1, J9: the report, of the company and each customer, at the last month end', async () => {
      expect(report('Fin de mois retenue', null)).toBe(monthEnd);
      for (const code of [null, ...customers]) {
        const expected = atMonthEnd(await rules(code, monthEnd));
        expect({ code, ...reported(Object.keys(expected), code) }).toEqual({ code, ...expected });
      }
    });

    test.runIf(present)('the report, week by week of the company’s forecast', async () => {
      const { forecast } = await rules(null, today);
      const rows = (views.FactForecast ?? []).filter((row) => row.Company === company);
      const weeks = Map.groupBy(rows, (row) => String(row.WeekStart));
      const sum = (week: Day, column: string) =>
        (weeks.get(week) ?? []).reduce((all, row) => all + Number(row[column]), 0);
      expect(weeks.size).toBe(forecast.weeks.filter(({ high }) => high > 0).length);
      for (const { weekStart, expected, low, high } of forecast.weeks) {
        const said = ['Expected', 'Low', 'High'].map((column) => sum(weekStart, column));
        expect([weekStart, ...said]).toEqual([weekStart, expected, low, high]);
      }
    });

    test.runIf(present)('the forecast of every customer: the rules, the card and the report, to the cent', async () => {
      const rows = (views.FactForecast ?? []).filter((row) => row.Company === company);
      const rowsOf = Map.groupBy(rows, (row) => String(row.TiersKey));
      for (const code of customers) {
        const said = saying((await rules(code, today)).forecast);
        const inReport = (rowsOf.get(`${company}|${code}`) ?? []).map((row) => ({
          weekStart: String(row.WeekStart),
          ...{ expected: row.Expected, low: row.Low, high: row.High },
        }));
        expect([code, inReport.toSorted((a, b) => (a.weekStart < b.weekStart ? -1 : 1))]).toEqual([code, said]);
        const card = await base.cards(company).dmp(READER, { company, code });
        if (card.kind === 'refused') throw new Error(`Refused: ${code}`);
        const all = said.reduce((sum, { expected }) => sum + expected, 0);
        expect([code, card.forecast]).toMatchObject([code, { madeOn: today, weeks: said, all }]);
      }
    });

    test.runIf(present)(
      'the forecast of customers: the terminal and the card, which add up to the company’s',
      async () => {
        const askedHere = terminal === 'every' ? customers : few.flatMap((code) => code ?? []);
        const sums = new Map<Day, number>();
        for (const code of askedHere) {
          const { forecast } = (await base.ask(company, 'figures', code)) as unknown as ForecastFigures;
          const card = await base.cards(company).dmp(READER, { company, code });
          if (card.kind === 'refused') throw new Error(`Refused: ${code}`);
          expect([code, card.forecast?.weeks]).toEqual([code, saying(forecast)]);
          for (const { weekStart, expected } of forecast.weeks) {
            sums.set(weekStart, (sums.get(weekStart) ?? 0) + expected);
          }
        }
        if (terminal !== 'every') return;
        const { forecast } = (await base.ask(company, 'figures')) as unknown as ForecastFigures;
        expect(forecast.weeks.map(({ weekStart, expected }) => [weekStart, expected])).toEqual([...sums]);
        expect(forecast.weeks.some(({ expected }) => expected > 0)).toBe(foresees);
      },
      ONE_BY_ONE_MS,
    );

    test.runIf(present)('J2: the terminal, on the day and back-dated', async () => {
      for (const asOf of [today, monthEnd, addDays(today, -100)]) {
        for (const code of terminal === 'every' ? asked : few) {
          const said = await base.ask(company, 'figures', ...(code === null ? [] : [code]), '--as-of', asOf);
          const { code: none, ...expected } = await rules(code, asOf);
          expect(said).toEqual(asJson(none === null ? expected : { code: none, ...expected }));
        }
      }
    });

    test.runIf(present)('the card of a customer’s DMP, with the company’s beside it', async () => {
      const { rolling, months } = (await rules(null, today)).dmp;
      for (const code of asked) {
        if (code === null) continue;
        const card = await base.cards(company).dmp(READER, { company, code });
        if (card.kind === 'refused') throw new Error(`Refused: ${code}`);
        expect([code, card.dmp]).toEqual([code, (await rules(code, today)).dmp]);
        expect(drawnOf(card)).toEqual(
          card.dmp.months.flatMap(({ simple }) => (simple === null ? [] : Math.round(simple))),
        );
        expect(card.against.rolling).toEqual(averages(rolling));
        expect(card.against.months).toEqual(months.map(({ month, ...dmp }) => ({ month, ...averages(dmp) })));
      }
    });

    test.runIf(present)('the cards that list customers: balance, late share, DMP and trend of each', async () => {
      const pages: FollowView[] = [];
      for (let page = 1; page <= (pages[0]?.pages ?? 1); page += 1) {
        const view = await base.cards(company).follow(READER, EVERYONE, page);
        if (view.kind === 'refused') throw new Error('Refused');
        pages.push(view);
      }
      const rows = pages.flatMap((page) => page.rows);
      for (const { code, balance, late, lateRatio, dmp, trend } of rows) {
        const figures = await rules(code, today);
        const now = dmpSaid(figures.dmp.rolling, figures.basis.dmpFrom);
        const before = dmpBefore(code, figures.basis.dmpFrom);
        const expected = { balance: figures.balance, late: figures.late, lateRatio: figures.lateRatio, dmp: now };
        expect({ code, balance, late, lateRatio, dmp, trend }).toEqual({
          ...{ code, ...expected },
          trend: now === null || before === null ? null : now - before,
        });
      }
      const owing = (await Promise.all(customers.map((code) => rules(code, today)))).filter(
        ({ balance }) => balance !== 0,
      );
      expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(owing.map(({ code }) => code)));
    });

    /** Of the twelve months before the last twelve, as the report counts them. */
    function dmpBefore(code: TiersCode, dmpFrom: 'issue' | 'due'): number | null {
      const [first] = lastMonths(today, 24);
      const [recent] = lastMonths(today, 12);
      if (!first || !recent) throw new RangeError('No months');
      const name = dmpFrom === 'issue' ? 'DMP simple' : 'DMP sur échéance';
      return report(name, code, { from: first.from, to: addDays(recent.from, -1) }) as number | null;
    }
  },
);

describe.runIf(hasRealFile)(`J10: the real file, all of it paid (skipped where ${REAL_FILE} is not there)`, () => {
  test.each([
    [null, '26.4448', '26.7006', '-3.5552', 2_466],
    ['0379-NEVHP', '17.4444', '17.6807', '-12.5556', 27],
  ] as const)('DMP of %s', async (code, simple, weighted, byDue, count) => {
    base.setToday(day('2015-01-01'));
    await base.ask(REAL, 'dataset', 'refresh');
    const terminal = (await base.ask(REAL, 'figures', ...(code === null ? [] : [code]))).dmp as Dmp;
    const views = await base.views();
    const selection = { companies: [REAL], ...(code === null ? {} : { tiersKey: `${REAL}|${code}` }) };
    const [ofSimple, ofWeighted, ofDue, ofCount] = [
      'DMP simple',
      'DMP pondéré',
      'DMP sur échéance',
      'Factures payées',
    ].map((name) => computeMeasure(name, measures, views, selection));
    const report = { simple: ofSimple, weighted: ofWeighted, byDue: ofDue, count: ofCount };
    const card = code === null ? null : await base.cards(REAL).dmp(READER, { company: REAL, code });
    for (const dmp of [terminal, report, ...(card?.kind === 'dmp' ? [card.dmp] : [])]) {
      const four = [dmp.simple, dmp.weighted, dmp.byDue].map((value) => Number(value).toFixed(4));
      expect([...four, dmp.count]).toEqual([simple, weighted, byDue, count]);
    }
  });
});

/** Points of the customer, from the invoice: the card draws tenths of days, and nothing of a month without payment (J5). */
const drawnOf = (view: DmpView): readonly number[] =>
  dmpCharts('fr', view)
    .find(({ title }) => title === words.fromIssueChart)
    ?.series.find(({ legend }) => legend === words.customer)
    ?.values.map(({ y }) => y) ?? [];
