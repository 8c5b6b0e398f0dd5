import { QueueClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { assemble, type Outside } from '../../src/assemble.ts';
import { queueHints } from '../../src/channels/schedule/queue-hints.ts';
import type { Day } from '../../src/domain/day.ts';
import { openLog } from '../../src/platform/log.ts';
import type { DispatchReader, DispatchWriter } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { SENDING, STORE, sceneCompany } from '../kill/scene.ts';
import type { Cluster } from './postgres/cluster.ts';
import { openServerGateway } from './postgres/server-gateway.ts';

/**
 * What one instance of several is started with, told what it is while it runs, and says. Instances of an older version are started
 * with the same by a newer test: fields are added, never changed or taken away, and what a version does not know it passes over.
 */
export interface InstanceStart {
  readonly connection: Cluster['connection'];
  readonly queue: { readonly url: string; readonly account: string; readonly key: string };
  readonly graphUrl: string;
  readonly today: Day;
  readonly aheadMs: number;
  readonly leaseMs: number;
  /** From which level on its log is written on stderr; absent: nothing is. */
  readonly logLevel?: string;
}

/** What it is told while it runs: time that need not be waited for. */
export interface InstanceOrder {
  readonly skipMs: number;
}

/** What it says: a letter that it brought to its end, or one that it claimed although it had been told to stop. */
export type InstanceNews = { readonly done: string } | { readonly late: string };

const start = JSON.parse(process.argv[2] ?? '') as InstanceStart;
let { aheadMs } = start;
process.on('message', ({ skipMs }: InstanceOrder) => {
  aheadMs += skipMs;
});

let isEnding = false;
const say = (news: InstanceNews): void => void process.send?.(news);

/** Each letter that reaches its end is told to whoever started this. */
const telling = (store: DispatchReader & DispatchWriter): DispatchReader & DispatchWriter => ({
  ...store,
  claim: async (...given) => {
    const isLate = isEnding;
    const claimed = await store.claim(...given);
    if (isLate) for (const { id } of claimed) say({ late: id });
    return claimed;
  },
  advance: async (dispatch, to, ...rest) => {
    const advanced = await store.advance(dispatch, to, ...rest);
    if (to === 'done') say({ done: dispatch.id });
    return advanced;
  },
});

const gateway = await openServerGateway(start);
const company = sceneCompany();
const { url, account, key } = start.queue;
const queue = new QueueClient(url, new StorageSharedKeyCredential(account, key));
const relance = await assemble({
  companies: [{ company, sage: await gateway.database(company.code) }],
  store: await gateway.database(STORE),
  graph: {
    baseUrl: start.graphUrl,
    credential: { getToken: async () => ({ token: 'kill', expiresOnTimestamp: Date.now() + 3_600_000 }) },
  },
  identity: { kind: 'open' },
  clock: { now: () => new Date(Date.now() + aheadMs), today: () => start.today },
  sending: SENDING,
  linkSecret: 'a secret of this test, long enough to be one',
  publicBaseUrl: 'http://127.0.0.1',
  canaryMailbox: null,
  logger: openLog(start.logLevel ?? 'silent'),
  patience: { lookupDelaysMs: [50, 100, 200, 400, 800], maxAttempts: 6 },
  leaseMs: start.leaseMs,
  hints: queueHints(queue, () => undefined),
  aroundDispatches: telling,
  closeOutside: () => gateway.close(),
} satisfies Outside);

const serving = await relance.serve({ host: '127.0.0.1', port: 0 });
process.send?.({ ready: true });
process.once('SIGTERM', () => {
  isEnding = true;
  serving.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
