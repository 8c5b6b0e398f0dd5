import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { lettersOf, reasonOf } from '../../builders/decision.ts';
import { aDispute, anExclusion, aReminder } from '../../builders/memory.ts';
import { lettered } from '../books.ts';
import { openRawBooks, type RawCustomer } from './raw-books.ts';
import { avoir, carried, invoice, odCredit, odDebit, receipt, takenBack } from './raw-lines.ts';

const DUE = { EC_RefPiece: 'FA1', EC_Echeance: '2025-12-31' };
const sold = invoice(1, '2025-11-30', '1000', DUE);
const received = (amount: string) => receipt(2, '2025-12-20', amount, { EC_Piece: 'BQ12', EC_Intitule: 'VIR CLIENT' });
const alike = (no: number) => invoice(no, '2025-11-30', '500', { EC_RefPiece: 'FA2', EC_Echeance: '2025-12-31' });

const CASES = {
  // 1: what an à-nouveau is comes from the journal of its original.
  RECEIPT: [sold, received('1000'), carried(sold, 11), carried(received('1000'), 12)],
  PARTRECEIPT: [sold, received('300'), carried(sold, 11), carried(received('300'), 12)],
  NONUMBER: [
    sold,
    receipt(2, '2025-12-20', '300', { EC_Intitule: 'VIR SEPA' }),
    carried(sold, 11),
    carried(receipt(2, '2025-12-20', '300', { EC_Intitule: 'VIR SEPA' }), 12),
  ],
  AVOIR: [
    sold,
    avoir(2, '2025-12-20', '300', { EC_RefPiece: 'AV1' }),
    carried(sold, 11),
    carried(avoir(2, '2025-12-20', '300', { EC_RefPiece: 'AV1' }), 12),
  ],
  // 2: neither an avoir nor a receipt.
  OD: [carried(sold, 11), odCredit(2, '2026-02-10', '300', { EC_Piece: 'OD7', EC_Intitule: 'Compensation' })],
  ODCOVERS: [carried(sold, 11), odCredit(2, '2026-02-10', '1000', { EC_Piece: 'OD7' })],
  GONE: [
    carried(sold, 11),
    carried(odCredit(2, '2026-01-01', '300', { EC_Intitule: 'Solde repris' }), 12, { EC_ANType: 2 }),
  ],
  // 4: whatever year and lettrage.
  SENTBACK: [
    { ...sold, ...lettered('A') },
    { ...receipt(2, '2025-12-31', '1000'), ...lettered('A') },
    takenBack(3, '2026-01-12', '1000', { EC_RefPiece: 'FA1' }),
    carried(invoice(5, '2025-11-30', '1', { EC_RefPiece: 'FAOLD', EC_Echeance: '2025-12-31' }), 15, {}),
  ],
  // 8: alike, and a moved due date.
  ALIKE: [alike(1), alike(2), carried(alike(1), 11), carried(alike(2), 12)],
  ALIKEGONE: [carried(alike(1), 11), carried(alike(2), 12)],
  MOVED: [sold, carried(sold, 11, { EC_Echeance: '2026-01-20' })],
  // 7: doubtful.
  DOUBTFUL: [
    { ...sold, ...lettered('B') },
    { ...odCredit(2, '2025-12-15', '1000', { EC_RefPiece: 'FA1' }), ...lettered('B') },
    odDebit(3, '2025-12-15', '1000', { EC_RefPiece: 'FA1', CG_Num: '4160000', EC_Echeance: '2025-12-31' }),
    carried(odDebit(3, '2025-12-15', '1000', { EC_RefPiece: 'FA1', CG_Num: '4160000', EC_Echeance: '2025-12-31' }), 13),
  ],
};

