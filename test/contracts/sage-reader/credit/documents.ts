import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CREDIT_POLICY } from '../../../../src/domain/company/credit-policy.ts';
import type { SalesDocument } from '../../../../src/domain/credit/sales-document.ts';
import type { SqlReader } from '../../../../src/sage/sql-reader.ts';
import { settings } from '../../../sage/books.ts';
import { docLine, header } from '../../../sage/commerce.ts';
import type { OpenWorld, World } from '../world.ts';

const livre: Record<string, string> = { DL_PieceBC: 'BC1' };

const BOOKS = {
  ...settings(2026),
  F_COLLABORATEUR: [
    { CO_No: 7, CO_Nom: 'Lefèvre', CO_Prenom: 'Zoé', CO_EMail: 'zoe@bijou.example' },
    { CO_No: 8, CO_Nom: 'Roy', CO_Prenom: 'Luc', CO_EMail: 'luc@bijou.example' },
  ],
  F_COMPTET: [
    { CT_Num: 'CARAT', CO_No: 7 },
    { CT_Num: 'SIEGE' },
    { CT_Num: 'AGENCE', CT_NumPayeur: 'SIEGE' },
    { CT_Num: 'DEVISES' },
    { CT_Num: 'ETATS', CT_NumPayeur: 'ETATS' },
    { CT_Num: 'SIGNES' },
    { CT_Num: 'FOURN', CT_Type: 1 },
  ],
  F_DOCENTETE: [
    header('BC', 'BC1', 'CARAT', { DO_Ref: 'CDE 12 ', DO_DateLivr: '2026-03-20', CO_No: 8, CT_NumPayeur: 'CARAT' }),
    header('BL', 'BL1', 'CARAT'),
    header('FA', 'FA1', 'CARAT'),
    header('PL', 'PL1', 'ETATS'),
    header('BC', 'BC2', 'ETATS', { DO_Cloture: 1 }),
    header('PL', 'PL2', 'ETATS', { DO_Cloture: 1 }),
    header('BL', 'BL2', 'ETATS', { DO_Cloture: 1 }),
    header('FC', 'FA2', 'ETATS'),
    { ...header('BC', 'DE1', 'ETATS'), DO_Type: 0 },
    { ...header('BC', 'AC1', 'ETATS'), DO_Type: 12, DO_Domaine: 1 },
    header('BC', 'BC3', 'ETATS'),
    header('BC', 'BC10', 'AGENCE'),
    header('BC', 'BC11', 'AGENCE', { CT_NumPayeur: 'CARAT' }),
    header('BC', 'BC12', 'AGENCE', { CT_NumPayeur: 'NOBODY' }),
    header('BC', 'BC13', 'SIEGE'),
    header('BC', 'BC14', 'AGENCE', { CT_NumPayeur: 'carat' }),
    header('BC', 'BC15', 'siege'),
    header('BC', 'BC20', 'DEVISES', { DO_Devise: 2, DO_Cours: '1.25' }),
    header('BC', 'BC21', 'DEVISES', { DO_Devise: 2, DO_Cours: '0' }),
    header('BC', 'BC22', 'DEVISES', { DO_Devise: 1, DO_Cours: '0' }),
    header('BC', 'BC23', 'DEVISES', { DO_Devise: 3, DO_Cours: '2' }),
    header('BR', 'BR1', 'SIGNES'),
    header('BA', 'BA1', 'SIGNES'),
    header('FA', 'FR1', 'SIGNES', { DO_Provenance: 1 }),
    header('FA', 'FR2', 'SIGNES', { DO_Provenance: 2 }),
    header('FA', 'FR3', 'SIGNES', { DO_Provenance: 3 }),
  ],
  F_DOCLIGNE: [
    docLine(1, 'BC', 'BC1', '2000'),
    docLine(2, 'BC', 'BC1', '999', { DL_Valorise: 0 }),
    docLine(3, 'BL', 'BL1', '600', livre),
    docLine(4, 'FA', 'FA1', '250.505', { ...livre, DL_PieceBL: 'BL1' }),
    docLine(5, 'FA', 'FA1', '149.495', { DL_PieceBC: 'BC0' }),
    docLine(6, 'FA', 'FA1', '0', livre),
    docLine(7, 'PL', 'PL1', '10'),
    docLine(8, 'BC', 'BC2', '20'),
    docLine(9, 'PL', 'PL2', '30'),
    docLine(10, 'BL', 'BL2', '40'),
    docLine(11, 'FC', 'FA2', '50'),
    { ...docLine(12, 'BC', 'DE1', '60'), DO_Type: 0 },
    { ...docLine(13, 'BC', 'AC1', '70'), DO_Type: 12, DO_Domaine: 1 },
    docLine(20, 'BC', 'BC10', '1'),
    docLine(21, 'BC', 'BC11', '2'),
    docLine(22, 'BC', 'BC12', '3'),
    docLine(23, 'BC', 'BC13', '4'),
    docLine(30, 'BC', 'BC20', '100.01'),
    docLine(31, 'BC', 'BC21', '100'),
    docLine(32, 'BC', 'BC22', '100'),
    docLine(33, 'BC', 'BC23', '100'),
    docLine(40, 'BR', 'BR1', '100'),
    docLine(41, 'BA', 'BA1', '-100'),
    docLine(42, 'FA', 'FR1', '100'),
    docLine(43, 'FA', 'FR2', '-100'),
    docLine(44, 'FA', 'FR3', '100'),
  ],
};

