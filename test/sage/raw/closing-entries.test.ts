import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { day } from '../../../src/domain/day.ts';
import { lettersOf } from '../../builders/decision.ts';
import { aReminder } from '../../builders/memory.ts';
import { lettered, line, settings } from '../books.ts';
import { type Lines, openRawBooks, type RawCustomer } from './raw-books.ts';
import { avoir, carried, invoice, odCredit, odDebit, receipt } from './raw-lines.ts';

const A = lettered('A');
const DUE = { EC_RefPiece: 'FA1', EC_Echeance: '2025-12-15' };
const sold = invoice(1, '2025-11-15', '1000', DUE);
/** The bilan de clôture, on the other lines of the piece. */
const BALANCE: readonly SageValues[] = [
  line(9_001, null, '2025-12-31', '5000', { JO_Num: 'OD', EC_Piece: 'CLO25', CG_Num: '8910000' }),
];
const CLOSING = { EC_Piece: 'CLO25', EC_RefPiece: 'FA1' };
const closing = (no: number, amount: string, facts: SageValues = {}) =>
  odCredit(no, '2025-12-31', amount, { ...CLOSING, ...A, ...facts });
const inFull = (facts: SageValues = {}): Lines => [{ ...sold, ...A }, closing(2, '1000', facts), carried(sold, 11)];

