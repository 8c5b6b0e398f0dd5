import { describe, expect, test } from 'vitest';
import { takeLines } from '../../../src/demo/company/commerce/move-lines.ts';
import { amountOf, type SalesBook, TYPE } from '../../../src/demo/company/commerce/sales-book.ts';
import { openSales } from '../../../src/demo/company/commerce/sales-desk.ts';
import { buildDemoCompany } from '../../../src/demo/company/companies.ts';
import { openDesk } from '../../../src/demo/company/desk.ts';
import { createRandom } from '../../../src/demo/company/random.ts';
import { fillSheet } from '../../../src/demo/company/sheet.ts';
import { parseCents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';

const DAYS = ['2026-11-20', '2026-01-01', '2024-02-29', '2025-03-02'].map(day);
const BASES = DAYS.flatMap((today) => (['ALPHA', 'BETA'] as const).map((code) => ({ today, code })));

/** What releases before Sage 100c v4 hold. */
const OLD_PIECE = 9;
const OLD_ADDRESS_NAME = 35;

describe.each(BASES)('the sales documents of $code on $today', ({ today, code }) => {
  const rows = buildDemoCompany(today, code);
  const keyOf = (row: { DO_Type: number; DO_Piece: string }) => `${row.DO_Type} ${row.DO_Piece}`;
  const headers = new Map(rows.F_DOCENTETE.map((row) => [keyOf(row), row]));

  test('have keys of their own, and each line, due and payment belongs to one of them', () => {
    expect(headers.size).toBe(rows.F_DOCENTETE.length);
    for (const numbers of [
      rows.F_DOCLIGNE.map((row) => row.DL_No),
      rows.F_DOCREGL.map((row) => row.DR_No),
      rows.F_CREGLEMENT.map((row) => row.RG_No),
      rows.F_LIVRAISON.map((row) => row.LI_No),
    ]) {
      expect(new Set(numbers).size).toBe(numbers.length);
    }
    const parts = [...rows.F_DOCLIGNE, ...rows.F_DOCREGL, ...rows.F_REGLECH];
    expect(parts.filter((row) => !headers.has(keyOf(row)))).toEqual([]);
    const withLines = new Set(rows.F_DOCLIGNE.map(keyOf));
    expect([...headers.keys()].filter((key) => !withLines.has(key))).toEqual([]);
    const dues = new Set(rows.F_DOCREGL.map((row) => row.DR_No));
    const payments = new Set(rows.F_CREGLEMENT.map((row) => row.RG_No));
    expect(rows.F_REGLECH.filter((row) => !dues.has(row.DR_No) || !payments.has(row.RG_No))).toEqual([]);
  });

  test('name customers, payers, salespeople and addresses that are there', () => {
    const tiers = new Set(rows.F_COMPTET.map((row) => row.CT_Num));
    const people = new Set(rows.F_COLLABORATEUR.map((row) => row.CO_No));
    const addresses = new Map(rows.F_LIVRAISON.map((row) => [row.LI_No, row.CT_Num]));
    const lost = rows.F_DOCENTETE.filter(
      (row) =>
        !tiers.has(row.DO_Tiers) ||
        !tiers.has(row.CT_NumPayeur) ||
        !people.has(row.CO_No) ||
        addresses.get(row.LI_No) !== row.DO_Tiers,
    );
    expect(lost).toEqual([]);
  });

  test('fit the columns of the older release and are not dated after today', () => {
    for (const row of rows.F_DOCENTETE) {
      expect(row.DO_Piece.length).toBeLessThanOrEqual(OLD_PIECE);
      expect(row.DO_Ref.length).toBeLessThanOrEqual(17);
      expect(row.DO_Date <= today).toBe(true);
    }
    for (const row of rows.F_DOCLIGNE) expect(row.DL_Design.length).toBeLessThanOrEqual(69);
    for (const row of rows.F_CREGLEMENT) expect(row.RG_Piece.length).toBeLessThanOrEqual(OLD_PIECE);
    for (const row of rows.F_LIVRAISON) expect(row.LI_Intitule.length).toBeLessThanOrEqual(OLD_ADDRESS_NAME);
  });

  test('have their order named by what is posted of them: EC_Reference, and the label as books say it', () => {
    const orderOf = new Map(rows.F_DOCLIGNE.map((row) => [keyOf(row), row.DL_PieceBC]));
    const entries = new Map(rows.F_ECRITUREC.map((row) => [row.EC_No, row]));
    for (const due of rows.F_DOCREGL.filter((row) => row.EC_No !== 0)) {
      const order = due.DO_Type === TYPE.commande ? due.DO_Piece : orderOf.get(keyOf(due));
      const { EC_Reference, EC_Intitule, CG_Num } = entries.get(due.EC_No) ?? {};
      const label = CG_Num === '419100' ? 'Acompte' : 'Facture commande';
      expect([EC_Reference, EC_Intitule]).toEqual([order, `${label} ${order}`]);
    }
    const advances = rows.F_ECRITUREC.filter((row) => row.CG_Num === '419100');
    expect(advances.filter((row) => row.EC_Intitule !== `Acompte ${row.EC_Reference}`)).toEqual([]);
  });

  test('point at the entry of the ledger with their amount, once they are posted', () => {
    const entries = new Map(rows.F_ECRITUREC.map((row) => [row.EC_No, row]));
    const posted = rows.F_DOCREGL.filter((row) => row.EC_No !== 0);
    if (code === 'ALPHA') expect(posted).toHaveLength(4);
    for (const due of posted) {
      const entry = entries.get(due.EC_No);
      const lines = rows.F_DOCLIGNE.filter((line) => keyOf(line) === keyOf(due));
      const total = lines.reduce((sum, line) => sum + (parseCents(line.DL_MontantTTC) ?? Number.NaN), 0);
      const expected = due.DR_Equil === 1 ? total : (parseCents(due.DR_Montant) ?? Number.NaN);
      expect(parseCents(entry?.EC_Montant ?? '')).toBe(expected);
      expect(entry?.CT_Num).toBe(headers.get(keyOf(due))?.CT_NumPayeur);
      if (due.DR_Equil === 1) expect(entry?.EC_RefPiece).toBe(due.DO_Piece);
    }
  });
});

test.each(DAYS)(
  'H16: on %s AVANCE’s advance and its late invoice are of one order, part of which is to come',
  (today) => {
    const rows = buildDemoCompany(today);
    const open = rows.F_ECRITUREC.filter(
      (row) => row.CT_Num === 'AVANCE' && row.EC_Lettre === 0 && row.JM_Date >= `${today.slice(0, 4)}-01-01`,
    );
    expect(open.map((row) => row.CG_Num).sort()).toEqual(['411000', '419100']);
    const [order] = rows.F_DOCENTETE.filter((row) => row.DO_Tiers === 'AVANCE' && row.DO_Type === TYPE.commande);
    expect(open.map((row) => row.EC_Reference)).toEqual([order?.DO_Piece, order?.DO_Piece]);
  },
);

describe('the sales office of the demo', () => {
  const today = day('2026-11-20');
  const book: SalesBook = { today, documents: [] };
  const sheet = fillSheet(createRandom(1), { code: 'CARAT', name: 'Carat Distribution SARL' });
  const desk = openDesk({ today, firstDay: day('2024-01-01'), pieces: [] }, 'CARAT');
  const sales = openSales(book, sheet, desk);

  test('moves what is delivered: nothing is there twice, and nothing is lost', () => {
    const order = sales.order({ ago: 9, amount: 3_000_00, unvalued: 45_00 });
    const delivered = sales.deliver(order, { ago: 5, amount: 1_234_56 });
    const invoiced = sales.invoice(delivered, { ago: 2 });
    expect([order, delivered, invoiced].map(amountOf)).toEqual([1_765_44, 0, 1_234_56]);
    expect(delivered.lines).toEqual([]);
    for (const line of invoiced.lines) {
      expect([...line.origins]).toEqual([
        [TYPE.commande, order.document],
        [TYPE.livraison, delivered.document],
      ]);
    }
  });

  test('moves the acompte with the last of the lines, not before', () => {
    const order = sales.order({ ago: 9, amount: 2_000_00 });
    sales.deposit(order, { ago: 8, amount: 500_00 });
    const first = sales.deliver(order, { ago: 5, amount: 800_00 });
    expect([order.deposits.length, first.deposits.length]).toEqual([1, 0]);
    const rest = sales.deliver(order, { ago: 4 });
    expect([order.deposits.length, rest.deposits.length]).toEqual([0, 1]);
  });

  test('cannot deliver more than was ordered', () => {
    expect(() => takeLines(sales.order({ ago: 1, amount: 100_00 }), parseCents('100.01') ?? null)).toThrow(RangeError);
  });
});
