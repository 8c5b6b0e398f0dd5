import { setTimeout as sleep } from 'node:timers/promises';
import { assemble, type Outside } from '../../src/assemble.ts';
import { linesIn } from '../../src/domain/relance/letter.ts';
import { openLog } from '../../src/platform/log.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { DispatchState } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { type Ending, type Life, SENDING, STORE, sceneCompany } from './scene.ts';
import { openStops, stopFetch, withStops } from './stops.ts';

const RESTING: ReadonlySet<DispatchState> = new Set(['done', 'to-check', 'stopped', 'cancelled']);
const ALL = 100_000;
const LINES = 'SELECT State, COUNT(*) AS Lines FROM relance.RunLine GROUP BY State';
const PAUSE_MS = 20;
/** Nothing to claim for so long: what is under way waits for an hour that need not be waited for. */
const IDLE_MS = 1_200;
const SKIPPED_MS = 5_000;

const life = JSON.parse(process.argv[2] ?? '') as Life;
const stops = openStops(life.stop);
stopFetch(stops);
let aheadMs = life.aheadMs;
const clock = { now: () => new Date(Date.now() + aheadMs), today: () => life.today };

const gateway = await openGateway({ kind: 'embedded', folder: life.base });
const company = sceneCompany();
const store = await gateway.database(STORE);
const relance = await assemble({
  companies: [{ company, sage: await gateway.database(company.code) }],
  store,
  graph: {
    baseUrl: life.graphUrl,
    credential: { getToken: async () => ({ token: 'kill', expiresOnTimestamp: Date.now() + 3_600_000 }) },
  },
  identity: { kind: 'open' },
  clock,
  sending: SENDING,
  linkSecret: 'a secret of this test, long enough to be one',
  publicBaseUrl: 'http://127.0.0.1',
  canaryMailbox: null,
  logger: openLog('silent'),
  patience: { lookupDelaysMs: [50, 100, 200, 400, 800], maxAttempts: 6 },
  aroundDispatches: (real) => withStops(stops, real),
  closeOutside: () => gateway.close(),
} satisfies Outside);

const { reader } = await openStore(store);
const isUnderWay = async (): Promise<boolean> =>
  (await reader.listRunsAtWork()).length > 0 ||
  (await reader.listDispatches({}, ALL)).some((dispatch) => !RESTING.has(dispatch.state));

/** Passes until nothing is under way; two of these run side by side. */
async function work(): Promise<void> {
  let idleSince = Date.now();
  for (;;) {
    const moved = (await relance.runPass('runs')) + (await relance.runPass('dispatch'));
    if (moved > 0) idleSince = Date.now();
    else if (!(await isUnderWay())) return;
    else if (Date.now() - idleSince > IDLE_MS) {
      aheadMs += SKIPPED_MS;
      idleSince = Date.now();
    }
    await sleep(PAUSE_MS);
  }
}

await Promise.all([work(), work()]);
process.stdout.write(JSON.stringify(await describeEnding(store)));
await relance.close();
process.exit(0);

async function describeEnding(database: SqlDatabase): Promise<Ending> {
  const dispatches = await reader.listDispatches({}, ALL);
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
    reached: stops.reached,
  };
}
