import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { lettersAtWork } from '../../../src/store/operation/letters-at-work.ts';
import { later, NOW } from '../../store/samples.ts';

/** How letters stand, over all companies. */
export async function useOperation(database: SqlDatabase): Promise<void> {
  await lettersAtWork(database).readLettersAtWork({ hourAgo: NOW, dayAgo: later(-86_400_000) });
}