describe('what à-nouveaux carry over', () => {
  let books: Awaited<ReturnType<typeof openRawBooks>>;
  beforeAll(async () => {
    books = await openRawBooks(CASES);
  });
  afterAll(() => books.close());
  const read = (code: keyof typeof CASES): Promise<RawCustomer> => books.read(code);

  it('B3: a receipt carried over is a receipt: it covers what is late and is to be allocated, with its warning', async () => {
    const decision = (await read('RECEIPT')).decide();
    expect(reasonOf(decision)).toMatchObject({ code: 'receipt-to-allocate', receipts: 1_000_00, kinds: ['receipt'] });
    expect(decision.warnings).toMatchObject([{ code: 'unallocated-receipts', count: 1, total: 1_000_00 }]);
  });

  it.each(['PARTRECEIPT', 'NONUMBER'] as const)(
    'B4: a smaller one (%s) is taken off as a receipt of its own day, after a confirmation, never as an avoir',
    async (code) => {
      const decision = (await read(code)).decide();
      expect(lettersOf(decision)).toMatchObject([
        { total: 700_00, deductions: [{ kind: 'receipt', on: '2025-12-20', amount: 300_00 }] },
      ]);
      expect(decision.warnings).toMatchObject([{ code: 'unallocated-receipts', total: 300_00 }]);
    },
  );

  it('an avoir carried over is an avoir of its own day, taken off without a question', async () => {
    const decision = (await read('AVOIR')).decide();
    expect(lettersOf(decision)).toMatchObject([
      { total: 700_00, deductions: [{ kind: 'credit-note', piece: 'AV1', on: '2025-12-20' }] },
    ]);
    expect(decision.warnings).toEqual([]);
  });

  it('a credit from an OD journal is an entry: taken off after a confirmation, never called an avoir', async () => {
    const decision = (await read('OD')).decide();
    expect(lettersOf(decision)).toMatchObject([{ total: 700_00, deductions: [{ kind: 'entry', on: '2026-02-10' }] }]);
    expect(decision.warnings).toMatchObject([{ code: 'unallocated-entries', count: 1, total: 300_00 }]);
  });

  it('one that covers what is late holds the letter until somebody letters it', async () => {
    expect(reasonOf((await read('ODCOVERS')).decide())).toMatchObject({
      code: 'receipt-to-allocate',
      kinds: ['entry'],
    });
  });

  it('so is an à-nouveau whose original is gone: an archived year, a balance carried over', async () => {
    const decision = (await read('GONE')).decide();
    expect(lettersOf(decision)).toMatchObject([{ total: 700_00, deductions: [{ kind: 'entry' }] }]);
    expect(decision.warnings).toMatchObject([{ code: 'unallocated-entries' }]);
  });

  it('a payment of the year before that the bank sent back opens its invoice again, with its due date and its memory', async () => {
    const customer = await read('SENTBACK');
    const reopened = customer.items.find(({ piece }) => piece === 'FA1');
    expect(reopened).toMatchObject({ ecNo: customer.no(1), left: 1_000_00, due: '2025-12-31', issued: '2025-11-30' });
    const reminded = [aReminder('2026-02-01', 1, { ecNo: customer.no(1), piece: 'FA1', due: day('2025-12-31') })];
    expect(lettersOf(customer.decide({ reminded }))[0]?.lines).toMatchObject([
      { piece: 'FA1', previousLevel: 1, level: 2 },
      { piece: 'FAOLD' },
    ]);
  });

  it.each([
    ['the books still hold the originals', 'ALIKE', 1],
    ['they do not', 'ALIKEGONE', 91],
  ] as const)(
    'of two identical instalments, disputing one holds one, also after à-nouveaux where %s',
    async (_, code, line) => {
      const customer = await read(code);
      const key = { piece: 'FA2', due: day('2025-12-31'), amount: cents(500_00) };
      const decision = customer.decide({ disputes: [aDispute({ ...key, ecNo: customer.no(line) })] });
      expect(lettersOf(decision)[0]?.lines).toHaveLength(1);
      expect(decision.heldBack).toMatchObject([{ why: { code: 'disputed' } }]);
    },
  );

  it('what is remembered follows a debt whose due date was moved on the à-nouveau', async () => {
    const customer = await read('MOVED');
    const key = { ecNo: customer.no(1), piece: 'FA1', due: day('2025-12-31') };
    const decision = customer.decide({ exclusions: [anExclusion(null, key)] });
    expect(decision.heldBack).toMatchObject([{ due: '2026-01-20', why: { code: 'excluded' } }]);
  });

  it('a debt moved to 416 is still owed, not reminded by itself, and keeps what was known of it on 411', async () => {
    const customer = await read('DOUBTFUL');
    expect(customer.items).toMatchObject([{ treatment: 'douteux', left: 1_000_00, issued: '2025-11-30' }]);
    expect(customer.items[0]?.continues).toEqual([customer.no(3), customer.no(1)]);
    expect(customer.decide().heldBack).toMatchObject([{ why: { code: 'doubtful-account' } }]);
  });
});
