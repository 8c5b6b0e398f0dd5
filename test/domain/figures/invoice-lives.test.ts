import { describe, expect, test } from 'vitest';
import type { FiscalYear } from '../../../src/domain/company/fiscal-year.ts';
import { day } from '../../../src/domain/day.ts';
import { readInvoiceLives } from '../../../src/domain/figures/invoice-lives.ts';
import { readPayments } from '../../../src/domain/figures/lives/payments.ts';
import { readSales } from '../../../src/domain/figures/lives/sales.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { fiscalYears } from '../../builders/company.ts';
import { aCreditNote, anInvoice, aReceipt, type EntryFacts } from '../../builders/entry.ts';
import { pastOf } from '../../builders/figures.ts';

const YEARS = fiscalYears(2024, 2025, 2026);
/** Years whose à-nouveaux are there. */
const opened = (...those: readonly number[]): readonly FiscalYear[] =>
  YEARS.map((year) => ({ ...year, opened: those.includes(Number(year.start.slice(0, 4))) }));

const livesOf = (entries: readonly Entry[], asOf = '2026-12-31', years = YEARS) =>
  readInvoiceLives(pastOf(entries, asOf, years));
/** An instalment by its number: what became of it. */
const fates = (entries: readonly Entry[], asOf?: string, years?: readonly FiscalYear[]) =>
  Object.fromEntries(
    livesOf(entries, asOf, years).map(({ ecNo, state, paidOn, left }) => [ecNo, [state, paidOn, left]]),
  );

const lettered = (letter: string, facts: EntryFacts) => ({ letter, ...facts });
/** A line of a general journal, neither sale nor bank. */
const aMove = (facts: EntryFacts & { readonly ecNo: number; readonly amount: number }): Entry =>
  anInvoice({ due: null, piece: 'OD', nature: 'entry', ...facts });
const anOpening = (facts: EntryFacts): Entry => anInvoice({ opening: true, ...facts });

