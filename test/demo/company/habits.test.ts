import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../src/demo/company/scenarios.ts';
import { sumCents } from '../../../src/domain/cents.ts';
import { day, endOfMonth } from '../../../src/domain/day.ts';
import type { DmpMonth } from '../../../src/domain/figures/dmp.ts';
import { computeFigures, type Figures } from '../../../src/domain/figures/figures.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { type ReadDemo, readDemo } from './read-demo.ts';

/** The first of a year, when à-nouveaux have just been made and nobody has paid yet; some day. */
const DAYS = ['2026-01-01', '2026-03-05'].map(day);

/** Branches have their payer's account; whoever stopped paying is a story of its own. */
const PAYING = SCENARIOS.filter(
  ({ code, sheet, pays }) => (sheet?.payer ?? code) === code && (pays?.until ?? 1) === 1,
).map(({ code }) => code);
const STOPPED = SCENARIOS.filter(({ pays }) => (pays?.until ?? 1) > 1).map(({ code }) => code);

describe.each(DAYS)('on %s the demo company', (today) => {
  let gateway: SqlGateway;
  let demo: ReadDemo;
  let entries: readonly Entry[];
  let figuresOf: (code: string | null) => Figures;
  let biggest: readonly string[];

  beforeAll(async () => {
    gateway = await openTestGateway('ALPHA');
    demo = await readDemo(gateway, 'ALPHA', 'new', today);
    const { company, reader } = demo;
    const ledger = await reader.readLedgerHistory('all', today, null);
    entries = ledger.entries;
    const byTiers = Map.groupBy(entries, ({ tiers }) => tiers);
    const known = new Map<string | null, Figures>();
    figuresOf = (code) => {
      const figures =
        known.get(code) ??
        computeFigures({
          ...{ company: company.code, code, currency: company.currency, asOf: today },
          entries: code === null ? entries : (byTiers.get(code) ?? []),
          ...{ fiscalYears: ledger.fiscalYears, policy: company.policy.figures },
        });
      known.set(code, figures);
      return figures;
    };
    const owed = [...byTiers.keys()].map((code) => ({ code, balance: owedBy(code) }));
    biggest = owed
      .sort((a, b) => b.balance - a.balance)
      .slice(0, 10)
      .map(({ code }) => code);
  });
  afterAll(() => gateway?.close());

  const owedBy = (code: string): number =>
    sumCents(demo.accounts(code).flatMap(({ items }) => items.map(({ baseLeft }) => baseLeft)));

  /** The month of the day is whole on its last one: before, nobody may have paid in it yet. */
  const whole = ({ month }: DmpMonth): boolean => endOfMonth(day(`${month}-01`)) <= today;
  const emptyOf = (months: readonly DmpMonth[]): string[] =>
    months.filter(({ count }) => count === 0).map(({ month }) => month);

  test('has a DMP in each whole month of the last twelve, and so has each customer with a story that still pays', () => {
    expect(PAYING.length).toBeGreaterThan(50);
    const empty = [null, ...PAYING].map((code) => [code, ...emptyOf(figuresOf(code).dmp.months.filter(whole))]);
    expect(empty.filter(([, ...months]) => months.length > 0)).toEqual([]);
  });

  test('has ten biggest debtors whose DMP is there in ten months of twelve: one may have just begun, one be skipped', () => {
    const months = biggest.map((code) => [code, emptyOf(figuresOf(code).dmp.months).length]);
    expect(months.filter(([, empty]) => Number(empty) > 2)).toEqual([]);
    expect(biggest.filter((code) => PAYING.includes(code)).length).toBeGreaterThanOrEqual(6);
  });

  test('has figures of a company that one could meet, none of which hangs on one customer', () => {
    const { dmp, dso, cei, lateRatio, concentration, sales } = figuresOf(null);
    expect(dmp.rolling.simple).toSatisfy(between(35, 55));
    expect(dmp.rolling.byDue).toSatisfy(between(5, 15));
    expect(dso.annual).toSatisfy(between(40, 65));
    expect(dso.countBack).toSatisfy(between(40, 65));
    expect(cei).toSatisfy(between(90, 99));
    expect(lateRatio).toSatisfy(between(0.2, 0.5));
    expect(sales).toSatisfy(between(4_000_000_00, 6_000_000_00));
    expect(concentration?.biggest[0]?.share).toSatisfy(between(0.1, 0.3));
  });

  test('sells to its biggest debtors, and to those with a story, what goes with what they owe', () => {
    const odd = [...new Set([...biggest, ...PAYING])].flatMap((code) => {
      const { dmp, dso, balance, sales } = figuresOf(code);
      const paysSanely = between(20, 100)(dmp.rolling.simple);
      const owesSanely = balance <= 0 || between(0, 150)(dso.annual);
      return paysSanely && owesSanely && sales > 0 ? [] : [[code, dmp.rolling.simple, dso.annual]];
    });
    expect(odd).toEqual([]);
  });

  test.each<[code: string, habit: string, low: number, high: number]>([
    ['MARTINFR', 'before the day', -7, 0],
    ['MARTINBAT', 'ten days late', 7, 14],
    ['GROSSECOMMANDE', 'a week late', 3, 11],
    ['CHEQUES', 'a month late', 24, 39],
    ['ILLIMITE', 'bills, at maturity', 0, 3],
  ])('is paid by %s %s', (code, _, low, high) => {
    expect(figuresOf(code).dmp.rolling.byDue).toSatisfy(between(low, high));
  });

  test('is paid later and later by DUPONT and by its biggest debtor, later in winter by a nursery', () => {
    for (const code of ['DUPONT', 'GROSCOMPTE']) {
      const months = figuresOf(code).dmp.months.flatMap(({ byDue }) => byDue ?? []);
      const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
      expect(mean(months.slice(-4)) - mean(months.slice(0, 4))).toBeGreaterThan(6);
    }
    const nursery = figuresOf('AUJOURDHUI').dmp.months;
    const january = nursery.find(({ month }) => month.endsWith('-01'))?.byDue;
    const july = nursery.find(({ month }) => month.endsWith('-07'))?.byDue;
    expect(Number(january ?? 12) - Number(july)).toBeGreaterThan(4);
  });

  test('was paid by those who stopped until they did, and no more since', () => {
    expect(STOPPED.length).toBeGreaterThan(3);
    for (const code of STOPPED) {
      const months = figuresOf(code).dmp.months;
      expect([code, months.at(-1)?.count]).toEqual([code, 0]);
      expect(months.some(({ count }) => count > 0)).toBe(true);
    }
  });
});

const between =
  (low: number, high: number) =>
  (value: number | null | undefined): boolean =>
    typeof value === 'number' && value >= low && value <= high;
