import { describe, expect, test } from 'vitest';
import { BRACKETS, bracketOf } from '../../../src/domain/bracket.ts';
import type { Cents } from '../../../src/domain/cents.ts';
import { addDays, type Day, day, daysBetween } from '../../../src/domain/day.ts';
import { readInvoiceLives } from '../../../src/domain/figures/invoice-lives.ts';
import { accountOfItems } from '../../../src/domain/figures/lives/books.ts';
import { readPayments } from '../../../src/domain/figures/lives/payments.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { fiscalYears } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { pastOf } from '../../builders/figures.ts';

const YEARS = fiscalYears(2025, 2026).map((year) => ({ ...year, opened: year.start === '2026-01-01' }));
const ACCOUNTS = [
  ['4110000', 'client'],
  ['4110000', 'client'],
  ['4110000', 'client'],
  ['4130000', 'effet'],
  ['4160000', 'douteux'],
  ['4191000', 'avance'],
  ['4197000', 'avoir'],
  ['4181000', 'a-etablir'],
] as const;
const NATURES = ['sale', 'sale', 'treasury', 'treasury', 'entry', 'entry', 'loss', 'valuation'] as const;

/** Numbers that look random and are the same each time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) | 0;
    return (state >>> 0) % below;
  };
}

/** Lines of one customer that no accountant would write, few amounts and numbers so that they meet; half carried over. */
function anyBooks(seed: number): readonly Entry[] {
  const next = numbersFrom(seed);
  const one = <T>(of: readonly T[]): T => of[next(of.length)] as T;
  const lines = Array.from({ length: 24 }, (_, at): Entry => {
    const date = addDays(day('2025-06-01'), next(330));
    const [account, treatment] = one(ACCOUNTS);
    const amount = (1 + next(3)) * 500_00 * (next(2) === 0 ? 1 : -1);
    const isForeign = next(8) === 0;
    const due = next(3) === 0 ? null : addDays(date, next(60));
    return anInvoice({
      ...{ ecNo: 1 + at, account, treatment, date, due, amount, nature: one(NATURES) },
      ...(isForeign ? { currency: 'USD', baseAmount: amount - Math.sign(amount) * next(90_00) } : {}),
      piece: one(['FA1', 'FA2', 'FA3', 'X', '']),
      letter: one(['', '', 'A', 'B', 'a', 'b']),
    });
  });
  const copies = lines
    .filter(({ date, letter }) => date < '2026-01-01' && letter === '' && next(2) === 0)
    .map((line): Entry => {
      const again = { date: day('2026-01-01'), issued: day('2026-01-01'), opening: true, nature: 'entry' } as const;
      return { ...line, ...again, ecNo: 100 + line.ecNo, letter: one(['', 'C']), lettered: false };
    })
    .map((line) => ({ ...line, lettered: line.letter !== '' }));
  return [...lines, ...copies];
}

describe.each(['2025-09-30', '2025-12-31', '2026-01-15', '2026-05-31'] as readonly string[])('J1: on %s', (text) => {
  const asOf = day(text);

  test('what is left of the lives is what is left of the debits of the account, by age and by lateness', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const past = pastOf(anyBooks(seed), asOf, YEARS);
      const lives = readInvoiceLives(past);
      const { aging, lateTotal } = accountOfItems(past.items, asOf, 'EUR');
      const left = (isIn: (life: (typeof lives)[number]) => boolean) =>
        lives.filter(isIn).reduce((sum, life) => sum + life.left, 0);
      const aged = (from: Day | null) => from && bracketOf(daysBetween(from, asOf));
      const byBracket = BRACKETS.map((bracket): Cents | number => left(({ agedFrom }) => aged(agedFrom) === bracket));
      expect([seed, byBracket]).toEqual([seed, BRACKETS.map((bracket) => aging[bracket])]);
      expect([seed, left(({ daysLate }) => (daysLate ?? 0) > 0)]).toEqual([seed, lateTotal]);
      expect(new Set(lives.map(({ ecNo }) => ecNo)).size).toBe(lives.length);
    }
  });

  test('no more came in than the receipts brought, and nothing is lost beyond what was owed', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const past = pastOf(anyBooks(seed), asOf, YEARS);
      const brought = new Map(past.books.entries.map(({ ecNo, baseAmount }) => [ecNo, -baseAmount]));
      for (const { ecNo, amount } of readPayments(past)) expect(amount).toBeLessThanOrEqual(brought.get(ecNo) ?? 0);
      for (const life of readInvoiceLives(past)) {
        expect(life.lost).toBeLessThanOrEqual(life.amount);
        expect(life.left === 0 || life.state === 'open').toBe(true);
      }
    }
  });
});