describe('one invoice', () => {
  test('is open until its lettrage is whole, then paid on the day of its last payment (J6)', () => {
    const entries = [
      anInvoice(lettered('A', { ecNo: 1 })),
      aReceipt(lettered('A', { ecNo: 2, date: '2026-02-10', amount: 400_00 })),
      aReceipt(lettered('A', { ecNo: 3, date: '2026-03-12', amount: 600_00 })),
    ];
    expect(fates(entries, '2026-01-31')).toEqual({ 1: ['open', null, 1_000_00] });
    expect(fates(entries, '2026-02-28')).toEqual({ 1: ['open', null, 600_00] });
    expect(fates(entries, '2026-03-12')).toEqual({ 1: ['paid', '2026-03-12', 0] });
    expect(livesOf(entries)[0]).toMatchObject({ issued: '2026-01-01', daysToPay: 70, daysPastDue: 40, daysLate: null });
  });

  test('partly paid by a pre-lettrage stays open for its rest, and is late for it', () => {
    const entries = [
      anInvoice(lettered('a', { ecNo: 1 })),
      aReceipt(lettered('a', { ecNo: 2, date: '2026-02-10', amount: 999_99 })),
    ];
    expect(livesOf(entries, '2026-02-15')[0]).toMatchObject({ state: 'open', left: 1, daysLate: 15, daysToPay: null });
  });

  test('J6: by setting, a partly paid one counts at its last payment so far, and stays open', () => {
    const entries = [
      anInvoice(lettered('a', { ecNo: 1 })),
      aReceipt(lettered('a', { ecNo: 2, date: '2026-01-20', amount: 100_00 })),
      aReceipt(lettered('a', { ecNo: 3, date: '2026-02-10', amount: 200_00 })),
      aReceipt(lettered('a', { ecNo: 4, date: '2026-03-10', amount: 300_00 })),
      anInvoice({ ecNo: 5 }),
    ];
    const soFar = readInvoiceLives(pastOf(entries, '2026-02-28', YEARS), 'so-far');
    expect(soFar.map(({ ecNo, state, paidOn, daysToPay, left }) => [ecNo, state, paidOn, daysToPay, left])).toEqual([
      [1, 'open', '2026-02-10', 40, 700_00],
      [5, 'open', null, null, 1_000_00],
    ]);
    expect(livesOf(entries, '2026-02-28').map(({ paidOn }) => paidOn)).toEqual([null, null]);
  });

  test('is not there before it is issued', () => {
    expect(livesOf([anInvoice()], '2025-12-31')).toEqual([]);
  });

  test('of several instalments is as many lives, each with its due date', () => {
    const lives = livesOf([
      anInvoice({ ecNo: 1, piece: 'FA1', due: '2026-02-28', amount: 500_00 }),
      anInvoice(lettered('A', { ecNo: 2, piece: 'FA1', amount: 500_00 })),
      aReceipt(lettered('A', { ecNo: 3, date: '2026-01-31', amount: 500_00 })),
    ]);
    expect(lives.map(({ due, state }) => [due, state])).toEqual([
      ['2026-01-31', 'paid'],
      ['2026-02-28', 'open'],
    ]);
  });

  test('settled by credit notes or write-offs alone was never paid: no days to pay', () => {
    const entries = [
      anInvoice(lettered('A', { ecNo: 1 })),
      aCreditNote(lettered('A', { ecNo: 2, date: '2026-02-10' })),
    ];
    expect(fates(entries)).toEqual({ 1: ['offset', null, 0] });
    expect(livesOf(entries)[0]?.daysToPay).toBeNull();
  });

  test('settled by a credit note after a payment was paid on the day of the payment', () => {
    const entries = [
      anInvoice(lettered('A', { ecNo: 1 })),
      aReceipt(lettered('A', { ecNo: 2, date: '2026-01-20', amount: 900_00 })),
      aCreditNote(lettered('A', { ecNo: 3, date: '2026-02-10', amount: 100_00 })),
    ];
    expect(fates(entries)).toEqual({ 1: ['paid', '2026-01-20', 0] });
  });

  test('J7: paid before it was due, even before it was issued, keeps the sign', () => {
    const entries = [anInvoice(lettered('A', { ecNo: 1 })), aReceipt(lettered('A', { ecNo: 2, date: '2025-12-30' }))];
    expect(livesOf(entries)[0]).toMatchObject({ daysToPay: -2, daysPastDue: -32 });
  });

  test('in a foreign currency is counted in the company’s', () => {
    const [life] = livesOf([anInvoice({ currency: 'USD', amount: 108_00, baseAmount: 100_00 })]);
    expect(life).toMatchObject({ amount: 100_00, left: 100_00, currency: 'USD', currencyAmount: 108_00 });
  });

  test('J2: a payment entered after the day asked, and the lettering with it, do not count', () => {
    const entries = [
      anInvoice(lettered('A', { ecNo: 1, piece: 'FA1' })),
      anInvoice(lettered('A', { ecNo: 2, piece: 'FA2' })),
      aReceipt(lettered('A', { ecNo: 3, date: '2026-02-10' })),
      aReceipt(lettered('A', { ecNo: 4, date: '2026-03-10' })),
    ];
    expect(fates(entries, '2026-02-28')).toEqual({ 1: ['open', null, 0], 2: ['open', null, 1_000_00] });
    expect(fates(entries, '2026-03-10')).toEqual({ 1: ['paid', '2026-03-10', 0], 2: ['paid', '2026-03-10', 0] });
  });
});

describe('a debt that is no invoice', () => {
  test('a rejected payment charged again is open, and has no days to pay once paid', () => {
    const entries = [
      anInvoice({ ecNo: 1, nature: 'treasury', piece: 'REJET', letter: 'A' }),
      aReceipt(lettered('A', { ecNo: 2, date: '2026-03-01' })),
    ];
    expect(fates(entries, '2026-02-01')).toEqual({ 1: ['open', null, 1_000_00] });
    expect(livesOf(entries)[0]).toMatchObject({
      state: 'paid',
      paidOn: '2026-03-01',
      daysToPay: null,
      daysPastDue: null,
    });
  });

  test('an invoice to be issued (418) is none', () => {
    expect(livesOf([anInvoice({ treatment: 'a-etablir', account: '4181' })])).toEqual([]);
  });

  test('a debit of an advance (4191) is counted as what is left of debits is, never late and nothing is expected of it', () => {
    const entries = [anInvoice({ treatment: 'avance', account: '4191' })];
    const open = { state: 'open', left: 1_000_00, isClaim: false, isInvoice: false, daysLate: null };
    expect(livesOf(entries)).toMatchObject([open]);
    expect(livesOf([anInvoice({ ...entries[0], due: null, letter: 'A', lettered: true })])).toEqual([]);
  });
});

