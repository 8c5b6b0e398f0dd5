import { describeSageWriter } from '../../contracts/sage-writes/sage-writer.ts';
import { FakeSageBase, openFakeSageWriter, rowOf } from './sage-writer.ts';

describeSageWriter('the fake', async () => {
  const base = new FakeSageBase();
  base.libres.set('AVIS CREDIT', 12).set('ETAT', 21);
  base.ranks.add('1').add('3');
  const reset = async (): Promise<void> => {
    base.locked.clear();
    for (const row of ['COMMANDE/BC1', 'COMMANDE/BC2', 'PREPARATION/BC1']) {
      base.values.set(`${row}.DO_STATUT`, '1').set(`${row}.AVIS CREDIT`, null);
    }
    base.values.set('CARAT.N_RISQUE', '1');
  };
  return {
    open: (settings) => openFakeSageWriter(base, settings),
    reset,
    values: async () => new Map(base.values),
    lock: async (target) => void base.locked.add(rowOf(target)),
    unlock: async (target) => void base.locked.delete(rowOf(target)),
    close: async () => undefined,
  };
});