const pieces = (documents: readonly SalesDocument[]) => documents.map(({ piece }) => piece);
const amounts = (documents: readonly SalesDocument[]) => documents.map(({ piece, amount }) => [piece, amount]);

export function describeSalesDocuments(open: OpenWorld): void {
  describe('open sales documents', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });
    const read = (...payers: string[]) => world.reader().readSalesDocuments(payers);

    test('a document has its dates, its reference, its salesperson and what its lines come to', async () => {
      const [order] = await read('CARAT');
      expect(order).toEqual({
        kind: 'commande',
        piece: 'BC1',
        tiers: 'CARAT',
        payer: 'CARAT',
        date: '2026-03-02',
        deliveryDate: '2026-03-20',
        reference: 'CDE 12',
        salesperson: { name: 'Luc Roy', email: 'luc@bijou.example' },
        currency: 'EUR',
        amount: 2_000_00,
        prepaid: 0,
        prepaidUnposted: 0,
        origins: [],
      });
    });

    test('H2: order 3 000, delivered 1 000, invoiced 400 of it: orders 2 000 + BL 600 + FA 400', async () => {
      const own = (await read('CARAT')).filter(({ tiers }) => tiers === 'CARAT');
      expect(own.map(({ kind, amount }) => [kind, amount])).toEqual([
        ['commande', 2_000_00],
        ['livraison', 600_00],
        ['facture', 400_00],
      ]);
    });

    test('H6: the commandes that lines come from, each once with what they come to; the salesperson of the customer where the document has none', async () => {
      const [, livraison, facture] = (await read('CARAT')).filter(({ tiers }) => tiers === 'CARAT');
      expect(livraison?.origins).toEqual([{ piece: 'BC1', amount: 600_00 }]);
      expect(facture?.origins).toEqual([
        { piece: 'BC0', amount: 149_50 },
        { piece: 'BC1', amount: 250_51 },
      ]);
      expect([livraison?.salesperson?.name, livraison?.deliveryDate]).toEqual(['Zoé Lefèvre', null]);
      expect((await read('ETATS'))[0]?.salesperson).toBeNull();
    });

    test('closed commandes and preparations, quotes, purchases and posted invoices are left out; one without lines is 0', async () => {
      expect(amounts(await read('ETATS'))).toEqual([
        ['BC3', 0],
        ['PL1', 10_00],
        ['BL2', 40_00],
      ]);
    });

    test('H5: the payer is the document’s, else the customer’s, else the customer, each by the bytes of its code, case included', async () => {
      const [atSiege, atCarat] = [await read('SIEGE'), await read('carat')];
      expect(pieces(atSiege)).toEqual(['BC10', 'BC12', 'BC13', 'BC14']);
      expect(atSiege.map(({ tiers, payer }) => [tiers, payer])).toEqual([
        ['AGENCE', 'SIEGE'],
        ['AGENCE', 'SIEGE'],
        ['SIEGE', 'SIEGE'],
        ['AGENCE', 'SIEGE'],
      ]);
      expect(pieces(atCarat)).toContain('BC11');
      expect(await read('AGENCE')).toEqual([]);
    });

    test('all payers at once are the same documents', async () => {
      const all = await world.reader().readSalesDocuments('all');
      expect(all.filter(({ payer }) => payer === 'CARAT')).toEqual(await read('CARAT'));
      expect(all).toHaveLength(20);
      expect(await read()).toEqual([]);
    });

    test('as many queries for all payers as for one, and none where no code can be a customer’s', async () => {
      const count = async (payers: readonly string[] | 'all') => {
        const sent: string[] = [];
        const through: SqlReader = {
          query(text, params) {
            sent.push(text);
            return world.base.query(text, params);
          },
        };
        const reader = world.reader({}, {}, through);
        await reader.readCreditSheets(payers);
        await reader.readSalesDocuments(payers);
        return sent.filter((text) => /F_DOC|CT_Encours/.test(text)).length;
      };
      expect([await count(['CARAT']), await count(['CARAT', 'SIEGE', 'ETATS']), await count('all')]).toEqual([3, 3, 3]);
      expect(await count(['', 'A CODE LONGER THAN SEVENTEEN'])).toBe(0);
    });

    test('H12: a document in a foreign currency has an amount where it has a rate, and none where it has not', async () => {
      expect((await read('DEVISES')).map(({ piece, currency, amount }) => [piece, currency, amount])).toEqual([
        ['BC20', 'USD', 100_01],
        ['BC21', 'USD', null],
        ['BC22', 'EUR', 100_00],
        ['BC23', 'EUR', 100_00],
      ]);
    });

    test('H12: where amounts are in the document’s currency, they are divided by its rate', async () => {
      const credit = { ...DEFAULT_CREDIT_POLICY, documentAmounts: 'document' as const };
      const found = await world.reader({}, { credit }).readSalesDocuments(['DEVISES']);
      expect(amounts(found)).toEqual([
        ['BC20', 80_01],
        ['BC21', null],
        ['BC22', 100_00],
        ['BC23', 50_00],
      ]);
    });

    test('retours and avoirs come off, however Sage signs their lines', async () => {
      expect((await read('SIGNES')).map(({ piece, kind, amount }) => [piece, kind, amount])).toEqual([
        ['BR1', 'retour', -100_00],
        ['BA1', 'avoir', -100_00],
        ['FR1', 'facture', -100_00],
        ['FR2', 'facture', -100_00],
        ['FR3', 'facture', 100_00],
      ]);
    });

    test('H1: a delivery of 1 000 that became an invoice counts once, and not at all once it is in the ledger', async () => {
      const converted = { ...settings(2026), F_COMPTET: [{ CT_Num: 'CARAT' }] };
      const line = (type: 'FA' | 'FC') => [docLine(1, type, 'FA9', '1000', { DL_PieceBL: 'BL9' })];
      const invoiced = await open({
        ...converted,
        F_DOCENTETE: [header('FA', 'FA9', 'CARAT')],
        F_DOCLIGNE: line('FA'),
      });
      const found = await invoiced.reader().readSalesDocuments(['CARAT']);
      expect(found.map(({ kind, amount }) => [kind, amount])).toEqual([['facture', 1_000_00]]);
      const posted = await open({ ...converted, F_DOCENTETE: [header('FC', 'FA9', 'CARAT')], F_DOCLIGNE: line('FC') });
      expect(await posted.reader().readSalesDocuments(['CARAT'])).toEqual([]);
    });
  });
}
