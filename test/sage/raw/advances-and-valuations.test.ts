import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { lettersOf, reasonOf } from '../../builders/decision.ts';
import { aDispute, anExclusion, aReminder } from '../../builders/memory.ts';
import { type Books, lettered, preLettered } from '../books.ts';
import { openRawBooks } from './raw-books.ts';
import { DOLLARS, FA1, invoice, odCredit, odDebit, receipt } from './raw-lines.ts';

const sold = invoice(1, '2025-12-15', '1000', FA1);
const advance = (amount: string, facts = {}) =>
  receipt(2, '2026-01-05', amount, { CG_Num: '4191000', EC_Piece: 'BQ5', ...facts });
const usd = (no: number, date: string, euros: string, dollars: string, facts = {}) =>
  invoice(no, date, euros, { ...DOLLARS, EC_Devise: dollars, EC_RefPiece: 'FX1', EC_Echeance: '2026-01-15', ...facts });
const revalued = odCredit(5, '2025-12-31', '300', { ...DOLLARS, EC_Devise: 0, CG_NumCont: '4770000' });
const A = preLettered('a');

const CASES = {
  OTHERORDER: [sold, advance('5000', { EC_Intitule: 'Acompte BC77' })],
  SAMEORDER: [{ ...sold, EC_Reference: 'BC00077' }, advance('400', { EC_Intitule: 'Acompte BC77' })],
  SAMENUMBER: [sold, advance('400', { EC_RefPiece: 'FA1' })],
  COVERED: [{ ...sold, EC_Reference: 'BC77' }, advance('1000', { EC_Reference: 'BC77' })],
  NOORDER: [sold, advance('1000', { EC_Intitule: 'Acompte 30 % mars 2026' })],
  TIEDONLY: [
    { ...invoice(1, '2025-12-15', '300', FA1), EC_Reference: 'BC77' },
    invoice(3, '2025-12-15', '1000', { EC_RefPiece: 'FA3', EC_Echeance: '2026-01-15', EC_Reference: 'BC88' }),
    advance('500', { EC_Reference: 'BC77' }),
  ],
  TOLDBYSAGE: [sold, advance('400', { EC_Intitule: 'Virement reçu' })],
  VALUED: [
    usd(1, '2025-11-15', '900', '1000'),
    revalued,
    odDebit(6, '2026-01-02', '300', { ...DOLLARS, EC_Devise: 0 }),
  ],
  HALFVALUED: [
    usd(1, '2025-11-15', '900', '1000'),
    revalued,
    invoice(7, '2025-12-15', '800', { EC_RefPiece: 'FE8', EC_Echeance: '2026-01-15' }),
  ],
  PARTPAID: [
    { ...usd(1, '2025-11-15', '900', '1000'), ...A },
    { ...receipt(2, '2026-01-20', '340', { ...DOLLARS, EC_Devise: '400' }), ...A },
  ],
  UNBALANCED: [
    { ...sold, ...lettered('C') },
    { ...receipt(2, '2026-01-20', '600'), ...lettered('C') },
  ],
  TOLERATED: [
    { ...sold, ...lettered('D') },
    { ...receipt(2, '2026-01-20', '999.95'), ...lettered('D') },
  ],
  OVERYEARS: [
    { ...invoice(1, '2025-12-15', '1000', FA1), ...lettered('E') },
    { ...receipt(2, '2026-01-20', '1000'), ...lettered('E') },
  ],
  IFRS: [sold, invoice(2, '2025-12-15', '50', { EC_RefPiece: 'IFRS', EC_Echeance: '2026-01-15', EC_Norme: 2 })],
  CORRECTED: [invoice(1, '2025-12-15', '99', FA1)],
  ALIKE: [1, 2].map((no) => invoice(no, '2025-12-15', '500', FA1)),
  AHEAD: [sold, receipt(2, '2026-03-05', '1000', { EC_Piece: 'BQ9' })],
};
/** The advance of TOLDBYSAGE was paid on the document that became FA1. */
const COMMERCE: Books = {
  F_DOCREGL: [
    {
      DR_No: 1,
      DO_Domaine: 0,
      DO_Type: 7,
      DO_Piece: 'FA1',
      DR_TypeRegl: 0,
      DR_Date: '2026-01-05',
      DR_Montant: '400',
      EC_No: 602,
    },
  ],
};

