import { assemble, type Outside, type Relance } from '../../../src/assemble.ts';
import type { SageRows } from '../../../src/demo/company/rows.ts';
import { writeSageRows } from '../../../src/demo/company/write.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { openProcessLog } from '../../../src/platform/log.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { watchLoop } from '../../bench/bots/loop.ts';
import { serveParent } from '../../bench/child.ts';
import { APP_ID, authorityAt, TENANT } from '../../channels/teams/harness/fake-issuer.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { watchHeld } from './held.ts';
import type { Asked, Loop, Memory, Start, Told } from './served.ts';

const STORE = 'relance_store';
const HOST = '127.0.0.1';
/** What a terminal does before anybody asks: the passes would come to it. */
const FIRST = [['setup'], ['dataset', 'refresh'], ['positions', 'rebuild'], ['watch']];

/** What is in the base of whom: each suite serves its own. */
export interface Scene {
  readonly company: Company;
  books(company: Company, today: Day): SageRows;
}

const readLoop = watchLoop();
const readHeld = watchHeld();
let relance: Relance | undefined;
let store: SqlDatabase | undefined;
let sage: SqlDatabase | undefined;

/** The product as it is assembled for production, over a base in memory: tokens are asked for, and checked. */
async function start(
  scene: Scene,
  { metadataUrl, graphUrl, publicBaseUrl, linkSecret, port, today }: Start,
): Promise<Told> {
  const logger = openProcessLog('warn');
  const gateway = await openGateway({ kind: 'embedded' });
  const { company } = scene;
  await gateway.createDatabase(STORE);
  store = await gateway.database(STORE);
  await migrate(store);
  sage = await openBooks(gateway, scene, today);
  const startedAt = Date.now();
  const begin = Date.parse(`${today}T08:00:00Z`);
  const credential = { getToken: async () => ({ token: 'local', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  relance = await assemble({
    companies: [{ company, sage }],
    store,
    graph: { baseUrl: graphUrl, credential },
    identity: { kind: 'secret', appId: APP_ID, tenantId: TENANT, secret: 'unused' },
    authority: authorityAt(metadataUrl),
    kind: 'embedded',
    clock: { now: () => new Date(begin + Date.now() - startedAt), today: () => day(today) },
    sending: { sandbox: false },
    linkSecret,
    publicBaseUrl,
    canaryMailbox: null,
    logger,
    patience: { lookupDelaysMs: [50, 100, 200, 400, 800], maxAttempts: 6 },
    closeOutside: () => gateway.close(),
  } satisfies Outside);
  for (const argv of FIRST) {
    const { exitCode, output } = await relance.runCli([...argv, '--company', company.code]);
    if (exitCode !== 0) throw new Error(`${argv.join(' ')}: ${output}`);
  }
  await relance.prepare();
  const serving = await relance.serve({ host: HOST, port });
  return { port: serving.port };
}

async function openBooks(
  gateway: Awaited<ReturnType<typeof openGateway>>,
  { company, books }: Scene,
  today: string,
): Promise<SqlDatabase> {
  await gateway.createDatabase(company.code);
  const database = await gateway.database(company.code);
  await createSageBase(database, 'new');
  await writeSageRows(database, books(company, day(today)), 'new');
  return database;
}

/** What is held once all that may go has gone. */
function readMemory(): Memory {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapUsed, rss };
}

async function answer(scene: Scene, asked: Asked): Promise<unknown> {
  switch (asked.kind) {
    case 'start':
      return start(scene, asked);
    case 'memory':
      return readMemory();
    case 'loop':
      return { ...readLoop(), held: readHeld() } satisfies Loop;
    case 'cli':
      return relance?.runCli(asked.argv);
    case 'pass':
      return relance?.runPass(asked.name);
    case 'query':
      return (asked.of === 'sage' ? sage : store)?.query(asked.text);
  }
}

/** Serves the scene for the process that forked this one. */
export const serveScene = (scene: Scene): void => serveParent<Asked>((asked) => answer(scene, asked));
