import { lettered } from '../../../sage/books.ts';
import { bank, carried, givenBack, invoice, type MoneyCase, od } from './money-case.ts';

const A = lettered('A');
const B = lettered('B');
const FA1 = invoice('FA1', '2025-01-01', 1_000, A);
const FIRST = bank('2025-02-05', 1_000, A);
const REJECTED = { EC_RefPiece: 'FA1' };

/** Payments sent back and refunds. */
export const SENT_BACK: readonly MoneyCase[] = [
  {
    rule: 'a payment sent back opens its invoice again: no day of payment, nothing came in, and no second debt',
    rows: [FA1, FIRST, givenBack('2025-02-12', 1_000, REJECTED)],
    said: { dmp: [null, 0], payments: 0, balance: 1_000, lives: [['FA1', 'open', 1_000]] },
  },
  {
    rule: 'before it was sent back it was paid',
    rows: [FA1, FIRST, givenBack('2025-02-12', 1_000, REJECTED)],
    asOf: '2025-02-11',
    said: { dmp: [35, 1], payments: 1_000, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'paid again, lettered with what was sent back alone: the invoice is paid on the day of the second payment',
    rows: [FA1, FIRST, givenBack('2025-02-12', 1_000, { ...REJECTED, ...B }), bank('2025-03-02', 1_000, B)],
    said: { dmp: [60, 1], payments: 1_000, balance: 0, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'all four lettered together say the same',
    rows: [FA1, FIRST, givenBack('2025-02-12', 1_000, { EC_RefPiece: 'REJ', ...A }), bank('2025-03-02', 1_000, A)],
    said: { dmp: [60, 1], payments: 1_000, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'what was sent back lettered with its own receipt, and the repeated payment with the invoice, say the same',
    rows: [
      invoice('FA1', '2025-01-01', 1_000, B),
      FIRST,
      givenBack('2025-02-12', 1_000, { EC_RefPiece: 'REJ', ...A }),
      bank('2025-03-02', 1_000, B),
    ],
    said: { dmp: [60, 1], payments: 1_000, balance: 0, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'bounced twice and paid the third time, it came in once',
    rows: [
      ...[FA1, FIRST, givenBack('2025-02-12', 1_000, { ...REJECTED, ...A })],
      ...[bank('2025-03-02', 1_000, A), givenBack('2025-03-09', 1_000, { ...REJECTED, ...A })],
      bank('2025-04-01', 1_000, A),
    ],
    said: { dmp: [90, 1], payments: 1_000, balance: 0, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'bounced and repeated with nothing lettered, it came in once, and lowers the balance once',
    rows: [
      invoice('FA1', '2025-01-01', 1_000),
      ...[bank('2025-02-05', 1_000), givenBack('2025-02-12', 1_000, REJECTED), bank('2025-03-02', 1_000)],
    ],
    said: { payments: 1_000, balance: 0, lives: [['FA1', 'open', 1_000]] },
  },
  {
    opened: true,
    rule: 'bounced and repeated in the next year, it came in once, that year',
    rows: [...[FA1, FIRST, givenBack('2026-01-12', 1_000, { ...REJECTED, ...B }), bank('2026-02-02', 1_000, B)]],
    said: { dmp: [397, 1], payments: 1_000, balance: 0, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'paid twice and given back once, the first payment stays',
    rows: [FA1, FIRST, bank('2025-03-02', 1_000, A), givenBack('2025-03-10', 1_000, { EC_RefPiece: 'REMB', ...A })],
    said: { dmp: [35, 1], payments: 1_000, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'one of two payments sent back: what it paid is left, and the other came in',
    rows: [FA1, bank('2025-02-01', 600, A), bank('2025-02-05', 400, A), givenBack('2025-02-12', 400, REJECTED)],
    said: { dmp: [null, 0], payments: 600, balance: 400, lives: [['FA1', 'open', 400]] },
  },
  {
    rule: 'partly paid where the company counts those: not at the payment that was sent back',
    rows: [FA1, bank('2025-02-01', 600, A), bank('2025-02-05', 400, A), givenBack('2025-02-12', 400, REJECTED)],
    policy: { partlyPaid: 'so-far' },
    said: { dmp: [31, 1] },
  },
  {
    rule: 'a receipt that nobody lettered and what took it back are nothing',
    rows: [
      invoice('FA1', '2025-01-01', 1_000),
      bank('2025-02-05', 1_000),
      givenBack('2025-02-12', 1_000, { EC_RefPiece: 'REJ' }),
    ],
    said: { payments: 0, balance: 1_000, lives: [['FA1', 'open', 1_000]] },
  },
  {
    rule: 'a refund eats its avoir, and takes no receipt out',
    rows: [
      invoice('FA1', '2025-01-01', 1_000),
      invoice('AV1', '2025-02-01', 500, { EC_Sens: 1 }),
      invoice('FA2', '2025-01-01', 300, A),
      bank('2025-01-11', 300, A),
      givenBack('2025-03-01', 500, { EC_RefPiece: 'REMB' }),
    ],
    said: {
      payments: 300,
      balance: 1_000,
      dmp: [10, 1],
      lives: [
        ['FA1', 'open', 1_000],
        ['FA2', 'paid', 0],
      ],
    },
  },
  {
    rule: 'a refund of what was paid too much takes that off the receipt',
    rows: [FA1, bank('2025-02-05', 1_200, A), givenBack('2025-02-20', 200, { EC_RefPiece: 'REMB', ...A })],
    said: { dmp: [35, 1], payments: 1_000, lives: [['FA1', 'paid', 0]] },
  },
  {
    rule: 'where two lines fit, the debit is a debt of its own, and what came in stays',
    rows: [
      invoice('AV1', '2025-02-01', 500, { EC_Sens: 1 }),
      bank('2025-02-05', 500),
      givenBack('2025-03-01', 500, { EC_RefPiece: 'X' }),
    ],
    said: { payments: 500, balance: -500, lives: [['X', 'open', 500]] },
  },
  {
    opened: true,
    rule: 'sent back in the next year, after the invoice was settled in its own',
    rows: [
      FA1,
      FIRST,
      invoice('FA3', '2025-11-01', 70),
      carried('FA3', '2026-01-01', 70, { EC_Echeance: '2025-11-01' }),
      givenBack('2026-01-12', 1_000, REJECTED),
    ],
    said: {
      dmp: [null, 0],
      payments: 0,
      balance: 1_070,
      lives: [
        ['FA1', 'open', 1_000],
        ['FA3', 'open', 70],
      ],
    },
  },
  {
    opened: true,
    rule: 'a receipt carried over is a receipt, and so is what took it back',
    rows: [
      bank('2025-12-20', 1_000, { EC_RefPiece: 'VIR9' }),
      carried('VIR9', '2026-01-01', 1_000, { EC_Sens: 1 }),
      givenBack('2026-01-12', 1_000, { EC_RefPiece: 'VIR9' }),
    ],
    said: { payments: 0, balance: 0, lives: [] },
  },
  {
    rule: 'a payment by a general journal that is sent back opens its invoice too',
    rows: [FA1, od('2025-02-05', 1_000, A), givenBack('2025-02-12', 1_000, REJECTED)],
    said: { dmp: [null, 0], payments: 0, lives: [['FA1', 'open', 1_000]] },
  },
];
