import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { day } from '../../../src/domain/day.ts';
import { lettersOf } from '../../builders/decision.ts';
import { compose } from '../../builders/letter.ts';
import { aReminder } from '../../builders/memory.ts';
import { lettered } from '../books.ts';
import { openRawBooks, type RawCustomer } from './raw-books.ts';
import { carried, invoice, odCredit, odDebit } from './raw-lines.ts';

const A = lettered('A');
const sold = invoice(1, '2025-11-15', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2025-12-31', ...A });
const leaves = odCredit(2, '2025-12-05', '1000', { EC_RefPiece: 'FA1', ...A });
const taken = (facts: SageValues, amount = '1000') =>
  odDebit(3, '2025-12-05', amount, { CG_Num: '4130000', EC_Echeance: '2026-01-31', ...facts });
const OLD = carried(invoice(5, '2025-11-30', '70', { EC_RefPiece: 'FAOLD', EC_Echeance: '2025-12-31' }), 15);
const CLOSED = { EC_RefPiece: 'FA1', EC_Echeance: '2025-12-31' };
const effet2026 = (no: number, facts: SageValues) =>
  odDebit(no, '2026-01-10', '1000', { CG_Num: '4130000', EC_Echeance: '2026-01-31', ...facts });

const CASES = {
  NUMBER: [sold, leaves, taken({ EC_RefPiece: 'FA1' })],
  REFERENCE: [sold, leaves, taken({ EC_RefPiece: 'LCR7', EC_Reference: 'FA1' })],
  UNNUMBERED: [sold, leaves, taken({ EC_RefPiece: '', EC_Reference: 'FA1' })],
  CARRIED: [
    sold,
    leaves,
    taken({ EC_RefPiece: 'LCR7', EC_Reference: 'FA1' }),
    carried(taken({ EC_RefPiece: 'LCR7', EC_Reference: 'FA1' }), 13),
  ],
  /** The invoice was carried over before it was taken. */
  AFTER: [
    invoice(1, '2025-11-15', '1000', CLOSED),
    { ...carried(invoice(1, '2025-11-15', '1000', CLOSED), 11), ...A },
    odCredit(12, '2026-01-10', '1000', { EC_RefPiece: 'FA1', ...A }),
    effet2026(13, { EC_RefPiece: 'LCR7', EC_Reference: 'FA1' }),
  ],
  UNKNOWN: [
    taken({ EC_RefPiece: 'LCR9', EC_Reference: 'CDE-12' }),
    carried(taken({ EC_RefPiece: 'LCR9', EC_Reference: 'CDE-12' }), 13),
  ],
  /** One effet for more than the invoice that it names: it was taken for others too. */
  MORE: [sold, leaves, taken({ EC_RefPiece: 'LCR7', EC_Reference: 'FA1' }, '3000')],
};
const OPENED = { OPENED: [OLD] };

describe('an effet that an invoice became', () => {
  let books: Awaited<ReturnType<typeof openRawBooks>>;
  let unopened: Awaited<ReturnType<typeof openRawBooks>>;
  const inOneYear = ['NUMBER', 'REFERENCE', 'UNNUMBERED', 'MORE'] as const;
  beforeAll(async () => {
    const { CARRIED, AFTER, UNKNOWN, ...rest } = CASES;
    books = await openRawBooks({ CARRIED, AFTER, UNKNOWN, ...OPENED });
    unopened = await openRawBooks(rest);
  });
  afterAll(async () => {
    await books.close();
    await unopened.close();
  });
  const read = (code: keyof typeof CASES): Promise<RawCustomer> =>
    (inOneYear.some((one) => one === code) ? unopened : books).read(code);

  const FA1 = { piece: 'FA1', issued: '2025-11-15' };
  it.each([
    ['by its number', 'NUMBER', 'FA1', '2025-12-05', FA1],
    ['by its reference, under a number of its own', 'REFERENCE', 'LCR7', '2025-12-05', FA1],
    ['by its reference, without a number', 'UNNUMBERED', '', '2025-12-05', FA1],
    ['carried over since, with the day on which it was taken', 'CARRIED', 'LCR7', '2025-12-05', FA1],
    ['taken after its invoice was carried over', 'AFTER', 'LCR7', '2026-01-10', FA1],
    ['of which the books no longer tell what it was taken for', 'UNKNOWN', 'LCR9', '2025-12-05', null],
    ['of more than the invoice that it names', 'MORE', 'LCR7', '2025-12-05', null],
  ] as const)('names it in its letter, and its own day: %s', async (_how, code, piece, on, named) => {
    const [letter] = lettersOf((await read(code)).decide());
    expect(letter?.lines).toMatchObject([{ piece, issued: named?.issued ?? on, effet: { on, invoice: named } }]);
  });

  it('an invoice on 411 is none', async () => {
    const [letter] = lettersOf((await books.read('OPENED')).decide());
    expect(letter?.lines).toMatchObject([{ piece: 'FAOLD', effet: null }]);
  });

  it('what is remembered of the invoice is remembered of the effet that names it by its reference', async () => {
    const customer = await read('REFERENCE');
    const reminded = [aReminder('2026-02-01', 1, { ecNo: customer.no(1), piece: 'FA1', due: day('2025-12-31') })];
    expect(lettersOf(customer.decide({ reminded }))[0]?.lines).toMatchObject([{ previousLevel: 1, level: 2 }]);
  });

  it('its letter attaches the copy of the invoice', async () => {
    const [letter] = compose((await read('REFERENCE')).decide(), { copies: ['FA1.pdf'] });
    expect(letter?.copies).toEqual(['FA1.pdf']);
  });
});
