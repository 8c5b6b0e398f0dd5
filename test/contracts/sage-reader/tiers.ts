import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const BOOKS = {
  ...settings(2025),
  F_COLLABORATEUR: [{ CO_No: 7, CO_Nom: 'Lefèvre', CO_Prenom: 'Zoé', CO_EMail: 'zoe@bijou.example' }],
  F_COMPTET: [
    {
      CT_Num: 'CARAT',
      CT_Intitule: "L'Écrin d'Été",
      CT_Classement: 'ECRIN',
      CT_Siret: '55208131766522',
      CT_Adresse: '3 rue de la Paix',
      CT_Complement: '',
      CT_CodePostal: '75002',
      CT_Ville: 'PARIS',
      CT_Pays: 'FRANCE',
      CT_EMail: 'ecrin@client.example ',
      CT_Telephone: '01 23',
      CT_NotRappel: 1,
      CT_NotPenal: 1,
      CT_Langue: 2,
      CO_No: 7,
    },
    { CT_Num: "O'NEIL", CT_Intitule: 'O’Neil & fils', CT_Sommeil: 1 },
    { CT_Num: 'BLANC  ', CT_Intitule: 'Blanc   ' },
    { CT_Num: 'FOURN', CT_Intitule: 'Fournisseur', CT_Type: 1 },
  ],
  P_SERVICECPTA: [
    { cbIndice: 1, S_Intitule: 'Direction' },
    { cbIndice: 2, S_Intitule: 'Comptabilité' },
  ],
  F_CONTACTT: [
    {
      CT_No: 2,
      CT_Num: 'CARAT',
      CT_Nom: 'Roux',
      CT_Prenom: 'Aimé',
      N_Service: 2,
      CT_EMail: 'roux@client.example',
      CT_Fonction: 'Comptable',
    },
    { CT_No: 1, CT_Num: 'CARAT', CT_Nom: 'Duval', N_Service: 0, CT_EMail: '' },
    { CT_No: 3, CT_Num: 'FOURN', CT_Nom: 'Autre', N_Service: 1 },
  ],
};

export function describeTiers(open: OpenWorld): void {
  describe('tiers and their contacts', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });

    test('the list holds customers only, asleep ones too, without the blanks that pad keys', async () => {
      const list = await world.reader().listTiers();
      expect(list.map(({ code, name, asleep }) => [code, name, asleep])).toEqual([
        ['BLANC', 'Blanc', false],
        ['CARAT', "L'Écrin d'Été", false],
        ["O'NEIL", 'O’Neil & fils', true],
      ]);
    });

    test('the list is kept for its time, and read again when told', async () => {
      let at = new Date('2025-06-30T08:00:00Z');
      const reader = world.reader({ now: () => at, keepMs: 60_000 });
      const first = await reader.listTiers();
      at = new Date('2025-06-30T08:00:59Z');
      expect(await reader.listTiers()).toBe(first);
      at = new Date('2025-06-30T08:01:01Z');
      const second = await reader.listTiers();
      expect(second).not.toBe(first);
      reader.refresh();
      expect(await reader.listTiers()).not.toBe(second);
    });

    test('a sheet has its address, its settings and its salesperson', async () => {
      expect(await world.reader().readTiers('CARAT')).toEqual({
        company: 'BIJOU',
        code: 'CARAT',
        name: "L'Écrin d'Été",
        shortName: 'ECRIN',
        siret: '55208131766522',
        city: 'PARIS',
        asleep: false,
        addressLines: ['3 rue de la Paix', '75002 PARIS'],
        country: 'FRANCE',
        email: 'ecrin@client.example',
        phone: '01 23',
        notReminded: true,
        notPenalised: true,
        languageRank: 2,
        salesperson: { name: 'Zoé Lefèvre', email: 'zoe@bijou.example' },
      });
    });

    test('a customer without a salesperson has none (CO_No 0)', async () => {
      expect((await world.reader().readTiers('BLANC'))?.salesperson).toBeNull();
    });

    test.each([['carat'], ['Carat '], ['CARAT']])('%j finds CARAT, under the code as Sage writes it', async (asked) => {
      expect((await world.reader().readTiers(asked))?.code).toBe('CARAT');
    });

    test.each([['FOURN'], ['NOBODY'], [''], ["x' OR 1 = 1 --"], ['A CODE LONGER THAN SEVENTEEN'], ['CARA']])(
      '%j is no customer',
      async (asked) => {
        expect(await world.reader().readTiers(asked)).toBeNull();
      },
    );

    test('many at once: those that exist, each once, however often and in whatever case they are asked', async () => {
      const found = await world.reader().readTiersMany(['blanc', "O'NEIL", 'BLANC', 'NOBODY', 'FOURN']);
      expect([...found.keys()].sort()).toEqual(['BLANC', "O'NEIL"]);
      expect([...(await world.reader().readTiersMany('all')).keys()].sort()).toEqual(['BLANC', 'CARAT', "O'NEIL"]);
      expect((await world.reader().readTiersMany([])).size).toBe(0);
    });

    test('more codes than SQL Server recurses by default', async () => {
      const codes = Array.from({ length: 150 }, (_, at) => `X${at}`);
      expect([...(await world.reader().readTiersMany([...codes, 'CARAT'])).keys()]).toEqual(['CARAT']);
    });

    test('contacts come in Sage’s order with the name of their service', async () => {
      const expected = [
        { name: 'Duval', email: '', service: '', role: '' },
        { name: 'Aimé Roux', email: 'roux@client.example', service: 'Comptabilité', role: 'Comptable' },
      ];
      expect([...(await world.reader().readContacts(['carat', 'FOURN']))]).toEqual([['CARAT', expected]]);
      expect([...(await world.reader().readContacts('all'))]).toEqual([['CARAT', expected]]);
    });
  });
}
