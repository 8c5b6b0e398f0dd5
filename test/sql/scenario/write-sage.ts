import type { SageRelease } from '../../../src/demo/sage-base/release.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openSageWriter } from '../../../src/sage-writer/open-sage-writer.ts';
import { riskCode, statut } from '../../contracts/sage-writes/sage-writer.ts';
import { LIBRE, lockRecord, makeSageToWrite, writerSettings } from '../../sage-writer/base.ts';

/** Makes a base of the release and writes into it all that a decision can put there: over a value, over NULL, not while it is open. */
export async function writeSage(base: SqlDatabase, release: SageRelease): Promise<void> {
  await makeSageToWrite(base, release);
  const open = async () => base;
  const marks = openSageWriter(open, writerSettings());
  await marks.look(statut('2'));
  await lockRecord(base, 'F_DOCENTETE', "DO_Type = 1 AND DO_Piece = 'BC1'");
  await marks.write(statut('2'), '1');
  await lockRecord(base, 'F_DOCENTETE', "DO_Type = 1 AND DO_Piece = 'BC1'", 'CB_UnLockRecord');
  await marks.write(statut('2'), '1');
  await marks.write(riskCode(3), '1');
  await marks.write(riskCode(9));
  const libre = openSageWriter(
    open,
    writerSettings({ order: { column: LIBRE, approved: 'Accordé', refused: 'Refusé' } }),
  );
  await libre.write(statut('Accordé'), null);
  await libre.write(statut(null), 'Accordé');
  await base.query(`SELECT DO_Type, DO_Piece, DO_Statut, [${LIBRE}] FROM F_DOCENTETE ORDER BY DO_Type, DO_Piece`);
}
