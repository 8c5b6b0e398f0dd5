import { lettered } from '../../../sage/books.ts';
import { bank, carried, invoice, type MoneyCase, od, other } from './money-case.ts';

const A = lettered('A');
const B = lettered('B');
const PIECE = { EC_Piece: 'CLO' };
/** FA1, lettered with the entry that closes 2025, and carried over. */
const CLOSED = [
  invoice('FA1', '2025-12-01', 1_000, { EC_Echeance: '2025-12-31', ...A }),
  od('2025-12-31', 1_000, { ...A, ...PIECE, EC_RefPiece: 'FA1' }),
  other('8910000', '2025-12-31', 1_000, PIECE),
];
const COPY = { EC_Echeance: '2025-12-31' };

/** What is lettered with a closing entry was not paid by it. */
export const CLOSINGS: readonly MoneyCase[] = [
  {
    opened: true,
    rule: 'an invoice that was closed and carried over is open: in no DMP, no money came in, and it is owed once',
    rows: [...CLOSED, carried('FA1', '2026-01-01', 1_000, COPY)],
    said: { dmp: [null, 0], payments: 0, balance: 1_000, sales: 1_000, lives: [['FA1', 'open', 1_000]] },
  },
  {
    opened: true,
    rule: 'it is owed on the last day of the closed year',
    rows: [...CLOSED, carried('FA1', '2026-01-01', 1_000, COPY)],
    asOf: '2025-12-31',
    said: { dmp: [null, 0], payments: 0, balance: 1_000, lives: [['FA1', 'open', 1_000]] },
  },
  {
    opened: true,
    rule: 'paid in the new year it is paid then, and once',
    rows: [...CLOSED, carried('FA1', '2026-01-01', 1_000, { ...COPY, ...B }), bank('2026-01-30', 1_000, B)],
    said: { dmp: [60, 1], byDue: 30, payments: 1_000, balance: 0, lives: [['FA1', 'paid', 0]] },
  },
  {
    opened: true,
    rule: 'what a receipt of the same lettering paid is paid on its day, and the other is open',
    rows: [
      ...CLOSED,
      invoice('FA2', '2025-11-01', 400, A),
      bank('2025-12-01', 400, A),
      carried('FA1', '2026-01-01', 1_000, COPY),
    ],
    said: {
      dmp: [30, 1],
      payments: 400,
      balance: 1_000,
      lives: [
        ['FA2', 'paid', 0],
        ['FA1', 'open', 1_000],
      ],
    },
  },
  {
    opened: true,
    rule: 'partly paid beside its closing entry it is open for the rest, before the year ends and after',
    rows: [
      invoice('FA1', '2025-12-01', 1_000, { EC_Echeance: '2025-12-31', ...A }),
      bank('2025-12-20', 400, A),
      od('2025-12-31', 600, { ...A, CG_NumCont: '8910000' }),
      carried('FA1', '2026-01-01', 1_000, COPY),
    ],
    said: { dmp: [null, 0], payments: 400, balance: 600, lives: [['FA1', 'open', 600]] },
  },
  {
    opened: true,
    rule: 'the same on the day before the receipt: all of it',
    rows: [
      invoice('FA1', '2025-12-01', 1_000, { EC_Echeance: '2025-12-31', ...A }),
      bank('2025-12-20', 400, A),
      od('2025-12-31', 600, { ...A, CG_NumCont: '8910000' }),
      carried('FA1', '2026-01-01', 1_000, COPY),
    ],
    asOf: '2025-12-19',
    said: { payments: 0, balance: 1_000, lives: [['FA1', 'open', 1_000]] },
  },
  {
    rule: 'a compensation of the last day of a year pays',
    rows: [
      invoice('FA1', '2025-12-01', 1_000, A),
      od('2025-12-31', 1_000, { ...A, ...PIECE }),
      other('4010000', '2025-12-31', 1_000, PIECE),
    ],
    said: { dmp: [30, 1], payments: 1_000, balance: 0, lives: [['FA1', 'paid', 0]] },
  },
];
