import { lettered } from '../../../sage/books.ts';
import { bank, carried, givenBack, invoice, type MoneyCase, od, other } from './money-case.ts';

const A = lettered('A');
const PIECE = { EC_Piece: '77' };
const TO_DOUBTFUL = [
  invoice('FA1', '2025-01-02', 1_000, A),
  od('2025-06-30', 1_000, { ...A, ...PIECE }),
  od('2025-06-30', 1_000, { EC_Sens: 0, CG_Num: '4160000', EC_RefPiece: 'FA1', ...PIECE }),
];
const PAID = [invoice('FA2', '2025-01-01', 500, lettered('B')), bank('2025-01-31', 500, lettered('B'))];
const FIFTY = { lives: [['FA1', 'paid', 0]], payments: 1_000, dmp: [50, 1], writtenOff: [0, 0] } as const;

/** Written off, moved, valued, or lettered though it does not balance. */
export const LOSSES: readonly MoneyCase[] = [
  {
    rule: 'an invoice written off after 386 days and one paid in 30: a DMP of 30 over 1, and one payment',
    rows: [
      invoice('FA1', '2025-01-02', 1_200, A),
      od('2026-01-23', 1_200, { ...A, ...PIECE }),
      other('6540000', '2026-01-23', 1_000, PIECE),
      other('4457100', '2026-01-23', 200, PIECE),
      ...PAID,
    ],
    said: {
      dmp: [30, 1],
      payments: 500,
      writtenOff: [1, 1_200],
      balance: 0,
      lives: [
        ['FA2', 'paid', 0],
        ['FA1', 'written-off', 0],
      ],
    },
  },
  {
    rule: 'it is open until the day it was given up',
    rows: [
      invoice('FA1', '2025-01-02', 1_200, A),
      od('2026-01-23', 1_200, { ...A, ...PIECE }),
      other('6540000', '2026-01-23', 1_200, PIECE),
    ],
    asOf: '2026-01-22',
    said: { dmp: [null, 0], writtenOff: [0, 0], lives: [['FA1', 'open', 1_200]] },
  },
  {
    rule: 'the older account 6714 is a loss too; without EC_Piece, CG_NumCont tells it',
    rows: [invoice('FA1', '2025-01-02', 800, A), od('2025-12-31', 800, { ...A, CG_NumCont: '67140000' }), ...PAID],
    said: { dmp: [30, 1], payments: 500, writtenOff: [1, 800] },
  },
  {
    rule: 'the same number in another journal, another month or for IFRS alone is another piece: a compensation pays',
    rows: [
      invoice('FA1', '2025-01-02', 1_000, A),
      od('2025-02-21', 1_000, { ...A, ...PIECE, CG_NumCont: '4010000' }),
      other('6540000', '2025-03-01', 1_000, PIECE),
      other('6540000', '2025-02-21', 1_000, { ...PIECE, JO_Num: 'HA' }),
      other('6540000', '2025-02-21', 1_000, { ...PIECE, EC_Norme: 2 }),
    ],
    said: FIFTY,
  },
  {
    rule: 'a bank line is a payment whatever stands against it: the bank charges of a receipt',
    rows: [
      invoice('FA1', '2025-01-02', 1_000, A),
      bank('2025-02-21', 1_000, { ...A, ...PIECE }),
      other('6540000', '2025-02-21', 10, { ...PIECE, JO_Num: 'BQ' }),
    ],
    said: FIFTY,
  },
  {
    rule: 'partly written off: the day of the last payment, and the weight of what was paid',
    rows: [
      invoice('FA1', '2025-01-01', 1_000, A),
      bank('2025-01-11', 600, A),
      od('2025-12-31', 400, { ...A, ...PIECE }),
      other('6540000', '2025-12-31', 400, PIECE),
      invoice('FA2', '2025-01-01', 200, lettered('B')),
      bank('2025-03-02', 200, lettered('B')),
    ],
    said: { dmp: [35, 2], weighted: (600 * 10 + 200 * 60) / 800, payments: 800, writtenOff: [1, 400] },
  },
  {
    rule: 'of two invoices lettered together, a loss is of the one whose number it bears',
    rows: [
      invoice('FA1', '2025-01-01', 1_000, A),
      invoice('FA2', '2025-02-01', 500, A),
      bank('2025-02-11', 500, A),
      od('2025-12-31', 1_000, { ...A, ...PIECE, EC_RefPiece: 'FA1' }),
      other('6540000', '2025-12-31', 1_000, PIECE),
    ],
    said: {
      dmp: [10, 1],
      writtenOff: [1, 1_000],
      lives: [
        ['FA1', 'written-off', 0],
        ['FA2', 'paid', 0],
      ],
    },
  },
  {
    opened: true,
    rule: 'a loss that a year carried over before it was lettered is one still',
    rows: [
      invoice('FA1', '2025-01-02', 1_000),
      od('2025-12-31', 1_000, { ...PIECE, EC_RefPiece: 'FA1' }),
      other('6540000', '2025-12-31', 1_000, PIECE),
      carried('FA1', '2026-01-01', 1_000, { ...A, EC_Echeance: '2025-01-02' }),
      carried('FA1', '2026-01-01', 1_000, { ...A, EC_Sens: 1 }),
    ],
    said: { dmp: [null, 0], payments: 0, writtenOff: [1, 1_000], lives: [['FA1', 'written-off', 0]] },
  },
  {
    rule: 'a transfer to 416 is no write-off: the debt lives on there, in the balance',
    rows: TO_DOUBTFUL,
    said: { balance: 1_000, payments: 0, writtenOff: [0, 0], lives: [['FA1', 'open', 1_000]], dmp: [null, 0] },
  },
  {
    rule: 'nor where its piece books a provision against 654 beside: the customer’s own lines balance',
    rows: [...TO_DOUBTFUL, other('6540000', '2025-06-30', 10, PIECE)],
    said: { balance: 1_000, writtenOff: [0, 0], lives: [['FA1', 'open', 1_000]] },
  },
  {
    rule: 'paid from 416 it is paid, and in no DMP',
    rows: [
      ...TO_DOUBTFUL.slice(0, 2),
      od('2025-06-30', 1_000, { EC_Sens: 0, CG_Num: '4160000', EC_RefPiece: 'FA1', ...PIECE, ...lettered('D') }),
      bank('2025-09-01', 1_000, { CG_Num: '4160000', ...lettered('D') }),
      ...PAID,
    ],
    said: {
      dmp: [30, 1],
      payments: 1_500,
      lives: [
        ['FA2', 'paid', 0],
        ['FA1', 'paid', 0],
      ],
    },
  },
  {
    rule: 'given up on 416 it is written off',
    rows: [
      ...TO_DOUBTFUL.slice(0, 2),
      od('2025-06-30', 1_000, { EC_Sens: 0, CG_Num: '4160000', EC_RefPiece: 'FA1', ...PIECE, ...lettered('D') }),
      od('2025-12-31', 1_000, { CG_Num: '4160000', EC_Piece: '78', ...lettered('D') }),
      other('6540000', '2025-12-31', 1_000, { EC_Piece: '78' }),
    ],
    said: { dmp: [null, 0], payments: 0, writtenOff: [1, 1_000], lives: [['FA1', 'written-off', 0]] },
  },
  {
    rule: 'several invoices that become one doubtful debt are moved, not paid; what is left is of the latest',
    rows: [
      invoice('FA1', '2025-01-02', 600, A),
      invoice('FA2', '2025-02-02', 400, A),
      od('2025-06-30', 600, { ...A, ...PIECE }),
      od('2025-06-30', 400, { ...A, ...PIECE }),
      od('2025-06-30', 1_000, { EC_Sens: 0, CG_Num: '4160000', EC_Lettrage: 'd' }),
      bank('2025-09-01', 500, { CG_Num: '4160000', EC_Lettrage: 'd' }),
    ],
    said: {
      payments: 500,
      dmp: [null, 0],
      lives: [
        ['FA1', 'open', 100],
        ['FA2', 'open', 400],
      ],
    },
  },
  {
    rule: 'an effet taken in a bank journal is no payment: it pays when it is paid',
    rows: [
      invoice('FA1', '2025-01-02', 1_000, A),
      bank('2025-02-01', 1_000, A),
      givenBack('2025-02-01', 1_000, { CG_Num: '4130000', EC_RefPiece: 'LCR1', ...lettered('E') }),
      bank('2025-04-02', 1_000, { CG_Num: '4130000', ...lettered('E') }),
    ],
    said: { dmp: [90, 1], payments: 1_000, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'a valuation is no claim, no payment and no sale; it is said apart',
    rows: [
      invoice('FA1', '2025-01-02', 1_000, { N_Devise: 2, EC_Devise: '1100' }),
      od('2025-12-31', 80, { EC_Sens: 0, N_Devise: 2, EC_Devise: '0', CG_NumCont: '4770000' }),
      od('2026-01-01', 30, { N_Devise: 2, EC_Devise: '0', CG_NumCont: '4770000' }),
    ],
    said: { balance: 1_000, valuation: 50, payments: 0, sales: 1_000, lives: [['FA1', 'open', 1_000]] },
  },
  {
    rule: 'a valuation lettered with an invoice and its credit note pays nothing',
    rows: [
      invoice('FA1', '2025-01-02', 1_000, { ...A, N_Devise: 2, EC_Devise: '1100' }),
      invoice('AV1', '2025-02-02', 950, { ...A, N_Devise: 2, EC_Devise: '1100', EC_Sens: 1 }),
      od('2025-03-02', 50, { ...A, N_Devise: 2, EC_Devise: '0', CG_NumCont: '6660000' }),
    ],
    said: { payments: 0, dmp: [null, 0], lives: [['FA1', 'offset', 0]] },
  },
  {
    rule: 'a final lettering that does not balance is not settled',
    rows: [invoice('FA1', '2025-01-02', 1_000, A), bank('2025-02-01', 400, A)],
    said: { dmp: [null, 0], balance: 600, payments: 400, lives: [['FA1', 'open', 600]] },
  },
  {
    rule: 'a loss taken back is owed again, and is no invoice',
    rows: [
      invoice('FA1', '2025-01-02', 1_000, A),
      od('2025-12-31', 1_000, { ...A, ...PIECE }),
      other('6540000', '2025-12-31', 1_000, PIECE),
      od('2026-01-05', 1_000, { EC_Sens: 0, EC_RefPiece: 'REPRISE', EC_Piece: '78', ...lettered('B') }),
      other('6540000', '2026-01-05', 1_000, { EC_Sens: 1, EC_Piece: '78' }),
      bank('2026-01-20', 1_000, lettered('B')),
    ],
    said: { dmp: [null, 0], payments: 1_000, balance: 0, writtenOff: [1, 1_000] },
  },
  {
    rule: 'a bank debit that names nothing and finds no credit is a debt of its own',
    rows: [givenBack('2025-03-01', 15, { EC_RefPiece: 'FRAIS' })],
    said: { payments: 0, balance: 15, lives: [['FRAIS', 'open', 15]] },
  },
];
