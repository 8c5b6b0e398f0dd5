import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { lettersOf, reasonOf } from '../../builders/decision.ts';
import { aDispute, aReminder } from '../../builders/memory.ts';
import { lettered, preLettered } from '../books.ts';
import { openRawBooks } from './raw-books.ts';
import { avoir, FA1, invoice, receipt, takenBack } from './raw-lines.ts';

const sold = invoice(1, '2025-12-15', '1000', FA1);
const paid = receipt(2, '2026-02-05', '1000', { EC_Piece: 'BQ5' });
const back = (facts = {}) => takenBack(3, '2026-02-12', '1000', facts);
const [pre, final] = [preLettered('a'), lettered('A')];

/** One fact, a payment sent back, as six sites book it. */
const SENT_BACK = {
  PRELETTERED: [
    { ...sold, ...pre },
    { ...paid, ...pre },
    { ...back(FA1), ...pre },
  ],
  NODUE: [{ ...sold, ...final }, { ...paid, ...final }, back({ EC_RefPiece: 'FA1' })],
  WITHDUE: [{ ...sold, ...final }, { ...paid, ...final }, back(FA1)],
  BYREFERENCE: [{ ...sold, ...final }, { ...paid, ...final }, back({ EC_Piece: 'BQ9', EC_Reference: 'FA1' })],
  WITHRECEIPT: [sold, { ...paid, ...lettered('B') }, { ...back({ EC_RefPiece: 'FA1' }), ...lettered('B') }],
  UNLETTERED: [sold, paid, back({ EC_Piece: 'BQ9' })],
};

const twoDue = (no: number, due: string, facts = {}) =>
  invoice(no, '2025-12-15', '500', { EC_RefPiece: 'FA2', EC_Echeance: due, ...facts });

const CASES = {
  ...SENT_BACK,
  FEES: [{ ...sold, ...final }, { ...paid, ...final }, takenBack(3, '2026-02-12', '1015', { EC_RefPiece: 'FA1' })],
  INSTALMENT: [
    twoDue(1, '2026-01-10', final),
    twoDue(2, '2026-01-20', final),
    { ...receipt(3, '2026-02-01', '1000'), ...final },
    takenBack(4, '2026-02-12', '500', { EC_RefPiece: 'FA2', EC_Echeance: '2026-01-20' }),
  ],
  WHICH: [
    twoDue(1, '2026-01-10', final),
    twoDue(2, '2026-01-20', final),
    { ...receipt(3, '2026-02-01', '1000'), ...final },
    takenBack(4, '2026-02-12', '500', { EC_RefPiece: 'FA2' }),
    invoice(5, '2025-12-15', '70', { EC_RefPiece: 'FA3', EC_Echeance: '2026-01-15' }),
  ],
  REFUND: [
    sold,
    avoir(2, '2026-01-10', '500', { EC_RefPiece: 'AV1' }),
    takenBack(3, '2026-01-20', '500', { EC_Piece: 'BQ3' }),
  ],
  NAMED: [
    sold,
    avoir(2, '2026-01-10', '500', { EC_RefPiece: 'AV1' }),
    receipt(4, '2026-01-12', '500', { EC_Piece: 'BQ4' }),
    takenBack(3, '2026-01-20', '500', { EC_RefPiece: 'AV1' }),
  ],
  ASKED: [
    sold,
    avoir(2, '2026-01-10', '500', { EC_RefPiece: 'AV1' }),
    receipt(4, '2026-01-12', '500', { EC_Piece: 'BQ4' }),
    takenBack(3, '2026-01-20', '500', { EC_Piece: 'BQ3' }),
  ],
  RECEIPTSFIRST: [
    sold,
    avoir(2, '2026-01-10', '300', { EC_RefPiece: 'AV1' }),
    receipt(4, '2026-01-12', '200', { EC_Piece: 'BQ4' }),
    takenBack(3, '2026-01-20', '250', { EC_Piece: 'BQ3' }),
  ],
  UNDATED: [
    invoice(1, '2025-12-15', '1000', { EC_RefPiece: 'FA1' }),
    avoir(2, '2026-01-10', '500', { EC_RefPiece: 'AV1' }),
  ],
};