const CASES = {
  PIECE: inFull(),
  CONTRA: inFull({ EC_Piece: '', CG_NumCont: '8910000' }),
  JOURNAL: inFull({ EC_Piece: '', JO_Num: 'AN' }),
  /** One entry for all that the customer owes, without its numbers. */
  ATONCE: [
    { ...sold, ...A },
    { ...invoice(3, '2025-11-20', '400', { EC_RefPiece: 'FA2', EC_Echeance: '2025-12-20' }), ...A },
    closing(2, '1400', { EC_RefPiece: '' }),
    carried(sold, 11),
    carried(invoice(3, '2025-11-20', '400', { EC_RefPiece: 'FA2', EC_Echeance: '2025-12-20' }), 13),
  ],
  /** A compensation of the last day, a payment by OD: nothing says that they close. */
  COMPENSATION: [{ ...sold, ...A }, odCredit(2, '2025-12-31', '1000', { EC_Piece: 'OD9', ...A }), carried(sold, 11)],
  EVE: [{ ...sold, ...A }, odCredit(2, '2025-12-30', '1000', { ...CLOSING, ...A }), carried(sold, 11)],
  BANK: [{ ...sold, ...A }, receipt(2, '2025-12-31', '1000', { ...CLOSING, ...A }), carried(sold, 11)],
  PAID: [{ ...sold, ...A }, receipt(3, '2025-12-20', '1000', A), carried(sold, 11)],
  /** Paid too: what is left of the lettering without its closing entry comes to nothing. */
  PAIDBESIDE: [{ ...sold, ...A }, receipt(3, '2025-12-20', '1000', A), closing(2, '1000'), carried(sold, 11)],
  PAIDLATER: [{ ...sold, ...A }, receipt(3, '2026-01-20', '1000', A), closing(2, '1000'), carried(sold, 11)],
  /** Partly paid, carried over whole or for its rest. */
  PARTLY: [{ ...sold, ...A }, receipt(3, '2025-12-20', '400', A), closing(2, '600'), carried(sold, 11)],
  PARTLYREST: [
    { ...sold, ...A },
    receipt(3, '2025-12-20', '400', A),
    closing(2, '600'),
    carried({ ...sold, EC_Montant: '600' }, 11),
  ],
  /** Both carried over, each with its closing entry. */
  PARTLYBOTH: [
    { ...sold, ...A },
    receipt(3, '2025-12-20', '400', { ...A, EC_RefPiece: 'VIR1' }),
    closing(2, '1000'),
    odDebit(4, '2025-12-31', '400', { ...CLOSING, ...A, EC_RefPiece: 'VIR1' }),
    carried(sold, 11),
    carried(receipt(3, '2025-12-20', '400', { EC_RefPiece: 'VIR1' }), 13),
  ],
  /** Of two invoices under one code, the receipt paid the one that was not carried over. */
  TWO: [
    { ...sold, ...A },
    { ...invoice(3, '2025-12-01', '500', { EC_RefPiece: 'FA2', EC_Echeance: '2025-12-31' }), ...A },
    receipt(4, '2025-12-20', '500', A),
    closing(2, '1000'),
    carried(sold, 11),
  ],
  TWOCARRIED: [
    { ...sold, ...A },
    { ...invoice(3, '2025-12-01', '500', { EC_RefPiece: 'FA2', EC_Echeance: '2025-12-31' }), ...A },
    receipt(4, '2025-12-20', '1000', A),
    closing(2, '500'),
    carried(sold, 11),
    carried(invoice(3, '2025-12-01', '500', { EC_RefPiece: 'FA2', EC_Echeance: '2025-12-31' }), 13),
  ],
  AVOIR: [
    { ...sold, ...A },
    closing(2, '1000'),
    { ...avoir(3, '2025-12-20', '300', { EC_RefPiece: 'AV1' }), ...lettered('B') },
    odDebit(4, '2025-12-31', '300', { ...CLOSING, EC_RefPiece: 'AV1', ...lettered('B') }),
    carried(sold, 11),
    carried(avoir(3, '2025-12-20', '300', { EC_RefPiece: 'AV1' }), 13),
  ],
  /** Closed twice. */
  TWOYEARS: [
    invoice(1, '2024-11-15', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2024-12-15', ...A }),
    odCredit(2, '2024-12-31', '1000', { EC_RefPiece: 'FA1', CG_NumCont: '8910000', ...A }),
    line(5, null, '2025-01-01', '1000', {
      EC_RefPiece: 'FA1',
      EC_Echeance: '2024-12-15',
      JO_Num: 'AN',
      EC_ANType: 1,
      ...A,
    }),
    closing(6, '1000'),
    line(7, null, '2026-01-01', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2024-12-15', JO_Num: 'AN', EC_ANType: 1 }),
  ],
  /** Taken over from other books at the end of the year before, and paid since. */
  TAKENOVER: [
    odDebit(1, '2025-12-31', '1000', { ...DUE, EC_Piece: 'CLO25', ...A }),
    receipt(2, '2026-01-20', '1000', A),
    carried(invoice(5, '2025-11-30', '70', { EC_RefPiece: 'FAOLD', EC_Echeance: '2025-12-31' }), 15),
  ],
};

describe('à-nouveaux by lettered closing entries', () => {
  let books: Awaited<ReturnType<typeof openRawBooks>>;
  beforeAll(async () => {
    books = await openRawBooks(CASES, { F_ECRITUREC: BALANCE });
  });
  afterAll(() => books.close());
  const read = (code: keyof typeof CASES): Promise<RawCustomer> => books.read(code);

  it.each([
    ['another line of its piece is on 891', 'PIECE'],
    ['its CG_NumCont is 891', 'CONTRA'],
    ['it is in the journal of à-nouveaux', 'JOURNAL'],
    ['it closes all that the customer owes at once', 'ATONCE'],
  ] as const)('an à-nouveau whose original was lettered with a closing entry is open: %s', async (_how, code) => {
    const customer = await read(code);
    expect(customer.items[0]).toMatchObject({
      ecNo: customer.no(11),
      left: 1_000_00,
      issued: '2025-11-15',
      nature: 'sale',
      settledSince: false,
    });
    const [letter] = lettersOf(customer.decide());
    expect(letter?.lines[0]).toMatchObject({ piece: 'FA1', issued: '2025-11-15', left: 1_000_00 });
    expect(customer.items.every(({ settledSince }) => !settledSince)).toBe(true);
  });

  it('what was remembered of its original is remembered of it', async () => {
    const customer = await read('PIECE');
    const reminded = [aReminder('2026-02-01', 1, { ecNo: customer.no(1), piece: 'FA1', due: day('2025-12-15') })];
    expect(lettersOf(customer.decide({ reminded }))[0]?.lines).toMatchObject([{ piece: 'FA1', level: 2 }]);
  });

  it.each([
    ['a compensation of the last day, in a journal of other entries too', 'COMPENSATION'],
    ['the same piece the day before', 'EVE'],
    ['a bank line of the last day', 'BANK'],
    ['a receipt', 'PAID'],
    ['a receipt that covers it, closing entry or not', 'PAIDBESIDE'],
    ['a receipt of the new year that covers it', 'PAIDLATER'],
  ] as const)('one that was paid by %s is never reminded', async (_how, code) => {
    const customer = await read(code);
    expect(customer.items.filter(({ left }) => left < 0)).toEqual([]);
    const decision = customer.decide();
    expect(decision.kind).toBe('reason');
    expect(decision.heldBack).toMatchObject([{ ecNo: customer.no(11), why: { code: 'settled-since' } }]);
  });

  it.each([
    ['carried over whole', 'PARTLY'],
    ['carried over for its rest', 'PARTLYREST'],
  ] as const)('one that was partly paid beside its closing entry is open for the rest: %s', async (_how, code) => {
    const customer = await read(code);
    expect(customer.items).toMatchObject([{ ecNo: customer.no(11), left: 600_00, baseLeft: 600_00 }]);
    expect(lettersOf(customer.decide())).toMatchObject([{ total: 600_00, deductions: [] }]);
  });

  it('a receipt that was carried over itself is taken off in the new year, once', async () => {
    const decision = (await read('PARTLYBOTH')).decide();
    expect(lettersOf(decision)).toMatchObject([
      { lateTotal: 1_000_00, total: 600_00, deductions: [{ kind: 'receipt', on: '2025-12-20', amount: 400_00 }] },
    ]);
  });

  it('a receipt of the lettering paid the invoice that nothing carries over', async () => {
    const customer = await read('TWO');
    expect(lettersOf(customer.decide())).toMatchObject([{ total: 1_000_00, lines: [{ piece: 'FA1' }] }]);
  });

  it('of two that were carried over, it paid the oldest, which is not reminded', async () => {
    const customer = await read('TWOCARRIED');
    const decision = customer.decide();
    expect(lettersOf(decision)).toMatchObject([{ total: 500_00, lines: [{ piece: 'FA2' }] }]);
    expect(decision.heldBack).toMatchObject([{ piece: 'FA1', why: { code: 'settled-since' } }]);
  });

  it('an avoir that was closed is open too, and is taken off', async () => {
    expect(lettersOf((await read('AVOIR')).decide())).toMatchObject([
      { total: 700_00, deductions: [{ kind: 'credit-note', piece: 'AV1', on: '2025-12-20' }] },
    ]);
  });

  it('one that was closed year after year is open, with its first day', async () => {
    const customer = await read('TWOYEARS');
    expect(customer.items).toMatchObject([
      { ecNo: customer.no(7), left: 1_000_00, issued: '2024-11-15', settledSince: false },
    ]);
  });

  it('a balance taken over on the last day of a year and paid since is paid', async () => {
    const customer = await read('TAKENOVER');
    expect(customer.items).toMatchObject([{ piece: 'FAOLD' }]);
  });

  it('is open too where the company’s sheet no longer holds the closed year', async () => {
    const later = await openRawBooks({ PIECE: CASES.PIECE }, { ...settings(2026), F_ECRITUREC: BALANCE });
    const customer = await later.read('PIECE');
    await later.close();
    expect(customer.items).toMatchObject([{ ecNo: customer.no(11), settledSince: false }]);
  });

  it('on the last day of the closed year its invoice is open, and so is it before', async () => {
    for (const asOf of ['2025-12-31', '2025-12-20', '2025-12-30']) {
      const customer = await books.read('PIECE', asOf);
      expect(customer.items).toMatchObject([{ ecNo: customer.no(1), left: 1_000_00, settledSince: false }]);
    }
  });
});
