import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { forgottenStore } from '../../../src/store/restored/forgotten-store.ts';
import { approveOne, CAMILLE, NOW, type Store } from '../../store/samples.ts';

const COMPANY = 'SOC';

/** Letters that left and that the store knows or not, noted once; references moved on. */
export async function useRestored(store: Store, database: SqlDatabase): Promise<void> {
  const forgotten = forgottenStore(database);
  const draft = await store.writer.openDraft(COMPANY, 'OUBLI', 'EUR', CAMILLE, NOW);
  const references = [draft.reference, 'REL-2026-900000'];
  const { id } = await approveOne(store, COMPANY, [4_250], { tiers: 'CONNU' });
  await forgotten.findLetters({ ids: [id, 'unknown'], references });
  const letters = references.map((reference) => ({
    ...{ reference, tiers: 'DUPONT', by: 'mail' as const, at: NOW.toISOString(), subject: 'Relance « été » 👍' },
  }));
  const ofNobody = letters.map((one) => ({ ...one, tiers: null }));
  for (const all of [ofNobody, letters, letters]) await forgotten.noteForgotten(COMPANY, all, CAMILLE, NOW);
  await forgotten.findNoted(references);
  for (const [year, last] of [
    [2030, 7],
    [2030, 9],
    [2030, 1],
  ] as const) {
    await forgotten.raiseReferences(year, last);
  }
}
