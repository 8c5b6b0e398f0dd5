import { beforeAll, describe, expect, test } from 'vitest';
import { carriedOver, lettered, line, receipt, settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const due = (date: string) => ({ EC_Echeance: date });

const BOOKS = {
  ...settings(2024, 2025),
  F_COMPTET: [
    { CT_Num: 'CARAT', CT_Intitule: 'Carat' },
    { CT_Num: 'OPALE', CT_Intitule: 'Opale' },
    { CT_Num: 'FOURN', CT_Intitule: 'Fournisseur', CT_Type: 1 },
  ],
  F_ECRITUREC: [
    line(1, 'CARAT', '2024-11-05', '1000', { EC_RefPiece: 'FA241', ...due('2024-12-05') }),
    line(2, 'CARAT', '2025-01-01', '1000', { EC_RefPiece: 'FA241', ...due('2024-12-05'), ...carriedOver }),
    line(3, 'OPALE', '2025-02-03', '120.5', { EC_RefPiece: 'FA2512', ...lettered('A') }),
    receipt(4, 'OPALE', '2025-03-03', '120.5', { EC_RefPiece: 'FA2512', ...lettered('A') }),
    line(5, 'OPALE', '2025-02-03', '200', { EC_RefPiece: 'FA2513', N_Devise: 2, EC_Devise: '220' }),
    line(6, 'CARAT', '2025-04-01', '50', { EC_RefPiece: '', EC_Piece: 'FA2514' }),
    line(7, 'CARAT', '2025-04-02', '60', { EC_RefPiece: 'BL9', EC_Piece: 'FA2515' }),
    line(8, 'CARAT', '2025-04-03', '70', { EC_RefPiece: 'FA2516', EC_Sens: 1 }),
    line(9, 'FOURN', '2025-04-04', '80', { EC_RefPiece: 'FA2517' }),
    line(10, 'CARAT', '2025-04-05', '90', { EC_RefPiece: 'F%_[25' }),
  ],
};

export function describeInvoices(open: OpenWorld): void {
  describe('invoices looked for by number', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });
    const pieces = async (prefix: string, limit = 10) =>
      (await world.reader().findInvoiceLines(prefix, limit)).map(({ ecNo, piece }) => `${ecNo} ${piece}`);

    test('the newest first: debits of sales journals, once each however many years they stay open', async () => {
      expect(await pieces('FA')).toEqual(['6 FA2514', '5 FA2513', '3 FA2512', '1 FA241']);
    });

    test.each([
      ['the beginning of a number, in any case', 'fa25', ['6 FA2514', '5 FA2513', '3 FA2512']],
      ['a whole number', ' FA241 ', ['1 FA241']],
      ['EC_Piece only where there is no EC_RefPiece', 'FA2515', []],
      ['signs that mean something to LIKE mean themselves', 'F%_[', ['10 F%_[25']],
      ['a per cent sign is no joker', '%', []],
      ['the middle of a number', '2514', []],
      ['nothing', '  ', []],
      ['longer than any number', 'F'.repeat(18), []],
      ['an attempt at SQL', "' OR 1=1 --", []],
    ])('%s: %j', async (_what, prefix, expected) => expect(await pieces(prefix)).toEqual(expected));

    test('no more than asked', async () => expect(await pieces('FA', 2)).toEqual(['6 FA2514', '5 FA2513']));

    test('with their amounts, days and lettering', async () => {
      const [foreign, paid] = await world
        .reader()
        .findInvoiceLines('FA251', 3)
        .then((all) => all.slice(1));
      expect(foreign).toMatchObject({ tiers: 'OPALE', amount: 220_00, currency: 'USD', baseAmount: 200_00, due: null });
      expect(paid).toMatchObject({
        tiers: 'OPALE',
        issued: '2025-02-03',
        amount: 120_50,
        lettered: true,
        nature: 'sale',
      });
    });
  });
}
