import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { line, receipt, settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const BOOKS = {
  ...settings(2024, 2025),
  F_COMPTET: [
    { CT_Num: 'CARAT', CT_Intitule: 'Carat' },
    { CT_Num: 'OPALE', CT_Intitule: 'Opale' },
    { CT_Num: 'FOURN', CT_Intitule: 'Fournisseur', CT_Type: 1 },
  ],
  F_ECRITUREC: [
    line(1, 'CARAT', '2024-12-31', '10', { EC_Intitule: 'La veille' }),
    line(2, 'CARAT', '2025-01-01', '20', { EC_Intitule: 'Bagues' }),
    receipt(3, 'CARAT', '2025-01-31', '20', { EC_Intitule: 'Virement' }),
    line(4, 'CARAT', '2025-01-15', '30', { EC_Intitule: '' }),
    line(5, 'CARAT', '2025-02-01', '40', { EC_Intitule: 'Le lendemain' }),
    line(6, 'OPALE', '2025-01-10', '50', { EC_Intitule: 'D’une autre' }),
    line(7, 'FOURN', '2025-01-10', '60', { EC_Intitule: 'D’un fournisseur' }),
  ],
};

export function describeLabels(open: OpenWorld): void {
  describe('what lines are called', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });
    const labels = async (...codes: readonly string[]) => [
      ...(await world.reader().readLineLabels(codes, day('2025-01-01'), day('2025-01-31'))),
    ];

    test('of one customer between two days, both counted; a line without label is absent', async () => {
      expect(await labels('carat')).toEqual([
        [2, 'Bagues'],
        [3, 'Virement'],
      ]);
    });

    test('of several in one reading; a supplier is no customer', async () => {
      expect((await labels('CARAT', 'OPALE', 'FOURN')).map(([ecNo]) => ecNo)).toEqual([2, 3, 6]);
    });
  });
}
