import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const BOOKS = {
  ...settings(2025),
  F_COMPTET: [
    { CT_Num: 'HOLDING', CT_Intitule: 'Groupe' },
    {
      ...{ CT_Num: 'CARAT', CT_Intitule: 'Écrin', CT_Pays: 'BELGIQUE ', CT_NumPayeur: 'HOLDING' },
      ...{ CT_Statistique01: 'Nord', CT_Statistique10: 'Grand compte ' },
    },
    { CT_Num: 'FOURN', CT_Intitule: 'Fournisseur', CT_Type: 1 },
  ],
  P_RAPPEL: [
    { cbIndice: 2, R_Intitule: 'Second', R_Debut: 30, R_Fin: 60, R_NbJours: 15 },
    { cbIndice: 1, R_Intitule: 'Premier ', R_Debut: -5, R_Fin: 29, R_NbJours: 10 },
  ],
};

/** What plans ask of Sage. */
export function describePlans(open: OpenWorld): void {
  describe('what reminder plans ask', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });

    test('the country, payer and statistics of customers, of some and of all, of nobody else', async () => {
      const facts = await world.reader().readSegmentFacts(['CARAT', 'FOURN']);
      expect([...facts.keys()]).toEqual(['CARAT']);
      expect(facts.get('CARAT')).toMatchObject({ country: 'BELGIQUE', payer: 'HOLDING' });
      expect(facts.get('CARAT')?.statistics).toEqual(['Nord', ...Array(8).fill(''), 'Grand compte']);
      const all = await world.reader().readSegmentFacts('all');
      expect([...all.keys()].sort()).toEqual(['CARAT', 'HOLDING']);
      expect(all.get('HOLDING')).toEqual({ country: '', payer: null, statistics: Array(10).fill('') });
    });

    test('the periods of reminders in their order', async () => {
      const { periods } = await world.reader().readReminderPeriods();
      expect(periods).toEqual([
        { name: 'Premier', from: -5, until: 29, interval: 10 },
        { name: 'Second', from: 30, until: 60, interval: 15 },
      ]);
    });
  });
}
