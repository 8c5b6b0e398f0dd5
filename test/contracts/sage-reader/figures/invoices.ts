import { lettered } from '../../../sage/books.ts';
import { bank, invoice, type MoneyCase, od, other } from './money-case.ts';

const A = lettered('A');
const THREE = [
  invoice('FA1', '2025-01-01', 400, { EC_Echeance: '2025-01-31', ...lettered('A') }),
  invoice('FA1', '2025-01-01', 400, { EC_Echeance: '2025-03-02', ...lettered('B') }),
  invoice('FA1', '2025-01-01', 400, { EC_Echeance: '2025-04-01', ...lettered('C') }),
];
const PAYMENTS = [
  bank('2025-01-31', 400, lettered('A')),
  bank('2025-03-02', 400, lettered('B')),
  bank('2025-04-01', 400, lettered('C')),
];
const ACOMPTE = [
  invoice('FAC1', '2025-01-01', 1_200, { ...A, EC_Piece: '10' }),
  bank('2025-01-11', 1_200, A),
  other('7060000', '2025-03-01', 5_000, { JO_Num: 'VE', EC_Sens: 1, EC_Piece: '20' }),
];
const FINAL = [
  invoice('FA2', '2025-03-01', 6_000, { ...lettered('B'), EC_Piece: '20' }),
  od('2025-03-01', 1_200, { ...lettered('B'), EC_Piece: '30' }),
  bank('2025-03-31', 4_800, lettered('B')),
];
const ONCE = { sales: 6_000, payments: 6_000, dmp: [30, 1], balance: 0 } as const;

/** Instalments, and advances that are invoiced. */
export const INVOICES: readonly MoneyCase[] = [
  {
    rule: 'three instalments of one invoice, all paid: one invoice, 90 days at the last payment, on time by its last due date',
    rows: [...THREE, ...PAYMENTS],
    said: { dmp: [90, 1], weighted: 90, byDue: 0, payments: 1_200 },
  },
  {
    rule: 'an invoice counts when all its instalments are paid',
    rows: [...THREE, ...PAYMENTS],
    asOf: '2025-03-31',
    said: { dmp: [null, 0] },
  },
  {
    rule: 'by instalment where the company says so: three, of 30, 60 and 90 days',
    rows: [...THREE, ...PAYMENTS],
    policy: { dmpBy: 'instalment' },
    said: { dmp: [60, 3], byDue: 0 },
  },
  {
    rule: 'partly paid where the company counts those: at the last payment so far, with the weight of the whole invoice',
    rows: [
      ...THREE,
      ...PAYMENTS,
      invoice('FA9', '2025-01-01', 600, lettered('Z')),
      bank('2025-01-11', 600, lettered('Z')),
    ],
    asOf: '2025-03-31',
    policy: { partlyPaid: 'so-far' },
    said: { dmp: [35, 2], weighted: (1_200 * 60 + 600 * 10) / 1_800 },
  },
  {
    rule: 'two invoices of one number, of two days, are two',
    rows: [
      invoice('FA1', '2025-01-01', 100, A),
      invoice('FA1', '2025-02-01', 100, lettered('B')),
      bank('2025-01-11', 100, A),
      bank('2025-02-21', 100, lettered('B')),
    ],
    said: { dmp: [15, 2] },
  },
  {
    rule: 'two without a number are two: nobody can tell that they are one',
    rows: [
      invoice('', '2025-01-01', 100, A),
      invoice('', '2025-01-01', 100, lettered('B')),
      bank('2025-01-11', 100, A),
      bank('2025-01-21', 100, lettered('B')),
    ],
    said: { dmp: [15, 2] },
  },
  {
    rule: 'an instalment written off: the day and the weight of those that were paid',
    rows: [
      ...THREE,
      ...PAYMENTS.slice(0, 2),
      od('2025-12-31', 400, { ...lettered('C'), EC_Piece: '77' }),
      other('6540000', '2025-12-31', 400, { EC_Piece: '77' }),
      invoice('FA9', '2025-01-01', 200, lettered('Z')),
      bank('2025-01-11', 200, lettered('Z')),
    ],
    said: { dmp: [35, 2], weighted: (800 * 60 + 200 * 10) / 1_000, writtenOff: [1, 400] },
  },
  {
    rule: 'a facture d’acompte and its full final invoice, the 4191 without customer: 6 000 sold and received, one invoice',
    rows: [
      ...ACOMPTE,
      other('4191000', '2025-01-01', 1_000, { JO_Num: 'VE', EC_Sens: 1, EC_Piece: '10' }),
      other('4457100', '2025-01-01', 200, { JO_Num: 'VE', EC_Sens: 1, EC_Piece: '10' }),
      ...FINAL,
      other('4191000', '2025-03-01', 1_000, { EC_Piece: '30' }),
      other('4457100', '2025-03-01', 200, { EC_Piece: '30' }),
    ],
    said: ONCE,
  },
  {
    rule: 'the same, the 4191 with the customer’s code',
    rows: [
      ...ACOMPTE,
      invoice('FAC1', '2025-01-01', 1_000, { CG_Num: '4191000', EC_Sens: 1, EC_Piece: '10', ...lettered('V') }),
      ...FINAL,
      od('2025-03-01', 1_000, { EC_Sens: 0, CG_Num: '4191000', EC_Piece: '30', ...lettered('V') }),
    ],
    said: ONCE,
  },
  {
    rule: 'the same, the whole TTC on 4191 with the customer’s code',
    rows: [
      ...ACOMPTE,
      invoice('FAC1', '2025-01-01', 1_200, { CG_Num: '4191000', EC_Sens: 1, EC_Piece: '10', ...lettered('V') }),
      ...FINAL,
      od('2025-03-01', 1_200, { EC_Sens: 0, CG_Num: '4191000', EC_Piece: '30', ...lettered('V') }),
    ],
    said: ONCE,
  },
  {
    rule: 'a final invoice that takes the advance off by itself sold the whole, VAT of the advance included',
    rows: [
      ...ACOMPTE,
      other('4191000', '2025-01-01', 1_000, { JO_Num: 'VE', EC_Sens: 1, EC_Piece: '10' }),
      invoice('FA2', '2025-03-01', 4_800, { ...lettered('B'), EC_Piece: '20' }),
      other('4191000', '2025-03-01', 1_000, { JO_Num: 'VE', EC_Piece: '20' }),
      bank('2025-03-31', 4_800, lettered('B')),
    ],
    said: ONCE,
  },
  {
    rule: 'a facture d’acompte alone is owed, and nothing is sold yet',
    rows: [
      invoice('FAC1', '2025-01-01', 1_200, { EC_Piece: '10' }),
      other('4191000', '2025-01-01', 1_000, { JO_Num: 'VE', EC_Sens: 1, EC_Piece: '10' }),
    ],
    said: { sales: 0, balance: 1_200, lives: [['FAC1', 'open', 1_200]], dmp: [null, 0] },
  },
];
