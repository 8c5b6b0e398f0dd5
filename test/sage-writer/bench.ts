import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { openSageWriter } from '../../src/sage-writer/open-sage-writer.ts';
import type { SageTarget } from '../../src/use-cases/ports/sage-writes/sage-writer.ts';
import type { SageWriterBench } from '../contracts/sage-writes/sage-writer.ts';
import { LIBRE, lockRecord, makeSageToWrite } from './base.ts';

/** The bench over a real writer, in an empty database. */
export async function benchOver(base: SqlDatabase, close: () => Promise<void>): Promise<SageWriterBench> {
  await makeSageToWrite(base);
  const locked = new Set<SageTarget>();
  const act = (target: SageTarget, how: 'CB_LockRecord' | 'CB_UnLockRecord') =>
    target.kind === 'order'
      ? lockRecord(base, 'F_DOCENTETE', `DO_Type = 1 AND DO_Piece = '${target.piece}'`, how)
      : lockRecord(base, 'F_COMPTET', `CT_Num = '${target.tiers}'`, how);
  const unlock = async (target: SageTarget) => {
    await act(target, 'CB_UnLockRecord');
    locked.delete(target);
  };
  return {
    open: (settings) => openSageWriter(async () => base, settings),
    reset: async () => {
      for (const target of locked) await unlock(target);
      await base.execute(`UPDATE F_DOCENTETE SET DO_Statut = 1, [${LIBRE}] = NULL`);
      await base.execute('UPDATE F_COMPTET SET N_Risque = 1');
    },
    values: async () => [
      await base.query('SELECT * FROM F_DOCENTETE ORDER BY cbMarq'),
      await base.query('SELECT * FROM F_COMPTET ORDER BY cbMarq'),
    ],
    lock: async (target) => {
      await act(target, 'CB_LockRecord');
      locked.add(target);
    },
    unlock,
    close,
  };
}
