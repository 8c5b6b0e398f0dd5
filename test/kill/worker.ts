import { setTimeout as sleep } from 'node:timers/promises';
import { assemble, type Outside } from '../../src/assemble.ts';
import { openLog } from '../../src/platform/log.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';
import { describeEnding, isUnderWay } from './ending.ts';
import { type Life, SENDING, STORE, sceneCompany } from './scene.ts';
import { exchangeWithStops, openStops, withStops } from './stops.ts';

const PAUSE_MS = 20;
/** Nothing to claim for so long: what is under way waits for an hour that need not be waited for. */
const IDLE_MS = 1_200;
const SKIPPED_MS = 5_000;

const life = JSON.parse(process.argv[2] ?? '') as Life;
const stops = openStops(life.stop);
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
    exchange: exchangeWithStops(stops),
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

/** Passes until nothing is under way; two of these run side by side. */
async function work(): Promise<void> {
  let idleSince = Date.now();
  for (;;) {
    const moved = (await relance.runPass('runs')) + (await relance.runPass('dispatch'));
    if (moved > 0) idleSince = Date.now();
    else if (!(await isUnderWay(store))) return;
    else if (Date.now() - idleSince > IDLE_MS) {
      aheadMs += SKIPPED_MS;
      idleSince = Date.now();
    }
    await sleep(PAUSE_MS);
  }
}

await Promise.all([work(), work()]);
process.stdout.write(JSON.stringify(await describeEnding(store, stops.reached)));
await relance.close();
process.exit(0);