describe('advances, valuations, letterings', () => {
  let books: Awaited<ReturnType<typeof openRawBooks>>;
  beforeAll(async () => {
    books = await openRawBooks(CASES, {
      ...COMMERCE,
      P_LETTRAGE: [{ cbIndice: 1, L_MaxDebit: '0.1', L_MaxCredit: '0.1' }],
    });
  });
  afterAll(() => books.close());

  it('an acompte of another order neither stops nor lowers the reminder, and is shown apart', async () => {
    const customer = await books.read('OTHERORDER');
    const decision = customer.decide();
    expect(lettersOf(decision)).toMatchObject([{ total: 1_000_00, deductions: [] }]);
    expect(decision.warnings).toEqual([
      {
        code: 'other-advances',
        advances: [{ ecNo: customer.no(2), piece: 'BQ5', order: 'BC77', amount: 5_000_00 }],
        total: 5_000_00,
      },
    ]);
    expect(customer.account()).toMatchObject({ balance: -4_000_00, lateTotal: 1_000_00 });
  });

  it('unless a person says so: then it is taken off, or holds what it covers', async () => {
    const customer = await books.read('OTHERORDER');
    expect(reasonOf(customer.decide({}, { advancesToDeduct: [customer.no(2)] }))).toMatchObject({
      code: 'receipt-to-allocate',
      kinds: ['advance'],
    });
  });

  it.each(['SAMEORDER', 'SAMENUMBER', 'TOLDBYSAGE'])(
    'H16: an advance of the same order or number (%s) is taken off',
    async (code) => {
      expect(lettersOf((await books.read(code)).decide())).toMatchObject([
        { total: 600_00, deductions: [{ kind: 'advance', amount: 400_00 }] },
      ]);
    },
  );

  it('H16: one that covers its invoice holds the letter', async () => {
    expect(reasonOf((await books.read('COVERED')).decide())).toMatchObject({
      code: 'receipt-to-allocate',
      kinds: ['advance'],
    });
  });

  it('B3: one that names no order is held and asked', async () => {
    expect(reasonOf((await books.read('NOORDER')).decide())).toMatchObject({
      code: 'receipt-to-allocate',
      kinds: ['advance'],
    });
  });

  it('an advance lowers its own order by no more than that order owes', async () => {
    expect(lettersOf((await books.read('TIEDONLY')).decide())).toMatchObject([
      { lateTotal: 1_300_00, total: 1_000_00, deductions: [{ kind: 'advance', amount: 300_00 }] },
    ]);
  });

  it('a valuation and its reversal are no claim, no credit and no missing due date; the ledger has them apart', async () => {
    const customer = await books.read('VALUED');
    const decision = customer.decide({}, { account: customer.account('USD') });
    expect(lettersOf(decision)).toMatchObject([{ total: 1_000_00, deductions: [] }]);
    expect(decision.warnings).toEqual([]);
    expect(customer.account('EUR')).toMatchObject({ balance: 0, unallocated: 0, valuation: 0 });
  });

  it('a conversion difference lowers no letter in euros', async () => {
    const customer = await books.read('HALFVALUED');
    expect(lettersOf(customer.decide())).toMatchObject([{ total: 800_00, deductions: [] }]);
    expect(customer.account('EUR')).toMatchObject({ balance: 800_00, unallocated: 0, valuation: -300_00 });
    expect(customer.items.reduce((sum, { baseLeft }) => sum + baseLeft, 0)).toBe(1_400_00);
  });

  it('the base amount left of a partly paid currency invoice is the ledger’s', async () => {
    expect((await books.read('PARTPAID')).items).toMatchObject([{ currency: 'USD', left: 600_00, baseLeft: 560_00 }]);
  });

  it('a final lettering that does not balance is held as « lettrage déséquilibré » with the difference, never silently paid', async () => {
    const customer = await books.read('UNBALANCED');
    expect(customer.account()).toMatchObject({ balance: 400_00 });
    const decision = customer.decide();
    expect(reasonOf(decision)).toEqual({ code: 'all-held-back' });
    expect(decision.heldBack).toMatchObject([
      { piece: 'FA1', left: 400_00, why: { code: 'unbalanced-lettering', letter: 'C', gap: 400_00 } },
    ]);
    expect(decision.warnings).toContainEqual({ code: 'unbalanced-lettering', letters: ['C'], gap: 400_00 });
  });

  it.each(['TOLERATED', 'OVERYEARS'])(
    'one within P_LETTRAGE, or that balances over its years (%s), is paid',
    async (code) => {
      expect((await books.read(code)).items).toEqual([]);
    },
  );

  it('an entry for IFRS alone (EC_Norme 2) is read by nobody', async () => {
    expect((await books.read('IFRS')).items.map(({ piece }) => piece)).toEqual(['FA1']);
  });

  it('correcting the amount of an entry keeps its dispute, exclusion, level and date', async () => {
    const customer = await books.read('CORRECTED');
    const was = { ecNo: customer.no(1), piece: 'FA1', due: day('2026-01-15'), amount: cents(100_00) };
    const held = (memory: Parameters<typeof customer.decide>[0]) => customer.decide(memory).heldBack[0]?.why.code;
    expect(held({ disputes: [aDispute(was)] })).toBe('disputed');
    expect(held({ exclusions: [anExclusion(null, was)] })).toBe('excluded');
    expect(lettersOf(customer.decide({ reminded: [aReminder('2026-02-01', 1, was)] }))[0]?.lines).toMatchObject([
      { previousLevel: 1, lastReminder: '2026-02-01' },
    ]);
  });

  it('of two identical instalments, disputing one holds one', async () => {
    const customer = await books.read('ALIKE');
    const key = { ecNo: customer.no(2), piece: 'FA1', due: day('2026-01-15'), amount: cents(500_00) };
    const decision = customer.decide({ disputes: [aDispute(key)] });
    expect(decision.heldBack).toMatchObject([{ ecNo: customer.no(2), why: { code: 'disputed' } }]);
    expect(lettersOf(decision)[0]?.lines).toMatchObject([{ ecNo: customer.no(1) }]);
  });

  it('a receipt that is dated after today and lettered with nothing is said, and confirmed before sending', async () => {
    const decision = (await books.read('AHEAD')).decide();
    expect(lettersOf(decision)).toMatchObject([{ total: 1_000_00 }]);
    expect(decision.warnings).toEqual([{ code: 'credits-ahead', count: 1, total: 1_000_00, first: '2026-03-05' }]);
  });
});