describe('money that the bank took back or gave back', () => {
  let books: Awaited<ReturnType<typeof openRawBooks>>;
  beforeAll(async () => {
    books = await openRawBooks(CASES);
  });
  afterAll(() => books.close());

  describe.each(Object.keys(SENT_BACK))('B8: a rejected payment opens its invoice again, booked %s', (code) => {
    it('with its own number, due date and age, and nothing else is owed', async () => {
      const customer = await books.read(code);
      expect(customer.items).toMatchObject([
        { ecNo: customer.no(1), piece: 'FA1', due: '2026-01-15', daysLate: 46, left: 1_000_00 },
      ]);
      expect(customer.account()).toMatchObject({ balance: 1_000_00, unallocated: 0 });
    });

    it('at the level after the last letter, dated the invoice’s; held where it is disputed', async () => {
      const customer = await books.read(code);
      const key = { ecNo: customer.no(1), piece: 'FA1', due: day('2026-01-15') };
      const reminded = [aReminder('2026-02-01', 1, key)];
      expect(lettersOf(customer.decide({ reminded }))).toMatchObject([
        { level: 2, lines: [{ piece: 'FA1', due: '2026-01-15', previousLevel: 1, lastReminder: '2026-02-01' }] },
      ]);
      const disputed = customer.decide({ reminded, disputes: [aDispute(key)] });
      expect(disputed.heldBack).toMatchObject([{ piece: 'FA1', why: { code: 'disputed' } }]);
    });
  });

  it('what the bank took beyond the invoice is owed beside it, without a due date', async () => {
    const { items } = await books.read('FEES');
    expect(items.map(({ piece, due, left }) => [piece, due, left])).toEqual([
      ['FA1', '2026-01-15', 1_000_00],
      ['FA1', null, 15_00],
    ]);
  });

  it('of several instalments, the one of the same due date is open again', async () => {
    const customer = await books.read('INSTALMENT');
    expect(customer.items).toMatchObject([{ ecNo: customer.no(2), due: '2026-01-20', left: 500_00 }]);
  });

  it('where two instalments fit, nobody guesses: the account is held and the question is said', async () => {
    const decision = (await books.read('WHICH')).decide();
    expect(reasonOf(decision)).toEqual({ code: 'debit-to-place', piece: 'FA2', on: '2026-02-12', amount: 500_00 });
    expect(decision.heldBack).toMatchObject([{ piece: 'FA3' }]);
  });

  it('a refund eats its avoir: the invoice is claimed whole, never less', async () => {
    expect(lettersOf((await books.read('REFUND')).decide())).toMatchObject([{ total: 1_000_00, deductions: [] }]);
  });

  it('the credit that a refund names is the one that it eats', async () => {
    expect(lettersOf((await books.read('NAMED')).decide())).toMatchObject([
      { total: 500_00, deductions: [{ kind: 'receipt', amount: 500_00 }] },
    ]);
  });

  it('where an avoir and a receipt of its amount both fit a refund, it is held and asked', async () => {
    expect(reasonOf((await books.read('ASKED')).decide())).toMatchObject({ code: 'debit-to-place', piece: 'BQ3' });
  });

  it('without a credit of its amount, it counts against receipts, then avoirs', async () => {
    const customer = await books.read('RECEIPTSFIRST');
    expect(customer.items.filter(({ left }) => left < 0)).toMatchObject([{ piece: 'AV1', left: -250_00 }]);
  });

  it('B7: an undated invoice is no such debit: it does not eat a credit', async () => {
    const { items } = await books.read('UNDATED');
    expect(items.map(({ piece, left }) => [piece, left])).toEqual([
      ['AV1', -500_00],
      ['FA1', 1_000_00],
    ]);
  });
});
