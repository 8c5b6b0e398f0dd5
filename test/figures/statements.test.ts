import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCompanies } from '../../src/assemble/open-companies.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import {
  type CurrencyStatement,
  computeOpenStatement,
  computeStatement,
} from '../../src/domain/statements/statement.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { readFigures } from '../../src/use-cases/figures/read-figures.ts';
import type { Companies } from '../../src/use-cases/ports/companies.ts';
import { readAging, readSchedule } from '../../src/use-cases/statements/read-open.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { writeDemo, writeMoney } from './companies.ts';

const TODAY = day('2026-03-01');
const DAYS = ['2026-03-01', '2026-01-01', '2025-12-31', '2025-06-30', '2025-01-01', '2024-12-31'].map(day);
const LENGTHS = [0, 59, 400];
const CODES = ['BETA', 'MONEY', 'OPENED'] as const;
const clock = { now: () => new Date(`${TODAY}T09:00:00Z`), today: () => TODAY };

let gateway: SqlGateway;
let companies: Companies;
beforeAll(async () => {
  gateway = await openTestGateway();
  companies = openCompanies(
    [
      await writeDemo(gateway, 'BETA', 'old', TODAY),
      await writeMoney(gateway, 'MONEY', 'new', false),
      await writeMoney(gateway, 'OPENED', 'old', true),
    ],
    clock,
  );
}, 300_000);
afterAll(() => gateway?.close());

const companyOf = (code: string) => {
  const company = companies.get(code);
  if (!company) throw new Error(`No company ${code}`);
  return company;
};

const adds = ({ opening, movements, closing }: CurrencyStatement): boolean =>
  movements.reduce<number>((sum, { debit, credit }) => sum + debit - credit, opening) === closing;

describe.each(CODES)('over the books of %s, on any day', (code) => {
  test.each(DAYS)(
    'J1, J10: %s: the balance âgée is that of the figures, and Σ left of the échéancier',
    async (asOf) => {
      const company = companyOf(code);
      const aging = await readAging({ companies, clock }, company, null, asOf);
      const figures = await readFigures({ companies }, company, null, asOf);
      const { totals, rows } = await readSchedule({ companies, clock }, company, null, asOf);
      const foreign = aging.totals.filter(({ currency }) => currency !== aging.currency);
      if (foreign.length === 0) {
        const [own] = aging.totals;
        expect([own?.balance ?? 0, own?.unallocated ?? 0]).toEqual([figures.balance, figures.unallocated]);
        if (own) expect(own.aging).toEqual(figures.aging);
      }
      for (const { currency, balance } of totals) {
        const left = rows.filter((row) => row.currency === currency).reduce<number>((sum, row) => sum + row.left, 0);
        expect([currency, left]).toEqual([currency, balance]);
      }
    },
  );

  test.each(DAYS)(
    'J2: until %s: the relevé of every customer ends with its balance âgée, whenever it begins',
    async (until: Day) => {
      const company = companyOf(code);
      const { rows } = await readAging({ companies, clock }, company, null, until);
      const ledger = await companies.sage(code).readLedgerHistory('all', until, null);
      const ends: string[] = [];
      for (const [tiers, entries] of Map.groupBy(ledger.entries, (entry) => entry.tiers)) {
        for (const from of LENGTHS.map((days) => addDays(until, -days))) {
          for (const compute of [computeStatement, computeOpenStatement]) {
            const found = compute({ entries, fiscalYears: ledger.fiscalYears, from, until });
            ends.push(...found.filter((one) => !adds(one)).map(({ currency }) => `${tiers} ${from} ${currency}`));
            const closed = new Map<string, number>(found.map(({ currency, closing }) => [currency, closing]));
            const own = rows.filter((row) => row.code === tiers);
            const owed = new Map<string, number>(own.map(({ currency, balance }) => [currency, balance]));
            for (const currency of new Set([...closed.keys(), ...owed.keys()])) {
              const [end, balance] = [closed.get(currency) ?? 0, owed.get(currency) ?? 0];
              if (end !== balance) ends.push(`${tiers} ${from} ${currency}: ${end}, owed ${balance}`);
            }
          }
        }
      }
      expect(ends).toEqual([]);
    },
  );
});
