import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents.ts';
import { toCreditSettings } from '../../src/sage/credit/credit-settings-row.ts';
import { type CreditSheetRow, toCreditSheet } from '../../src/sage/credit/credit-sheet-row.ts';
import { atRate, readRate } from '../../src/sage/credit/rate.ts';
import {
  type DocumentOriginRow,
  type SalesDocumentRow,
  toOrigins,
  toSalesDocument,
} from '../../src/sage/credit/sales-document-row.ts';

const NOBODY = { CO_Nom: null, CO_Prenom: null, CO_EMail: null };
const DOCUMENT: SalesDocumentRow = {
  ...NOBODY,
  DO_Type: 1,
  DO_Piece: 'BC1  ',
  DO_Provenance: null,
  Tiers: 'CARAT ',
  Payeur: 'CARAT ',
  DO_Date: '2026-03-02',
  DO_DateLivr: null,
  DO_Ref: null,
  DO_Devise: null,
  D_CodeISO: null,
  DO_Cours: null,
  MontantCents: '10000',
  PaidCents: null,
  UnpostedCents: null,
};
const ORIGINS: readonly DocumentOriginRow[] = [
  { DO_Type: 2, DO_Piece: 'BC1', DL_PieceBC: 'BC8  ', MontantCents: '7500' },
  { DO_Type: 2, DO_Piece: 'BC1  ', DL_PieceBC: 'BC9', MontantCents: null },
  { DO_Type: 3, DO_Piece: 'BC1', DL_PieceBC: 'BC7', MontantCents: '10000' },
];
const DOLLARS = { DO_Devise: 2, D_CodeISO: 'USD', DO_Cours: '0' };
const originsOf = (...[one, two]: (number | null)[]) => [
  { piece: 'BC8', amount: one },
  { piece: 'BC9', amount: two },
];
const documentOf = (facts: Partial<SalesDocumentRow>, amounts: 'company' | 'document' = 'company') =>
  toSalesDocument({ ...DOCUMENT, ...facts }, { baseCurrency: 'EUR', amounts, origins: toOrigins(ORIGINS) });

describe('a line of F_DOCENTETE as a document', () => {
  test.each<[string, Partial<SalesDocumentRow>, object]>([
    ['NULL where Sage has nothing is nothing', {}, { prepaid: 0, prepaidUnposted: 0, origins: [], reference: '' }],
    ['no line that counts is 0', { MontantCents: null }, { amount: 0 }],
    ['a commande of less than nothing stays so', { MontantCents: '-500' }, { amount: -5_00 }],
    ['an avoir of nothing is zero, not minus zero', { DO_Type: 5, MontantCents: '0' }, { amount: 0, kind: 'avoir' }],
    ['a currency by its ISO code', { DO_Devise: 2, D_CodeISO: 'usd', DO_Cours: '1.08' }, { currency: 'USD' }],
    ['H12: no rate, no amount', { DO_Devise: 2, D_CodeISO: 'USD', DO_Cours: '0.000000' }, { amount: null }],
    ['H12: nor where the rate is NULL', { DO_Devise: 2, D_CodeISO: 'USD' }, { amount: null }],
    ['the company’s own currency needs no rate', { DO_Devise: 1, D_CodeISO: 'EUR' }, { amount: 100_00 }],
    ['a currency without ISO code needs one', { DO_Devise: 3, D_CodeISO: '' }, { amount: null, currency: 'EUR' }],
    [
      'H6: origins by type and piece, with their amounts',
      { DO_Type: 2 },
      { kind: 'preparation', origins: originsOf(75_00, 0) },
    ],
    ['H12: no rate, no amount of origins either', { DO_Type: 2, ...DOLLARS }, { origins: originsOf(null, null) }],
  ])('%s', (_title, facts, expected) => {
    expect(documentOf(facts)).toMatchObject(expected);
  });

  test('H12: an avoir in the document’s currency is converted, and comes off', () => {
    const avoir = { DO_Type: 5, DO_Devise: 2, D_CodeISO: 'USD', DO_Cours: '1.250000' };
    expect(documentOf(avoir, 'document').amount).toBe(-80_00);
    expect(documentOf(avoir, 'company').amount).toBe(-100_00);
    const livraison = { ...avoir, DO_Type: 3 };
    expect(documentOf(livraison, 'document').origins).toEqual([{ piece: 'BC7', amount: 80_00 }]);
  });

  test('a type that is no open sales document is refused', () => {
    expect(() => documentOf({ DO_Type: 7 })).toThrow('DO_Type 7');
  });
});

describe('DO_Cours', () => {
  test.each<[string, number, number]>([
    ['1.250000', 100_00, 80_00],
    ['3', 100_00, 33_33],
    ['3', 200_00, 66_67],
    ['200', 1_00, 1],
    ['200', -1_00, -1],
    ['200', 99, 0],
    ['0.000001', 1, 1_000_000],
    ['655.957', 900_719_925_474_099, 1_373_138_674_447],
  ])('at %s for one euro, %i comes to %i', (text, amount, expected) => {
    const rate = readRate(text);
    expect(rate === null ? null : atRate(cents(amount), rate)).toBe(expected);
  });

  test.each([[null], [''], ['0'], ['0.000000'], ['-1.5'], ['NaN']])('%j is no rate', (text) => {
    expect(readRate(text)).toBeNull();
  });
});

describe('codes that are none of Sage’s', () => {
  test('count and watch the most', () => {
    const { base, checkPoint, riskCodes } = toCreditSettings({ P_BaseEncours: 9, P_PeriodEncours: 9 }, [
      { cbIndice: 1, R_Intitule: 'Autre', R_Type: 9, MinCents: null, MaxCents: null },
    ]);
    expect([base, checkPoint, riskCodes[0]?.effect]).toEqual([4, 'header', 'a-bloquer']);
  });

  test('a customer under no known control is blocked', () => {
    const row: CreditSheetRow = {
      ...NOBODY,
      CT_Num: 'CARAT',
      CT_Intitule: null,
      Payeur: 'CARAT',
      EncoursCents: null,
      AssuranceCents: null,
      CT_ControlEnc: 9,
      N_Risque: null,
    };
    expect(toCreditSheet(row)).toMatchObject({ name: '', control: 'blocked', riskRank: 0, plafond: 0 });
  });

  test('no line of P_PARAMETRECIAL, or an empty one: the ledger alone, never looked at', () => {
    const none = { base: 0, checkPoint: 'never', riskCodes: [] };
    expect(toCreditSettings(undefined, [])).toEqual(none);
    expect(toCreditSettings({ P_BaseEncours: null, P_PeriodEncours: null }, [])).toEqual(none);
  });
});
