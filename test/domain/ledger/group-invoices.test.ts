import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { groupInvoices, leftOfInvoice } from '../../../src/domain/ledger/group-invoices.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { fiscalYears } from '../../builders/company.ts';
import { aCreditNote, anInvoice, aReceipt } from '../../builders/entry.ts';

const TODAY = day('2026-03-02');
const YEARS = fiscalYears(2025, 2026);
const only = (...entries: Parameters<typeof groupInvoices>[0]) => {
  const [invoice] = groupInvoices(entries);
  if (!invoice) throw new Error('No invoice');
  return invoice;
};

describe('invoices of some lines', () => {
  test('B11: instalments of one piece and day are one invoice, due from the first', () => {
    const lines = [
      anInvoice({ ecNo: 1, piece: 'FA1', due: '2026-03-31', amount: 600_00 }),
      anInvoice({ ecNo: 2, piece: 'FA1', due: '2026-02-28', amount: 400_01 }),
      anInvoice({ ecNo: 3, piece: 'FA1', due: null, amount: 1 }),
    ];
    expect(groupInvoices(lines)).toEqual([
      {
        tiers: 'CARAT',
        piece: 'FA1',
        issued: '2026-01-01',
        due: '2026-02-28',
        amount: 1_000_02,
        currency: 'EUR',
        lettered: false,
      },
    ]);
  });

  test.each([
    ['another customer', { tiers: 'OPALE' }],
    ['another day', { date: '2025-01-01' }],
    ['another currency', { currency: 'USD' }],
    ['another number', { piece: 'FA2' }],
  ])('%s: another invoice', (_what, facts) => {
    expect(groupInvoices([anInvoice({ piece: 'FA1' }), anInvoice({ ecNo: 2, piece: 'FA1', ...facts })])).toHaveLength(
      2,
    );
  });

  test.each([
    ['a credit note', aCreditNote()],
    ['a receipt', aReceipt()],
    ['an à-nouveau', anInvoice({ opening: true })],
    ['an invoice not issued yet (418)', anInvoice({ treatment: 'a-etablir' })],
    ['an advance', anInvoice({ treatment: 'avance' })],
  ])('%s is none', (_what, entry) => expect(groupInvoices([entry])).toEqual([]));
});

describe('what is left of an invoice', () => {
  const left = (invoice: Parameters<typeof leftOfInvoice>[0], entries: Parameters<typeof openItems>[0]) =>
    leftOfInvoice(invoice, openItems(entries, TODAY, YEARS));

  test('open: what its instalments leave', () => {
    const lines = [
      anInvoice({ ecNo: 1, piece: 'FA1', amount: 600_00 }),
      anInvoice({ ecNo: 2, piece: 'FA1', amount: 400_00, letter: 'a' }),
      aReceipt({ ecNo: 3, date: '2026-02-01', amount: 150_00, letter: 'a' }),
    ];
    expect(left(only(...lines), lines)).toBe(850_00);
  });

  test('lettered for good: nothing', () => {
    const lines = [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, date: '2026-02-01', letter: 'A' })];
    expect(left(only(...lines), lines)).toBe(0);
  });

  test('carried over in detail and still open: what the à-nouveau leaves', () => {
    const original = anInvoice({ piece: 'FA1', date: '2025-12-01' });
    const carried = anInvoice({ ecNo: 9, piece: 'FA1', date: '2026-01-01', opening: true, amount: 300_00 });
    expect(left(only(original), [carried])).toBe(300_00);
  });

  test('carried over, and not open under its number: nobody can tell', () => {
    const original = anInvoice({ piece: 'FA1', date: '2025-12-01' });
    const balance = anInvoice({ ecNo: 9, piece: 'AN', date: '2026-01-01', opening: true });
    expect(left(only(original), [balance])).toBeNull();
  });

  test('another customer’s invoice of the same number is not it', () => {
    const own = anInvoice({ piece: 'FA1', letter: 'A' });
    expect(left(only(own), [anInvoice({ ecNo: 2, piece: 'FA1', tiers: 'OPALE' })])).toBe(0);
  });
});
