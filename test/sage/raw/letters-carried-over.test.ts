import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { RappelFacts } from '../../../src/domain/relance/letter.ts';
import { recheckLetter } from '../../../src/domain/relance/recheck.ts';
import { renumberLetter } from '../../../src/domain/relance/renumber-letter.ts';
import { compose } from '../../builders/letter.ts';
import { aReservation } from '../../builders/memory.ts';
import { lettered } from '../books.ts';
import { openRawBooks, type RawCustomer } from './raw-books.ts';
import { carried, invoice, receipt } from './raw-lines.ts';

const sold = invoice(1, '2025-11-30', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2025-12-31' });
const other = invoice(2, '2025-11-30', '400', { EC_RefPiece: 'FA2', EC_Echeance: '2025-12-31' });
const late = invoice(20, '2026-01-10', '250', { EC_RefPiece: 'FA20', EC_Echeance: '2026-02-20' });

const CASES = {
  CLOSED: [sold, other, carried(sold, 11), carried(other, 12)],
  /** An archived year: the books no longer hold the originals. */
  ARCHIVED: [carried(sold, 11), carried(other, 12)],
  ONEPAID: [
    sold,
    other,
    carried(sold, 11),
    { ...carried(other, 12), ...lettered('A') },
    { ...receipt(30, '2026-02-10', '400'), ...lettered('A') },
  ],
  LATESINCE: [sold, other, carried(sold, 11), carried(other, 12), late],
};

/** The letter as it was approved before the year was closed: of lines 1 and 2. */
function approvedFor(customer: RawCustomer): RappelFacts {
  const [letter] = compose(customer.decide());
  const [line] = letter?.lines ?? [];
  if (!letter || !line) throw new Error('No letter');
  const of = (no: number, piece: string, owed: number) => ({
    ...line,
    ecNo: customer.no(no),
    piece,
    amount: cents(owed),
    left: cents(owed),
  });
  const total = cents(1_400_00);
  return { ...letter, lines: [of(1, 'FA1', 1_000_00), of(2, 'FA2', 400_00)], lateTotal: total, total };
}

describe('a letter that was approved before à-nouveaux', () => {
  let books: Awaited<ReturnType<typeof openRawBooks>>;
  beforeAll(async () => {
    books = await openRawBooks(CASES);
  });
  afterAll(() => books.close());

  async function readAgain(code: keyof typeof CASES) {
    const customer = await books.read(code);
    const letter = renumberLetter(approvedFor(customer), customer.items);
    const approvedItems = new Set(letter.lines.map(({ ecNo }) => ecNo));
    const now = customer.decide({}, { approvedItems });
    return { customer, now, result: recheckLetter(letter, now) };
  }

  it.each(['CLOSED', 'ARCHIVED'] as const)('goes as approved under the new numbers (%s)', async (code) => {
    expect((await readAgain(code)).result).toEqual({ kind: 'same' });
  });

  it('goes without the line whose à-nouveau was paid since', async () => {
    const { customer, result } = await readAgain('ONEPAID');
    expect(result).toMatchObject({
      kind: 'less',
      letter: { total: 1_000_00, lines: [{ ecNo: customer.no(11), piece: 'FA1' }] },
    });
  });

  it('goes as approved beside what became late in the new year', async () => {
    const { result, now } = await readAgain('LATESINCE');
    expect(result).toEqual({ kind: 'same' });
    expect(now.heldBack).toMatchObject([{ piece: 'FA20', why: { code: 'next-letter' } }]);
  });

  it.each(['CLOSED', 'ARCHIVED'] as const)('holds its line under the new number (%s)', async (code) => {
    const customer = await books.read(code);
    const [line] = approvedFor(customer).lines;
    if (!line) throw new Error('No line');
    const { ecNo, piece, due, amount } = line;
    const decision = customer.decide({ reservations: [aReservation({ ecNo, line: { piece, due, amount } })] });
    expect(decision.heldBack).toMatchObject([{ ecNo: customer.no(11), piece: 'FA1', why: { code: 'reserved' } }]);
  });
});
