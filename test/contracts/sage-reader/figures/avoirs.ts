import { lettered, preLettered } from '../../../sage/books.ts';
import { bank, carried, givenBack, invoice, type MadeRow, type MoneyCase, od } from './money-case.ts';

const A = lettered('A');
const B = lettered('B');
const avoir = (piece: string, date: string, amount: number, facts = {}): MadeRow =>
  invoice(piece, date, amount, { EC_Sens: 1, ...facts });
/** Paid in 30 days, before the one that its avoir takes off was issued. */
const OLDER = [invoice('FA1', '2025-01-01', 1_000, A), bank('2025-01-31', 1_000, A)];
const TAKEN_OFF = invoice('FA2', '2025-02-08', 500, A);
const AVOIR = avoir('AV2', '2025-02-20', 500, A);
const APART = [invoice('FA3', '2025-03-01', 300, B), bank('2025-03-10', 300, B)];
/** (30 + 9) ÷ 2; with FA2 « paid » 8 days before it was issued it would be 10,3 over three. */
const TWO = {
  dmp: [19.5, 2],
  weighted: (1_000 * 30 + 300 * 9) / 1_300,
  byDue: 19.5,
  payments: 1_300,
  balance: 0,
  lives: [
    ['FA1', 'paid', 0],
    ['FA2', 'offset', 0],
    ['FA3', 'paid', 0],
  ],
} as const;

