import { linesIn } from '../../src/domain/relance/letter.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { DispatchState } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { Ending } from './scene.ts';

const RESTING: ReadonlySet<DispatchState> = new Set(['done', 'to-check', 'stopped', 'cancelled']);
const ALL = 100_000;
const LINES = 'SELECT State, COUNT(*) AS Lines FROM relance.RunLine GROUP BY State';

/** Whether a run or a letter waits for something to be done. */
export async function isUnderWay(database: SqlDatabase): Promise<boolean> {
  const { reader } = await openStore(database);
  if ((await reader.listRunsAtWork()).length > 0) return true;
  return (await reader.listDispatches({}, ALL)).dispatches.some(({ state }) => !RESTING.has(state));
}

/** What the store holds once nothing is under way. `reached`: points of the life that ends. */
export async function describeEnding(database: SqlDatabase, reached: Ending['reached']): Promise<Ending> {
  const { reader } = await openStore(database);
  const { dispatches } = await reader.listDispatches({}, ALL);
  return {
    dispatches: dispatches.map((one) => ({
      id: one.id,
      reference: one.facts.reference,
      by: one.recipient.kind,
      state: one.state,
      checkFrom: one.checkFrom,
      error: one.lastError?.code ?? null,
      ecNos: linesIn(one.facts).map((line) => line.ecNo),
    })),
    held: await database.query('SELECT DispatchId, EcNo FROM relance.DispatchItem WHERE Live = 1'),
    reminded: await database.query('SELECT DispatchId, EcNo FROM relance.Reminded'),
    lines: (await database.query<{ State: string; Lines: number | string }>(LINES)).map(({ State, Lines }) => ({
      State,
      Lines: Number(Lines),
    })),
    reached,
  };
}