describe('over the years', () => {
  const y1 = { ecNo: 1, date: '2024-10-01', due: '2024-11-30', piece: 'FA1' };
  const copy = { ecNo: 11, date: '2025-01-01', due: '2024-11-30', piece: 'FA1' };

  test('an invoice carried over is one life, from its own day of issue', () => {
    const entries = [
      anInvoice(y1),
      anOpening(lettered('A', copy)),
      aReceipt(lettered('A', { ecNo: 12, date: '2025-02-01' })),
    ];
    const lives = livesOf(entries, '2025-03-01', opened(2025));
    expect(lives).toHaveLength(1);
    expect(lives[0]).toMatchObject({ ecNo: 1, issued: '2024-10-01', state: 'paid', daysToPay: 123 });
    expect(fates(entries, '2025-01-15', opened(2025))).toEqual({ 1: ['open', null, 1_000_00] });
    expect(fates(entries, '2024-12-31', opened(2025))).toEqual({ 1: ['open', null, 1_000_00] });
  });

  test('carried over twice it still is one', () => {
    const entries = [anInvoice(y1), anOpening(copy), anOpening({ ...copy, ecNo: 21, date: '2026-01-01' })];
    expect(fates(entries, '2026-02-01', opened(2025, 2026))).toEqual({ 1: ['open', null, 1_000_00] });
  });

  test('two alike are two, also when one was lettered in between', () => {
    const entries = [
      anInvoice(lettered('A', { ...y1, ecNo: 1 })),
      aReceipt(lettered('A', { ecNo: 2, date: '2024-12-01' })),
      anInvoice({ ...y1, ecNo: 3, date: '2024-10-05' }),
      anOpening(copy),
    ];
    expect(fates(entries, '2025-02-01', opened(2025))).toEqual({
      1: ['paid', '2024-12-01', 0],
      3: ['open', null, 1_000_00],
    });
  });

  test('part payments carried over with their invoice are payments of their own day', () => {
    const entries = [
      anInvoice(y1),
      aReceipt({ ecNo: 2, date: '2024-12-10', amount: 400_00, piece: 'BQ7' }),
      anOpening(lettered('A', copy)),
      anOpening(lettered('A', { ecNo: 12, date: '2025-01-01', amount: -400_00, piece: 'BQ7', due: null })),
      aCreditNote(lettered('A', { ecNo: 13, date: '2025-02-01', amount: 600_00 })),
    ];
    expect(fates(entries, '2025-03-01', opened(2025))).toEqual({ 1: ['paid', '2024-12-10', 0] });
    expect(readPayments(pastOf(entries, '2025-03-01', opened(2025))).map(({ on, amount }) => [on, amount])).toEqual([
      ['2024-12-10', 400_00],
    ]);
  });

  test('lettered in the old year after it was carried over, it is paid', () => {
    const entries = [
      anInvoice(lettered('A', y1)),
      aReceipt(lettered('A', { ecNo: 2, date: '2024-12-20' })),
      anOpening(copy),
    ];
    // The books of the new year hold the copy still, and so does their balance.
    expect(fates(entries, '2025-02-01', opened(2025))).toEqual({
      1: ['paid', '2024-12-20', 0],
      11: ['open', null, 1_000_00],
    });
  });

  test('an à-nouveau of a year that is kept no more is owed, but nobody knows since when: no days to pay', () => {
    const entries = [anOpening(lettered('A', copy)), aReceipt(lettered('A', { ecNo: 12, date: '2025-02-01' }))];
    expect(fates(entries, '2025-01-15', opened(2025))).toEqual({ 11: ['open', null, 1_000_00] });
    expect(livesOf(entries, '2025-03-01', opened(2025))[0]).toMatchObject({ state: 'paid', daysToPay: null });
  });

  test('carried over in one balance, its invoices cannot be followed: the balance alone is owed', () => {
    const entries = [
      anInvoice(y1),
      anInvoice({ ...y1, ecNo: 2, piece: 'FA2', amount: 500_00 }),
      anOpening({ ecNo: 11, date: '2025-01-01', due: null, piece: '', amount: 1_500_00 }),
    ];
    expect(fates(entries, '2025-02-01', opened(2025))).toEqual({ 11: ['open', null, 1_500_00] });
    expect(fates(entries, '2024-12-31', opened(2025))).toMatchObject({ 1: ['open', null, 1_000_00] });
  });

  test('a code used again in another year tells nothing of this one', () => {
    const entries = [
      anInvoice(lettered('A', { ecNo: 1, date: '2024-03-01' })),
      aReceipt(lettered('A', { ecNo: 2, date: '2024-04-01' })),
      anInvoice(lettered('A', { ecNo: 3, date: '2025-03-01' })),
      aReceipt(lettered('A', { ecNo: 4, date: '2025-05-01' })),
    ];
    expect(fates(entries)).toEqual({ 1: ['paid', '2024-04-01', 0], 3: ['paid', '2025-05-01', 0] });
  });

  test('sales are counted once, credit notes against them; à-nouveaux are none', () => {
    const entries = [
      anInvoice(y1),
      anOpening(copy),
      aCreditNote({ ecNo: 13, date: '2025-02-01', amount: 50_00 }),
      aMove({ ecNo: 14, date: '2025-02-01', amount: 7_00 }),
      anInvoice({ ecNo: 15, date: '2025-04-01' }),
    ];
    expect(readSales(entries, day('2025-03-01')).map(({ issued, amount }) => [issued, amount])).toEqual([
      ['2024-10-01', 1_000_00],
      ['2025-02-01', -50_00],
    ]);
  });
});

