import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../../sage/books.ts';
import { acompte, allocation, docLine, header, instalment, payment } from '../../../sage/commerce.ts';
import type { OpenWorld, World } from '../world.ts';

const BACK = { RG_Impaye: '2026-03-05' };
const POSTED = { RG_Compta: 1 };

/** What was paid on each order, and what of it is not in the ledger. */
const CASES = [
  ['BC00', 'nothing', 0, 0],
  ['BC01', 'an acompte not posted', 100_00, 100_00],
  ['BC02', 'an acompte posted by its own entry', 100_00, 0],
  ['BC03', 'an acompte and the payment that made it: once', 100_00, 100_00],
  ['BC04', 'an acompte whose payment is posted', 100_00, 0],
  ['BC05', 'a payment given to its echeance', 60_00, 60_00],
  ['BC06', 'a posted payment given to its echeance, beside one that is not', 100_00, 60_00],
  ['BC07', 'one payment over two of its echeances', 100_00, 100_00],
  ['BC08', 'a payment that the bank sent back', 40_00, 40_00],
  ['BC09', 'an acompte whose payment the bank sent back', 0, 0],
  ['BC10', 'two acomptes', 300_00, 200_00],
  ['BC11', 'a bon d’achat and an acompte that was only asked for', 0, 0],
] as const;

const BOOKS = {
  ...settings(2026),
  F_COMPTET: [{ CT_Num: 'CARAT' }],
  F_DOCENTETE: CASES.map(([piece]) => header('BC', piece, 'CARAT')),
  F_DOCLIGNE: CASES.flatMap(([piece], at) => [
    docLine(2 * at + 1, 'BC', piece, '600'),
    docLine(2 * at + 2, 'BC', piece, '400'),
  ]),
  F_DOCREGL: [
    acompte(1, 'BC', 'BC01', '100'),
    acompte(2, 'BC', 'BC02', '100', { EC_No: 44 }),
    acompte(3, 'BC', 'BC03', '100'),
    acompte(4, 'BC', 'BC04', '100'),
    instalment(5, 'BC', 'BC05'),
    instalment(6, 'BC', 'BC06'),
    instalment(7, 'BC', 'BC07'),
    instalment(8, 'BC', 'BC07'),
    instalment(9, 'BC', 'BC08'),
    acompte(10, 'BC', 'BC09', '100'),
    acompte(11, 'BC', 'BC10', '200'),
    acompte(12, 'BC', 'BC10', '100', { EC_No: 45 }),
    acompte(13, 'BC', 'BC11', '50', { DR_TypeRegl: 1 }),
    acompte(14, 'BC', 'BC11', '50', { DR_TypeRegl: 3 }),
    acompte(15, 'BL', 'BC00', '999'),
  ],
  F_CREGLEMENT: [
    payment(1, '100'),
    payment(2, '100', POSTED),
    payment(3, '60'),
    payment(4, '40', POSTED),
    payment(5, '100'),
    payment(6, '60', BACK),
    payment(7, '40'),
    payment(8, '100', BACK),
  ],
  F_REGLECH: [
    allocation(1, 3, '100'),
    allocation(2, 4, '100'),
    allocation(3, 5, '60'),
    allocation(3, 6, '60'),
    allocation(4, 6, '40'),
    allocation(5, 7, '70'),
    allocation(5, 8, '30'),
    allocation(6, 9, '60'),
    allocation(7, 9, '40'),
    allocation(8, 10, '100'),
  ],
};

export function describePayments(open: OpenWorld): void {
  describe('what was paid in advance on a document', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });

    test.each(CASES)('%s: %s', async (piece, _title, prepaid, prepaidUnposted) => {
      const documents = await world.reader().readSalesDocuments(['CARAT']);
      expect(documents.find((one) => one.piece === piece)).toMatchObject({
        amount: 1_000_00,
        prepaid,
        prepaidUnposted,
      });
    });

    test('an invoice made for an acompte is not owed beside the order that it comes off', async () => {
      const downPayment = await open({
        ...settings(2026),
        F_COMPTET: [{ CT_Num: 'CARAT' }],
        F_DOCENTETE: [header('BC', 'BC1', 'CARAT'), header('FA', 'FA1', 'CARAT'), header('FA', 'FA2', 'CARAT')],
        F_DOCLIGNE: [docLine(1, 'FA', 'FA1', '100'), docLine(2, 'FA', 'FA2', '7')],
        F_DOCREGL: [acompte(1, 'BC', 'BC1', '100', world.release === 'new' ? { DO_PieceAcompte: 'FA1' } : {})],
      });
      const documents = await downPayment.reader().readSalesDocuments('all');
      const known = world.release === 'new' ? ['BC1', 'FA2'] : ['BC1', 'FA1', 'FA2'];
      expect(documents.map(({ piece }) => piece)).toEqual(known);
    });
  });
}
