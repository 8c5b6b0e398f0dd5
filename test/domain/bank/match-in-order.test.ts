import { describe, expect, test } from 'vitest';
import type { MatchedEntry } from '../../../src/domain/bank/bank-match.ts';
import { day } from '../../../src/domain/day.ts';
import { anEntry, aReceipt, DURAND_IBAN, matchAll } from './match-world.ts';

describe('one entry after the other', () => {
  test('an instalment that one pays is not paid again by the next, and a part of it is', () => {
    expect(
      matchAll([anEntry(480, { name: 'LEROY' }), anEntry(480, { name: 'LEROY' }), anEntry(480, { name: 'LEROY' })]),
    ).toEqual([
      'likely FA000600 (name, exact-amount, oldest-of-equal)',
      'likely FA000601 (name, exact-amount)',
      'possible FA000513:480 (name, part-payment)',
    ]);
    expect(matchAll([anEntry(400, { text: 'FA000512' }), anEntry(800, { text: 'FA000512' })])).toEqual([
      'certain FA000512:400 (piece, part-payment)',
      'certain FA000512 (piece, exact-amount)',
    ]);
  });

  test('files in any order: the earlier day goes first', () => {
    const [late, early] = [anEntry(480, { name: 'LEROY' }), anEntry(480, { name: 'LEROY', day: day('2026-11-20') })];
    expect(matchAll([late, early])[1]).toBe('likely FA000600 (name, exact-amount, oldest-of-equal)');
  });

  test.each([
    ['by the end-to-end id', { endToEndId: 'E-1' }],
    ['by the IBAN', { iban: DURAND_IBAN }],
    ['by the name', { name: 'DURAND' }],
  ])('a payment that went back pays nothing, %s', (_what, who) => {
    const came = anEntry(350, { ...who, text: 'FA000530' });
    const went = anEntry(-350, { ...who, isReturn: true, day: day('2026-11-28') });
    expect(matchAll([came, went])).toEqual(['undone', 'returned']);
    const [first, second, third] = matchAll([went, came, came]);
    expect([first, third]).toEqual(['returned', 'undone']);
    expect(second).toMatch(/^certain FA000530/u);
  });

  test('a return without a code of its own says so in words; one of another amount undoes nothing', () => {
    const came = anEntry(350, { name: 'DURAND' });
    expect(matchAll([came, anEntry(-350, { name: 'DURAND', text: 'PRLV IMPAYÉ' })])).toEqual(['undone', 'returned']);
    expect(matchAll([came, anEntry(-349, { name: 'DURAND', text: 'REJET' })])[0]).toMatch(/^likely/u);
  });
});

describe('what Sage has booked', () => {
  const entry = anEntry(350, { name: 'DURAND' });
  const withReceipts = (receipts: readonly ReturnType<typeof aReceipt>[], ...entries: readonly MatchedEntry[]) =>
    matchAll(entries, { receipts });

  test.each([
    ['on the same day', aReceipt('DURAND', 350, '2026-11-27'), 'booked'],
    ['later', aReceipt('DURAND', 350, '2026-12-02'), 'booked'],
    ['before: another payment', aReceipt('DURAND', 350, '2026-11-26'), 'likely FA000530 (name, exact-amount)'],
    ['of another amount', aReceipt('DURAND', 351, '2026-11-27'), 'likely FA000530 (name, exact-amount)'],
    ['of another customer', aReceipt('LEROY', 350, '2026-11-27'), 'likely FA000530 (name, exact-amount)'],
    ['months later', aReceipt('DURAND', 350, '2027-02-27'), 'likely FA000530 (name, exact-amount)'],
  ])('%s', (_what, receipt, expected) => {
    expect(withReceipts([receipt], entry)).toEqual([expected]);
  });

  test('one receipt is one entry: the other of two waits', () => {
    const two = [anEntry(480, { name: 'LEROY' }), anEntry(480, { name: 'LEROY', day: day('2026-11-28') })];
    expect(withReceipts([aReceipt('LEROY', 480, '2026-11-28')], ...two)).toEqual([
      'likely FA000600 (name, exact-amount, oldest-of-equal)',
      'booked',
    ]);
  });

  test('by the number that both name, of an invoice that is lettered since', () => {
    expect(
      withReceipts([aReceipt('PAID', 90, '2026-11-30', 'REGLT FA000499')], anEntry(90, { text: 'FA000499' })),
    ).toEqual(['booked']);
  });

  test('a payment of several customers, booked one by one', () => {
    const both = anEntry(1680, { text: 'FA000512 FA000600', name: 'CENTRALE' });
    const receipts = [aReceipt('DURAND', 1200, '2026-11-27'), aReceipt('LEROY', 480, '2026-11-27')];
    expect(withReceipts(receipts, both)).toEqual(['booked']);
    expect(withReceipts(receipts.slice(0, 1), both)[0]).toMatch(/^certain/u);
  });

  test('of nobody known: by its amount alone, within days', () => {
    expect(withReceipts([aReceipt('PETIT', 42, '2026-11-30')], anEntry(42))).toEqual(['booked']);
    expect(withReceipts([aReceipt('PETIT', 42, '2026-12-20')], anEntry(42))).toEqual(['unknown']);
  });
});
