import { describe, expect, test } from 'vitest';
import { readInvoiceLives } from '../../../src/domain/figures/invoice-lives.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { fiscalYears } from '../../builders/company.ts';
import { anInvoice, aReceipt, type EntryFacts } from '../../builders/entry.ts';
import { pastOf } from '../../builders/figures.ts';

const YEARS = fiscalYears(2025, 2026).map((year) => ({ ...year, opened: true }));
const DOUBTFUL = { account: '4160000', treatment: 'douteux' } as const;
const EFFET = { account: '4130000', treatment: 'effet' } as const;
const FA = { piece: 'FA1', due: '2025-08-03', amount: 1_000_00 } as const;

/** A line of a general journal. */
const aMove = (facts: EntryFacts): Entry => ({ ...anInvoice({ ...FA, ...facts }), nature: 'entry' });
const invoice = anInvoice({ ...FA, ecNo: 1, date: '2025-07-04', letter: 'A' });
const outOf411 = aMove({ ecNo: 2, date: '2025-12-31', amount: -1_000_00, letter: 'A' });
const copy = aMove({ ecNo: 9, date: '2026-01-01', opening: true, ...DOUBTFUL });

const livesOf = (entries: readonly Entry[], asOf = '2026-03-01') =>
  readInvoiceLives(pastOf(entries, asOf, YEARS)).map(({ ecNo, state, left, paidOn }) => ({
    ecNo,
    state,
    left,
    paidOn,
  }));
const openOf = (entries: readonly Entry[]) =>
  pastOf(entries, '2026-03-01', YEARS).items.reduce((sum, { baseLeft }) => sum + baseLeft, 0);

describe('an invoice moved to another account, which a later year carries over', () => {
  const doubtful = [invoice, outOf411, aMove({ ecNo: 3, date: '2025-12-31', ...DOUBTFUL }), copy];

  test('is still owed, as much as the account says', () => {
    expect(livesOf(doubtful)).toEqual([{ ecNo: 1, state: 'open', left: 1_000_00, paidOn: null }]);
    expect(openOf(doubtful)).toBe(1_000_00);
  });

  test('is paid when its line of the later year is', () => {
    const paid = [
      ...doubtful.slice(0, 3),
      { ...copy, letter: 'B', lettered: true },
      aReceipt({ ecNo: 10, date: '2026-02-10', letter: 'B', ...DOUBTFUL }),
    ];
    expect(livesOf(paid)).toEqual([{ ecNo: 1, state: 'paid', left: 0, paidOn: '2026-02-10' }]);
    expect(openOf(paid)).toBe(0);
    expect(livesOf(paid, '2026-02-09')).toEqual([{ ecNo: 1, state: 'open', left: 1_000_00, paidOn: null }]);
  });

  test('is followed through two accounts', () => {
    const twice = [
      invoice,
      aMove({ ecNo: 2, date: '2025-10-01', amount: -1_000_00, letter: 'A' }),
      aMove({ ecNo: 3, date: '2025-10-01', ...EFFET, letter: 'E' }),
      aMove({ ecNo: 4, date: '2025-12-31', amount: -1_000_00, ...EFFET, letter: 'E' }),
      aMove({ ecNo: 5, date: '2025-12-31', ...DOUBTFUL }),
      copy,
    ];
    expect(livesOf(twice)).toEqual([{ ecNo: 1, state: 'open', left: 1_000_00, paidOn: null }]);
    expect(openOf(twice)).toBe(1_000_00);
  });
});