describe('moved to another account of the customer', () => {
  const invoice = anInvoice(lettered('A', { ecNo: 1 }));
  const onEffects = { account: '4130000', treatment: 'effet' as const };

  test('an effet taken is no payment: the invoice is paid when the effet is', () => {
    const entries = [
      invoice,
      aMove({ ecNo: 2, date: '2026-01-20', amount: -1_000_00, letter: 'A' }),
      aMove({ ecNo: 3, date: '2026-01-20', amount: 1_000_00, ...onEffects, letter: 'E' }),
      aReceipt(lettered('E', { ecNo: 4, date: '2026-03-31', ...onEffects })),
    ];
    expect(fates(entries, '2026-02-15')).toEqual({ 1: ['open', null, 1_000_00] });
    expect(fates(entries)).toEqual({ 1: ['paid', '2026-03-31', 0] });
    expect(readPayments(pastOf(entries, '2026-12-31', YEARS)).map(({ ecNo }) => ecNo)).toEqual([4]);
  });

  test('an advance used was paid when it came, whether the advance account is lettered or not', () => {
    const onAdvances = { account: '4191000', treatment: 'avance' as const };
    const used = (letter: string) => [
      aReceipt({ ecNo: 2, date: '2025-12-20', ...onAdvances, letter }),
      aMove({ ecNo: 3, date: '2026-01-05', amount: 1_000_00, ...onAdvances, letter }),
      aMove({ ecNo: 4, date: '2026-01-05', amount: -1_000_00, letter: 'A' }),
      invoice,
    ];
    expect(fates(used('V'))).toEqual({ 1: ['paid', '2025-12-20', 0] });
    expect(fates(used(''))).toEqual({ 1: ['paid', '2026-01-05', 0], 3: ['open', null, 1_000_00] });
  });

  test('what is left of a doubtful debt is left of its invoices, the latest first', () => {
    const onDoubtful = { account: '4160000', treatment: 'douteux' as const };
    const entries = [
      anInvoice(lettered('A', { ecNo: 1, due: '2026-01-10', amount: 600_00 })),
      anInvoice(lettered('A', { ecNo: 2, due: '2026-01-20', amount: 400_00 })),
      aMove({ ecNo: 3, date: '2026-02-01', amount: -1_000_00, letter: 'A' }),
      aMove({ ecNo: 4, date: '2026-02-01', amount: 1_000_00, ...onDoubtful, letter: 'd' }),
      aReceipt(lettered('d', { ecNo: 5, date: '2026-03-01', amount: 500_00, ...onDoubtful })),
    ];
    expect(fates(entries)).toEqual({ 1: ['open', null, 100_00], 2: ['open', null, 400_00] });
  });

  test('an entry alone is a payment, as a compensation is; beside a receipt it is a difference, and not the last payment', () => {
    const entry = (amount: number) => aMove({ ecNo: 2, date: '2026-02-20', amount: -amount, letter: 'A' });
    expect(fates([invoice, entry(1_000_00)])).toEqual({ 1: ['paid', '2026-02-20', 0] });
    const receipt = aReceipt(lettered('A', { ecNo: 3, date: '2026-02-05', amount: 999_98 }));
    expect(fates([invoice, receipt, entry(2)])).toEqual({ 1: ['paid', '2026-02-05', 0] });
  });
});
