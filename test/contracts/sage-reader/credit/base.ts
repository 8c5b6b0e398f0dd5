import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CREDIT_POLICY } from '../../../../src/domain/company/credit-policy.ts';
import { settings } from '../../../sage/books.ts';
import { docLine, header, RISK_CODES } from '../../../sage/commerce.ts';
import type { OpenWorld, World } from '../world.ts';

const BOOKS = {
  ...settings(2026),
  P_CRISQUE: RISK_CODES,
  P_PARAMETRECIAL: [{ P_BaseEncours: 2, P_PeriodEncours: 3 }],
  F_COLLABORATEUR: [{ CO_No: 7, CO_Nom: 'Lefèvre', CO_Prenom: 'Zoé', CO_EMail: 'zoe@bijou.example' }],
  F_COMPTET: [
    {
      CT_Num: 'SIEGE',
      CT_Intitule: 'Le Siège',
      CT_NumPayeur: 'SIEGE',
      CT_Encours: '10000.5',
      CT_Assurance: '8000',
      CT_ControlEnc: 1,
      N_Risque: 3,
      CO_No: 7,
    },
    { CT_Num: 'AGENCE', CT_NumPayeur: 'SIEGE', CT_ControlEnc: 2 },
    { CT_Num: 'MINUSCULE', CT_NumPayeur: 'siege' },
    { CT_Num: 'BLANC  ', CT_NumPayeur: '' },
    { CT_Num: 'ORPHELIN', CT_NumPayeur: 'FOURN' },
    { CT_Num: 'FOURN', CT_Type: 1, CT_NumPayeur: 'SIEGE' },
  ],
  F_DOCENTETE: [header('BC', 'BC1', 'SIEGE')],
  F_DOCLIGNE: [docLine(1, 'BC', 'BC1', '5')],
};
const WITHOUT_COMMERCE = { credit: { ...DEFAULT_CREDIT_POLICY, commercial: false } };
const COMMERCE = [
  'F_CREGLEMENT',
  'F_DOCENTETE',
  'F_DOCLIGNE',
  'F_DOCREGL',
  'F_REGLECH',
  'P_CRISQUE',
  'P_PARAMETRECIAL',
];

export function describeCreditBase(open: OpenWorld): void {
  describe('credit settings and sheets', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });
    const sheets = async (payers: readonly string[] | 'all') => {
      const found = await world.reader().readCreditSheets(payers);
      return [...found.values()].map(({ code, payer }) => [code, payer]);
    };

    test('the base, when Sage looks, and the risk codes that have a name', async () => {
      expect(await world.reader().readCreditSettings()).toEqual({
        base: 2,
        checkPoint: 'closing',
        riskCodes: [
          { rank: 1, label: 'À livrer', effect: 'a-livrer', min: 0, max: 0 },
          { rank: 2, label: 'À surveiller', effect: 'a-surveiller', min: 1, max: 1_000_00 },
          { rank: 3, label: 'À bloquer', effect: 'a-bloquer', min: 1_000_01, max: 9_999_999_999_99 },
        ],
      });
    });

    test('a sheet has its plafond, its insurance, its control and its salesperson', async () => {
      expect((await world.reader().readCreditSheets(['siege'])).get('SIEGE')).toEqual({
        code: 'SIEGE',
        name: 'Le Siège',
        payer: 'SIEGE',
        plafond: 10_000_50,
        insurance: 8_000_00,
        control: 'risk-code',
        riskRank: 3,
        salesperson: { name: 'Zoé Lefèvre', email: 'zoe@bijou.example' },
      });
    });

    test('H5: a payer comes with the customers that it pays for, suppliers apart', async () => {
      expect(await sheets(['SIEGE'])).toEqual([
        ['AGENCE', 'SIEGE'],
        ['SIEGE', 'SIEGE'],
      ]);
      expect(await sheets(['AGENCE', 'agence'])).toEqual([['AGENCE', 'SIEGE']]);
    });

    test('H5: links between customers are spelt as their sheets, without those to a supplier or to themselves', async () => {
      expect([...(await world.reader().readPayerLinks())]).toEqual([['AGENCE', 'SIEGE']]);
    });

    test('a customer whose payer is empty, or no customer by its bytes, case included, pays for itself', async () => {
      expect(await sheets('all')).toEqual([
        ['AGENCE', 'SIEGE'],
        ['BLANC', 'BLANC'],
        ['MINUSCULE', 'MINUSCULE'],
        ['ORPHELIN', 'ORPHELIN'],
        ['SIEGE', 'SIEGE'],
      ]);
      expect(await sheets(['blanc', 'FOURN', 'NOBODY'])).toEqual([
        ['BLANC', 'BLANC'],
        ['ORPHELIN', 'ORPHELIN'],
      ]);
    });

    test('without Gestion commerciale nothing of it is asked or missed, and sheets are still read', async () => {
      const plain = await open(BOOKS);
      for (const table of COMMERCE) await plain.base.execute(`DROP TABLE ${table}`);
      const reader = plain.reader({}, WITHOUT_COMMERCE);
      expect(await reader.missingColumns()).toEqual([]);
      expect(await reader.readCreditSettings()).toEqual({ base: 0, checkPoint: 'never', riskCodes: [] });
      expect(await reader.readSalesDocuments('all')).toEqual([]);
      expect((await reader.readCreditSheets('all')).size).toBe(5);
      const missing = await plain.reader().missingColumns();
      expect([...new Set(missing.map((name) => name.split('.')[0]))]).toEqual(COMMERCE);
      await expect(plain.reader().readSalesDocuments('all')).rejects.toMatchObject({ code: 'sage-other-208' });
    });
  });
}
