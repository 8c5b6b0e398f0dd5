import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { statusStore } from '../../../src/store/status/status-store.ts';
import { later, NOW } from '../../store/samples.ts';

/** How passes ended, the first time and again, and how the letters stand. */
export async function useStatus(database: SqlDatabase): Promise<void> {
  const status = statusStore(database);
  for (let times = 0; times < 2; times += 1) {
    await status.notePassSucceeded('runs', NOW);
    await status.notePassFailed('dispatch', 'graph-503', NOW);
  }
  await status.readStanding({ hourAgo: NOW, dayAgo: later(-86_400_000), stoppedSince: later(-7 * 86_400_000) });
}
