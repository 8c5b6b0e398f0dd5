import { beforeAll, describe, expect, test } from 'vitest';
import { line, settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const BOOKS = {
  ...settings(2025),
  F_COMPTET: [{ CT_Num: 'CARAT', CT_Intitule: 'Écrin' }, { CT_Num: 'ONYX' }, { CT_Num: 'FOURN', CT_Type: 1 }],
  F_COLLABORATEUR: [{ CO_No: 7, CO_Nom: 'Lefèvre', CO_Prenom: 'Zoé' }],
  F_CONTACTT: [{ CT_No: 3, CT_Num: 'CARAT', CT_Nom: 'Roux', CT_Prenom: 'Aimé' }],
  F_ECRITUREC: [
    line(1, 'CARAT', '2025-03-10', '5', { EC_RefPiece: 'FA1' }),
    line(2, 'CARAT', '2025-03-11', '5', { EC_RefPiece: 'FA1' }),
    line(3, 'CARAT', '2025-03-12', '5', { EC_Piece: 'P9' }),
  ],
  P_LITIGE: [
    { cbIndice: 2, L_Intitule: 'Qualité' },
    { cbIndice: 1, L_Intitule: 'Prix ' },
    { cbIndice: 3, L_Intitule: '' },
  ],
  P_RESOLUTION: [{ cbIndice: 1, R_Intitule: 'Avoir' }],
  F_SCENARIO: [
    { SC_No: 1, SC_Intitule: 'Usuel' },
    { SC_No: 2, SC_Intitule: 'Sans étape' },
  ],
  F_ESCENARIO: [
    { SC_No: 1, ES_Ligne: 2, ES_No: 5, ES_Intitule: 'Huissier', ES_Delai: 15 },
    { SC_No: 1, ES_Ligne: 1, ES_No: 4, ES_Intitule: 'Appel', ES_Delai: 0 },
  ],
  F_DRECOUVREMENT: [
    {
      ...{ DR_Num: 'D1', CT_Num: 'CARAT', DR_DateDebut: '2025-02-01', DR_DateFin: '2025-04-01', CO_No: 7, CT_No: 3 },
      ...{ DR_Statut: 2, DR_Priorite: 1, DR_Resultat: 4, N_Litige: 2, N_Resolution: 1, DR_Resume: 'Coffret cassé ' },
      ...{ DR_PerteProbable: '30.5', DR_Provision: '1500.25', DR_Commentaire: 'Vu' },
    },
    { DR_Num: 'D2', CT_Num: 'CARAT', DR_DateDebut: '2025-05-01', N_Litige: 9 },
    { DR_Num: 'D3', CT_Num: 'FOURN', DR_DateDebut: '2025-05-01' },
  ],
  F_DRECOUVREMENTEC: [1, 2, 3, 777].map((ecNo) => ({ DR_Num: 'D1', EC_No: ecNo })),
  F_DRECOUVREMENTIV: [
    { DR_Num: 'D1', ES_No: 5, IV_Statut: 0, IV_Date: '2025-02-20', IV_Type: 3, IV_EnvoiType: 2 },
    {
      ...{ DR_Num: 'D1', ES_No: 4, IV_Statut: 1, IV_Date: '2025-02-02', IV_User: 'ZOE', IV_Raison: 'Joint' },
      ...{ IV_DatePromesse: '2025-02-28', IV_DateAlerte: '2025-03-01', IV_Document: 'lettre.pdf' },
    },
    { DR_Num: 'D2', ES_No: 0, IV_Date: '2025-05-02' },
  ],
};

/** What Sage itself keeps of recovery. */
export function describeRecovery(open: OpenWorld): void {
  describe('Sage’s own recovery', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });

    test('files of customers, the latest first, with names where there are and codes as they are stored', async () => {
      const files = await world.reader().readSageFiles(['carat', 'FOURN', 'ONYX', 'NOBODY']);
      expect([...(files?.keys() ?? [])]).toEqual(['CARAT']);
      expect(files?.get('CARAT')).toEqual([
        {
          ...{ number: 'D2', opened: '2025-05-01', closed: null, status: 0, priority: 0, result: 0, motif: '9' },
          ...{ resolution: '', summary: '', comment: '', owner: '', contact: '', probableLoss: 0, provision: 0 },
          pieces: [],
          interventions: [
            {
              ...{ day: '2025-05-02', status: 0, type: 0, means: 0, step: '', scenario: '', user: '', reason: '' },
              ...{ document: '', promised: null, alert: null },
            },
          ],
        },
        {
          ...{ number: 'D1', opened: '2025-02-01', closed: '2025-04-01', status: 2, priority: 1, result: 4 },
          ...{ motif: 'Qualité', resolution: 'Avoir', summary: 'Coffret cassé', comment: 'Vu', owner: 'Zoé Lefèvre' },
          ...{ contact: 'Aimé Roux', probableLoss: 30_50, provision: 1_500_25, pieces: ['FA1', 'P9'] },
          interventions: [
            {
              ...{ day: '2025-02-02', status: 1, type: 0, means: 0, step: 'Appel', scenario: 'Usuel', user: 'ZOE' },
              ...{ reason: 'Joint', document: 'lettre.pdf', promised: '2025-02-28', alert: '2025-03-01' },
            },
            {
              ...{ day: '2025-02-20', status: 0, type: 3, means: 2, step: 'Huissier', scenario: 'Usuel', user: '' },
              ...{ reason: '', document: '', promised: null, alert: null },
            },
          ],
        },
      ]);
      expect((await world.reader().readSageFiles('all'))?.get('CARAT')).toHaveLength(2);
    });

    test('motifs in their order, and scenarios that have steps', async () => {
      expect(await world.reader().readRecoveryLists()).toEqual({
        motifs: ['Prix', 'Qualité'],
        scenarios: [
          {
            name: 'Usuel',
            steps: [
              { title: 'Appel', delay: 0 },
              { title: 'Huissier', delay: 15 },
            ],
          },
        ],
      });
      expect(await world.reader().missingForRecovery()).toEqual([]);
    });

    test('a base that lacks the tables, or a login that may not see them, answers all the rest', async () => {
      const bare = await open(BOOKS);
      for (const table of ['F_DRECOUVREMENTIV', 'P_LITIGE', 'F_ESCENARIO'])
        await bare.base.execute(`DROP TABLE ${table}`);
      const reader = bare.reader();
      expect(await reader.readSageFiles(['CARAT'])).toBeNull();
      expect(await reader.readRecoveryLists()).toEqual({ motifs: [], scenarios: [] });
      expect(await reader.missingForRecovery()).toContain('F_DRECOUVREMENTIV.IV_Date');
      expect(await reader.missingColumns()).toEqual([]);
      expect((await reader.readTiers('CARAT'))?.name).toBe('Écrin');
    });
  });
}