/** Invoices that avoirs settle, alone or beside payments of others in one lettering. */
export const AVOIRS: readonly MoneyCase[] = [
  {
    rule: 'an invoice wholly offset by its avoir is in no DMP, also where the code holds an older payment: 19,5 over two',
    rows: [...OLDER, TAKEN_OFF, AVOIR, ...APART],
    said: TWO,
  },
  {
    rule: 'the same where its avoir bears an earlier day than the payment, and than the invoice',
    rows: [...OLDER, TAKEN_OFF, avoir('AV2', '2025-01-15', 500, A), ...APART],
    said: TWO,
  },
  {
    rule: 'and where the code is lettered with nothing else',
    rows: [
      ...OLDER,
      invoice('FA2', '2025-02-08', 500, lettered('C')),
      avoir('AV2', '2025-02-20', 500, lettered('C')),
      ...APART,
    ],
    said: TWO,
  },
  {
    rule: 'an avoir that names its invoice takes that one off, not the other of its amount',
    rows: [
      invoice('FA1', '2025-01-01', 500, A),
      invoice('FA2', '2025-01-11', 500, A),
      avoir('AV1', '2025-02-20', 500, { ...A, EC_Reference: 'FA1' }),
      bank('2025-01-31', 500, A),
    ],
    said: {
      dmp: [20, 1],
      lives: [
        ['FA1', 'offset', 0],
        ['FA2', 'paid', 0],
      ],
    },
  },
  {
    rule: 'of two invoices of its amount that it does not name, the latest due: the oldest was paid',
    rows: [
      invoice('FA1', '2025-01-01', 500, A),
      invoice('FA2', '2025-01-11', 500, A),
      avoir('AV1', '2025-02-20', 500, A),
      bank('2025-01-31', 500, A),
    ],
    said: {
      dmp: [30, 1],
      lives: [
        ['FA1', 'paid', 0],
        ['FA2', 'offset', 0],
      ],
    },
  },
  {
    rule: 'an invoice that its avoir takes off in part is paid on the day of its payment',
    rows: [
      ...OLDER,
      invoice('FA2', '2025-01-11', 500, A),
      avoir('AV2', '2025-01-20', 200, { ...A, EC_Reference: 'FA2' }),
      bank('2025-02-10', 300, A),
    ],
    said: {
      dmp: [35, 2],
      lives: [
        ['FA1', 'paid', 0],
        ['FA2', 'paid', 0],
      ],
    },
  },
  {
    rule: 'one avoir of two invoices under one code that holds an older payment takes both off',
    rows: [
      ...OLDER,
      invoice('FA2', '2025-02-08', 300, A),
      invoice('FA4', '2025-02-09', 200, A),
      avoir('AV2', '2025-02-20', 500, A),
      ...APART,
    ],
    said: {
      dmp: [19.5, 2],
      lives: [
        ['FA1', 'paid', 0],
        ['FA2', 'offset', 0],
        ['FA4', 'offset', 0],
        ['FA3', 'paid', 0],
      ],
    },
  },
  {
    rule: 'two avoirs of one invoice take it off, paid or not beside it, whatever its day',
    rows: [
      invoice('FA1', '2025-01-01', 1_000, A),
      invoice('FA2', '2025-01-11', 500, A),
      avoir('AV2', '2025-01-20', 200, A),
      avoir('AV3', '2025-02-20', 300, A),
      bank('2025-01-31', 1_000, A),
    ],
    said: {
      dmp: [30, 1],
      lives: [
        ['FA1', 'paid', 0],
        ['FA2', 'offset', 0],
      ],
    },
  },
  {
    rule: 'two invoices, one avoir without payment: both are offset',
    rows: [
      invoice('FA1', '2025-01-01', 600, A),
      invoice('FA2', '2025-01-11', 400, A),
      avoir('AV1', '2025-02-01', 1_000, A),
    ],
    said: {
      dmp: [null, 0],
      lives: [
        ['FA1', 'offset', 0],
        ['FA2', 'offset', 0],
      ],
    },
  },
  {
    rule: 'an avoir that may be of either leaves both to the payment: nobody can tell',
    rows: [
      invoice('FA1', '2025-01-01', 1_000, A),
      invoice('FA2', '2025-01-11', 300, A),
      avoir('AV1', '2025-01-20', 400, A),
      bank('2025-01-31', 900, A),
    ],
    said: { dmp: [25, 2] },
  },
  {
    rule: 'an avoir that was given back takes nothing off',
    rows: [
      invoice('FA1', '2025-01-01', 500, A),
      bank('2025-01-31', 500, A),
      avoir('AV1', '2025-02-01', 500, A),
      givenBack('2025-02-10', 500, { EC_RefPiece: 'AV1', ...A }),
    ],
    said: { dmp: [30, 1], payments: 500, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'part avoir, part loss: given up, and in no DMP beside the payment of another',
    rows: [
      ...OLDER,
      TAKEN_OFF,
      avoir('AV2', '2025-02-20', 200, { ...A, EC_Reference: 'FA2' }),
      od('2025-12-31', 300, { ...A, EC_RefPiece: 'FA2', CG_NumCont: '6540000' }),
    ],
    said: {
      dmp: [30, 1],
      writtenOff: [1, 300],
      lives: [
        ['FA1', 'paid', 0],
        ['FA2', 'written-off', 0],
      ],
    },
  },
  {
    rule: 'moved to effets and taken off there beside the payment of another effet',
    rows: [
      invoice('FA1', '2025-01-01', 1_000, A),
      od('2025-01-05', 1_000, A),
      od('2025-01-05', 1_000, { EC_Sens: 0, CG_Num: '4130000', EC_RefPiece: 'FA1', ...B }),
      bank('2025-01-31', 1_000, { CG_Num: '4130000', ...B }),
      invoice('FA2', '2025-02-08', 500, lettered('C')),
      od('2025-02-10', 500, lettered('C')),
      od('2025-02-10', 500, { EC_Sens: 0, CG_Num: '4130000', EC_RefPiece: 'FA2', ...B }),
      avoir('AV2', '2025-02-20', 500, { CG_Num: '4130000', ...B }),
    ],
    said: {
      dmp: [30, 1],
      lives: [
        ['FA1', 'paid', 0],
        ['FA2', 'offset', 0],
      ],
    },
  },
  {
    opened: true,
    rule: 'its avoir and it carried over, and lettered then with an older payment',
    rows: [
      invoice('FA1', '2025-12-01', 1_000),
      bank('2025-12-31', 1_000, { EC_RefPiece: 'VIR1' }),
      carried('FA1', '2026-01-01', 1_000, { EC_Echeance: '2025-12-01', ...A }),
      carried('VIR1', '2026-01-01', 1_000, { EC_Sens: 1, ...A }),
      invoice('FA2', '2026-01-08', 500, A),
      avoir('AV2', '2026-01-20', 500, A),
    ],
    said: {
      dmp: [30, 1],
      lives: [
        ['FA1', 'paid', 0],
        ['FA2', 'offset', 0],
      ],
    },
  },
  {
    rule: 'partly paid where the company counts those: pre-lettered with its avoir it is not paid so far',
    rows: [
      invoice('FA1', '2025-01-01', 1_000, preLettered('a')),
      bank('2025-01-31', 1_000, preLettered('a')),
      invoice('FA2', '2025-02-08', 500, preLettered('a')),
      avoir('AV2', '2025-02-20', 500, { EC_Reference: 'FA2', ...preLettered('a') }),
    ],
    policy: { partlyPaid: 'so-far' },
    said: { dmp: [30, 1] },
  },
];
