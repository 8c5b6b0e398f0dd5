import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import { debtsOf } from '../../../src/domain/figures/debtors/debtors-of.ts';
import { summariseAccount } from '../../../src/domain/ledger/account.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { lateRowsOf, NEW_DAYS } from '../../../src/domain/morning/late-row.ts';
import { debtOn, holdsOn, lateRowOn, type Position } from '../../../src/domain/positions/position.ts';
import { positionOf } from '../../../src/domain/positions/positions-of.ts';
import { fiscalYears } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { randomLedger } from './random-ledger.ts';

const FROM = day('2026-03-02');
const YEARS = fiscalYears(2025, 2026);
const OWNER = { company: 'BIJOU', code: 'CARAT', name: 'CARAT' };
const LEDGERS = 200;
const DAYS = 260;

const decide = (entries: readonly Entry[], from = FROM): Position =>
  positionOf({ company: 'BIJOU', tiers: 'CARAT', currency: 'EUR', entries, fiscalYears: YEARS, from });

/** What the lists compute of the same lines on a day. */
function live(entries: readonly Entry[], today: Day) {
  const items = openItems(entries, today, YEARS);
  const accounts = summariseAccount(items, today);
  return {
    debts: debtsOf({ company: 'BIJOU', currency: 'EUR', today, items, nameOf: (code) => code }),
    lates: lateRowsOf({ ...OWNER, accounts }, NEW_DAYS),
  };
}

const kept = ({ debts, lates }: Position, today: Day) => ({
  debts: debts.filter((step) => holdsOn(step, today)).map((step) => debtOn(OWNER, 'EUR', step, today)),
  lates: lates
    .filter((step) => holdsOn(step, today))
    .map((step) => lateRowOn(OWNER, step, today))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
});

describe('the position of a payer', () => {
  test('an invoice that is due on the 10th is a debt until then, newly late on the 11th, late for good from the 12th', () => {
    const { debts, lates } = decide([anInvoice({ due: '2026-03-10', amount: 500_00 })]);
    const owed = { balance: 500_00, debits: 500_00 };
    expect(debts).toEqual([
      { ...owed, late: 0, oldestDue: null, from: '2026-03-02', until: '2026-03-11' },
      { ...owed, late: 500_00, oldestDue: '2026-03-10', from: '2026-03-11', until: null },
    ]);
    const late = { currency: 'EUR', late: 500_00, lateItems: 1, oldestDue: '2026-03-10' };
    expect(lates).toEqual([
      { ...late, newlyLate: 500_00, from: '2026-03-11', until: '2026-03-12' },
      { ...late, newlyLate: 0, from: '2026-03-12', until: null },
    ]);
  });

  test('a receipt that is dated ahead lessens the balance from its day on', () => {
    const { debts } = decide([
      anInvoice({ due: null, amount: 500_00 }),
      aReceipt({ ecNo: 2, date: '2026-03-20', amount: 200_00 }),
    ]);
    expect(debts.map(({ from, until, balance }) => [from, until, balance])).toEqual([
      ['2026-03-02', '2026-03-20', 500_00],
      ['2026-03-20', null, 300_00],
    ]);
  });

  test('a payer with nothing open has no step', () => {
    const settled = [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', date: '2026-02-01' })];
    expect(decide(settled)).toEqual({ debts: [], lates: [] });
  });

  test('steps are few: at most one a day on which a line is dated, or late, or no more newly late', () => {
    for (let seed = 1; seed <= LEDGERS; seed += 1) {
      const entries = randomLedger(seed);
      const { debts, lates } = decide(entries);
      expect([seed, debts.length <= 3 * entries.length + 1]).toEqual([seed, true]);
      for (const [, own] of Map.groupBy(lates, ({ currency }) => currency)) {
        expect([seed, own.length <= 3 * entries.length + 1]).toEqual([seed, true]);
      }
    }
  });

  test('on any day ahead, the step that holds says what the lists compute that day, whatever the ledger', () => {
    const seen = { debts: 0, lates: 0, twoCurrencies: 0, steps: 0 };
    for (let seed = 1; seed <= LEDGERS; seed += 1) {
      const entries = randomLedger(seed);
      const position = decide(entries);
      seen.steps = Math.max(seen.steps, position.debts.length);
      for (let ahead = 0; ahead <= DAYS; ahead += 1) {
        const today = addDays(FROM, ahead);
        const expected = live(entries, today);
        const found = kept(position, today);
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
          expect({ seed, today, ...found }).toEqual({ seed, today, ...expected });
        }
        seen.debts += expected.debts.length;
        seen.lates += expected.lates.length;
        if (expected.lates.length > 1) seen.twoCurrencies += 1;
      }
    }
    // What is compared is there: a comparison of nothing with nothing would prove nothing.
    expect(seen.steps).toBeGreaterThan(8);
    expect(Math.min(seen.debts, seen.lates, seen.twoCurrencies)).toBeGreaterThan(1_000);
  });
});
