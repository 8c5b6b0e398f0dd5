import { describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { type EntryRow, toEntry } from '../../src/sage/ledger/entry-row.ts';
import { ledgerSpan } from '../../src/sage/ledger/ledger-span.ts';
import { readFiscalYears } from '../../src/sage/tiers/dossier-row.ts';
import { fiscalYears } from '../builders/company.ts';

const ROW: EntryRow = {
  EC_No: 1,
  CT_Num: 'CARAT  ',
  CG_Num: '4110000 ',
  EntryDay: '2025-03-10',
  EC_Echeance: null,
  EC_RefPiece: '',
  EC_Piece: '',
  EC_Reference: null,
  EC_Intitule: null,
  JO_Type: 1,
  CG_NumCont: null,
  EC_Sens: 0,
  MontantCents: '12345',
  DeviseCents: '0',
  D_CodeISO: null,
  EC_Lettrage: null,
  EC_Lettre: 0,
  EC_ANType: 0,
  EC_Rappel: null,
  EC_DateRelance: null,
  N_Reglement: null,
};
const context = {
  policy: { accounts: { '411': 'client' }, valuationAccounts: ['476', '477'] },
  baseCurrency: 'EUR',
} as const;
const entryOf = (facts: Partial<EntryRow>) => toEntry({ ...ROW, ...facts }, context);

describe('a line of F_ECRITUREC as an entry', () => {
  test.each<[string, Partial<EntryRow>, object]>([
    ['a debit is positive', { EC_Sens: 0 }, { amount: 123_45 }],
    ['a credit is negative', { EC_Sens: 1 }, { amount: -123_45, baseAmount: -123_45 }],
    ['a negative debit (extourne) stays negative', { MontantCents: '-12345' }, { amount: -123_45 }],
    ['no amount is zero', { MontantCents: null, DeviseCents: null }, { amount: 0, baseAmount: 0 }],
    ['a credit of nothing is zero, not minus zero', { MontantCents: '0', EC_Sens: 1 }, { amount: 0 }],
    ['EC_RefPiece is the piece', { EC_RefPiece: 'FA1 ', EC_Piece: 'P1' }, { piece: 'FA1' }],
    ['else EC_Piece', { EC_RefPiece: '  ', EC_Piece: 'P1' }, { piece: 'P1' }],
    ['NULL where Sage has nothing is nothing', {}, { label: '', letter: '', sageLevel: 0, paymentMode: 0, due: null }],
    ['keys lose the blanks that pad them', {}, { tiers: 'CARAT', account: '4110000' }],
    ['journals of type 1 hold invoices and avoirs', { JO_Type: 1, EC_Sens: 1 }, { nature: 'sale' }],
    ['interest that Sage charged there for paying late is no sale', { EC_PenalType: 1 }, { nature: 'entry' }],
    ['nor are its fees', { EC_PenalType: 2 }, { nature: 'entry' }],
    ['an avoir of them is one', { EC_PenalType: 2, EC_Sens: 1 }, { nature: 'sale' }],
    ['journals of type 2 are the bank', { JO_Type: 2 }, { nature: 'treasury' }],
    ['other journals hold neither', { JO_Type: 3 }, { nature: 'entry' }],
    ['purchases too', { JO_Type: 0 }, { nature: 'entry' }],
    [
      'a line in a currency without an amount in it values a debt',
      { JO_Type: 3, D_CodeISO: 'USD', DeviseCents: '0' },
      { nature: 'valuation', currency: 'EUR', amount: 123_45 },
    ],
    ['so does one against conversion differences', { JO_Type: 3, CG_NumCont: '4761000 ' }, { nature: 'valuation' }],
    ['an invoice without its currency amount stays one', { D_CodeISO: 'USD', DeviseCents: '0' }, { nature: 'sale' }],
    [
      'a currency of the line',
      { D_CodeISO: 'usd', DeviseCents: '200' },
      { currency: 'USD', amount: 2_00, baseAmount: 123_45 },
    ],
    [
      'a credit in a currency',
      { D_CodeISO: 'USD', DeviseCents: '200', EC_Sens: 1 },
      { amount: -2_00, baseAmount: -123_45 },
    ],
    [
      'the company’s own currency is no foreign one',
      { D_CodeISO: 'EUR', DeviseCents: '200' },
      { currency: 'EUR', amount: 123_45 },
    ],
    ['every kind of à-nouveau is an opening line', { EC_ANType: 2 }, { opening: true }],
    ['issued the day it was written', {}, { issued: '2025-03-10', opening: false, settledBefore: false }],
  ])('%s', (_title, facts, expected) => {
    expect(entryOf(facts)).toMatchObject(expected);
  });

  test('an account that holds no receivable of ours gives no entry', () => {
    expect(entryOf({ CG_Num: '467000' })).toBeUndefined();
  });

  test('an amount that a number cannot hold to the cent is refused, not rounded', () => {
    expect(() => entryOf({ MontantCents: '9007199254740993' })).toThrow(RangeError);
  });
});

describe('fiscal years of P_DOSSIER', () => {
  const at = (text: string) => new Date(`${text}T00:00:00Z`);

  test('in order of time; empty ones of either release are left out', () => {
    const row = {
      D_DebutExo01: at('2025-01-01'),
      D_FinExo01: at('2025-12-31'),
      D_DebutExo02: at('2023-07-01'),
      D_FinExo02: at('2024-12-31'),
      D_DebutExo03: at('1753-01-01'),
      D_FinExo03: at('1753-01-01'),
      D_DebutExo04: at('1900-01-01'),
      D_FinExo04: at('1900-01-01'),
      D_DebutExo05: null,
      D_FinExo05: null,
      D_DateClot: at('2020-01-01'),
    };
    expect(readFiscalYears(row)).toEqual([
      { start: '2023-07-01', end: '2024-12-31' },
      { start: '2025-01-01', end: '2025-12-31' },
    ]);
  });
});

describe('the days that make the balance', () => {
  const years = fiscalYears(2023, 2024, 2025);
  const starts = (...opened: number[]) => new Set(opened.map((year) => day(`${year}-01-01`)));

  test.each<[string, readonly number[], string, string, string]>([
    ['the latest year with à-nouveaux', [2024, 2025], '2025-06-30', '2025-01-01', '9999-12-31'],
    ['both years while the new one has none', [2024], '2025-06-30', '2024-01-01', '9999-12-31'],
    [
      'a past day: its own year, without the copies of the next',
      [2024, 2025],
      '2024-06-30',
      '2024-01-01',
      '2024-12-31',
    ],
    ['the first day of a year belongs to it', [2024, 2025], '2025-01-01', '2025-01-01', '9999-12-31'],
    ['before the first year with à-nouveaux', [2025], '2024-06-30', '1900-01-01', '2024-12-31'],
    ['no à-nouveau at all', [], '2025-06-30', '1900-01-01', '9999-12-31'],
  ])('%s', (_title, opened, asOf, from, until) => {
    expect(ledgerSpan(years, starts(...opened), day(asOf))).toMatchObject({ from, until });
  });
});
