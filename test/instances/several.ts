import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { createRandom } from '../../src/demo/company/random.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { startAzurite } from '../helpers/azurite.ts';
import { describeEnding, isUnderWay } from '../kill/ending.ts';
import { judge, type Verdict } from '../kill/judge.ts';
import { look, startStandIn } from '../kill/one-run.ts';
import { STORE } from '../kill/scene.ts';
import { fillTemplate } from '../kill/template.ts';
import { FAIR } from '../kill/weather.ts';
import { type Instance, startInstance } from './fleet.ts';
import type { InstanceStart } from './instance.ts';
import { startCluster } from './postgres/cluster.ts';
import { openServerGateway } from './postgres/server-gateway.ts';
import { prepareServer } from './postgres/server-session.ts';

export interface SeveralOptions {
  readonly letters: number;
  /** At work at once: where one goes, another comes. */
  readonly instances: number;
  /** Killed at random moments; half as many are stopped as a platform does. */
  readonly kills: number;
  readonly seed: number;
  readonly onProgress?: (done: number, letters: number) => void;
}

export interface SeveralResult {
  readonly verdict: Verdict;
  readonly kills: number;
  /** Exit codes of those that were stopped: 0 each. */
  readonly stopped: readonly (number | null)[];
  /** Letters by instance, in the order in which they came. */
  readonly shares: readonly {
    readonly name: string;
    readonly letters: number;
    /** From the first letter to the last. */
    readonly throughout: boolean;
  }[];
  /** Letters that were claimed by instances that had been told to stop. */
  readonly late: number;
  readonly lateBy: number;
}

/** Longer than any step takes on a loaded machine, and what a killed instance held waits as long on its clock. */
const LEASE_MS = 60_000;
const LOOK_EVERY_MS = 200;
/** Nothing moved for so long: what is under way waits for an hour that need not be waited for. */
const IDLE_MS = 2_500;
const SKIPPED_MS = 20_000;
const MOST_MS = 40 * 60_000;
/** Where there are more, so many of the first are neither killed nor stopped: those that live throughout tell how the work is shared. */
const SPARED = 2;

/**
 * A run of letters sent by several instances over one store and one queue, while they are killed, stopped and added. The store is the
 * embedded compiler over PostgreSQL, which tells nothing of SQL Server's locks; Graph is the stand-in.
 */
export async function runSeveral(options: SeveralOptions): Promise<SeveralResult> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-instances-'));
  const cluster = await startCluster();
  const azurite = await startAzurite('queue');
  let standIn: Awaited<ReturnType<typeof startStandIn>> | undefined;
  const fleet: Instance[] = [];
  try {
    await prepareServer(cluster);
    const gateway = await openServerGateway(cluster);
    const { today } = await fillTemplate(gateway, folder, { scene: 'run', letters: options.letters });
    standIn = await startStandIn(folder, FAIR);
    const queue = { url: `${azurite.url}/relance-work`, account: azurite.account, key: azurite.key };
    const keys = new StorageSharedKeyCredential(azurite.account, azurite.key);
    await new QueueServiceClient(azurite.url, keys).createQueue('relance-work');
    const start = { connection: cluster.connection, queue, graphUrl: standIn.url, today, leaseMs: LEASE_MS };
    const store = await gateway.database(STORE);
    const worked = await workThrough(options, start, store, fleet);
    const throughout = fleet.slice(0, options.instances).filter(({ isUp }) => isUp);
    const stopped = await Promise.all(fleet.filter(({ isUp }) => isUp).map((one) => one.stop()));
    const verdict = judge(await describeEnding(store, {}), await look(standIn.url), options.letters);
    await gateway.close();
    const shares = fleet.map((one) => ({
      ...{ name: one.name, letters: one.done.size, throughout: throughout.includes(one) },
    }));
    const late = fleet.reduce((sum, one) => sum + one.late.size, 0);
    return { verdict, ...worked, stopped: [...worked.stopped, ...stopped], shares, late };
  } finally {
    await Promise.all(fleet.filter(({ isUp }) => isUp).map((one) => one.kill()));
    standIn?.process.kill('SIGKILL');
    await azurite.close();
    cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Worked = Pick<SeveralResult, 'kills' | 'stopped' | 'lateBy'>;

/** Until nothing is under way. Blows fall when so many letters are done, drawn by the seed. */
async function workThrough(
  { letters, instances, kills, seed, onProgress }: SeveralOptions,
  start: Omit<InstanceStart, 'aheadMs'>,
  store: SqlDatabase,
  fleet: Instance[],
): Promise<Worked> {
  const random = createRandom(seed);
  const spared = instances > SPARED ? SPARED : 0;
  const stops = Math.floor(kills / 2);
  const blows = Array.from({ length: kills + stops }, (_, at) => ({
    after: random.between(1, Math.max(1, Math.floor(letters * 0.8))),
    isKill: at < kills,
  })).sort((a, b) => a.after - b.after);
  const stopped: (number | null)[] = [];
  let [aheadMs, killed] = [0, 0];
  const add = async (): Promise<void> => {
    fleet.push(await startInstance(`instance ${fleet.length + 1}`, { ...start, aheadMs }));
  };
  await Promise.all(Array.from({ length: instances }, add));
  let [known, movedAt] = [0, Date.now()];
  const until = Date.now() + MOST_MS;
  for (;;) {
    await sleep(LOOK_EVERY_MS);
    const done = fleet.reduce((sum, one) => sum + one.done.size, 0);
    if (done > known) [known, movedAt] = [done, Date.now()];
    onProgress?.(done, letters);
    const [next] = blows;
    if (next && done >= next.after) {
      blows.shift();
      const one = random.pick(fleet.slice(spared).filter(({ isUp }) => isUp));
      if (next.isKill) {
        await one.kill();
        killed += 1;
      } else stopped.push(await one.stop());
      await add();
      movedAt = Date.now();
    } else if (Date.now() - movedAt > IDLE_MS) {
      if (!(await isUnderWay(store))) break;
      if (Date.now() > until) throw new Error(`After ${MOST_MS} ms letters are under way still`);
      aheadMs += SKIPPED_MS;
      for (const one of fleet) one.tell({ skipMs: SKIPPED_MS });
      movedAt = Date.now();
    }
  }
  return { kills: killed, stopped, lateBy: aheadMs };
}

/** The counts on one line. */
export const summariseSeveral = ({ verdict, kills, stopped, shares }: SeveralResult): string =>
  [
    `letters: ${verdict.letters}`,
    `sent once: ${verdict.sentOnce}`,
    `filed once: ${verdict.filedOnce}`,
    `to check: ${verdict.toCheck.length}`,
    `sent twice: ${verdict.sentTwice}`,
    `lost: ${verdict.lost}`,
    `killed: ${kills}`,
    `stopped: ${stopped.length}`,
    `by instance: ${shares.map((share) => share.letters).join(' ')}`,
    `throughout: ${shares.flatMap(({ throughout, letters }) => (throughout ? letters : [])).join(' ')}`,
  ].join(', ');
