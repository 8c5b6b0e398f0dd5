import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { parisDay } from '../../../src/domain/day.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { describeEnding, isUnderWay } from '../../kill/ending.ts';
import { judge, type Verdict } from '../../kill/judge.ts';
import { look, startStandIn } from '../../kill/one-run.ts';
import { STORE } from '../../kill/scene.ts';
import { runCustomers, setUpDossiers, writeSage } from '../../kill/template.ts';
import { FAIR } from '../../kill/weather.ts';
import type { InstanceStart } from '../instance.ts';
import { startCluster } from '../postgres/cluster.ts';
import { openServerGateway } from '../postgres/server-gateway.ts';
import { prepareServer } from '../postgres/server-session.ts';
import type { ApproveOrder } from './approve.ts';
import { type Checkout, checkOut } from './checkout.ts';
import { Fleet, type Version } from './two-fleets.ts';

export interface BesideOptions {
  /** A commit, a branch or a tag. */
  readonly older: string;
  /** A quarter each: approved by the older version alone, by it beside the newer, by the newer beside it, by the newer alone. */
  readonly letters: number;
  /** Of each version. */
  readonly instances: number;
  /** Of each version, while both are at work: whoever is left takes over what it held. */
  readonly kills: number;
  readonly onStep?: (step: string) => void;
}

export interface BesideResult {
  readonly older: Pick<Checkout, 'name' | 'differing'>;
  readonly verdict: Verdict;
  /** What the newer version brought the store up by, while the older one worked. */
  readonly migrations: readonly string[];
  /** Letters that each version brought to their end. */
  readonly done: Readonly<Record<Version, number>>;
  readonly killed: number;
  /** Exit codes of those that were stopped: 0 each. */
  readonly stopped: readonly (number | null)[];
  readonly faults: Readonly<Record<Version, readonly string[]>>;
  readonly warnings: Readonly<Record<Version, readonly string[]>>;
}

const HERE = path.join(import.meta.dirname, '../../..');
const APPROVE = path.join(import.meta.dirname, 'approve.ts');
const LEASE_MS = 60_000;
/** Customers of each quarter of the letters begin so. */
const QUARTERS = ['AVANT', 'AVEC', 'PENDANT', 'APRES'] as const;
/** Lines of a run that were not of it: each run is of a quarter of the customers. */
const NOT_ASKED: readonly string[] = ['left-out', 'held'];
const run = promisify(execFile);

/**
 * An upgrade as infra/README.md says: instances of an older version are at work, the store is brought up, instances of this version
 * come beside them, those of the older one are stopped one by one; letters are approved all the while. The bases are as this version's
 * tests make them (PostgreSQL, Sage, Microsoft 365, the queue): what is outside of both.
 */
export async function runBeside(options: BesideOptions): Promise<BesideResult> {
  const older = await checkOut(options.older);
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-versions-'));
  const cluster = await startCluster();
  const azurite = await startAzurite('queue');
  const fleet = new Fleet(older.script);
  let standIn: Awaited<ReturnType<typeof startStandIn>> | undefined;
  try {
    await prepareServer(cluster);
    const gateway = await openServerGateway(cluster);
    const today = parisDay(new Date());
    const letters = Math.max(1, Math.ceil(options.letters / QUARTERS.length));
    await gateway.createDatabase(STORE);
    await writeSage(
      gateway,
      today,
      QUARTERS.flatMap((begins) => runCustomers(letters, begins)),
    );
    await setUpDossiers(path.join(folder, 'm365'));
    standIn = await startStandIn(folder, FAIR);
    const queue = { url: `${azurite.url}/relance-work`, account: azurite.account, key: azurite.key };
    const keys = new StorageSharedKeyCredential(azurite.account, azurite.key);
    await new QueueServiceClient(azurite.url, keys).createQueue('relance-work');
    const { connection } = cluster;
    const approve = (version: Version, begins: string, migrates = false): Promise<void> =>
      approveBy({ root: version === 'older' ? older.root : HERE, connection, today, migrates, begins, letters });
    const start = { connection, queue, graphUrl: standIn.url, today, leaseMs: LEASE_MS, logLevel: 'warn' };
    const store = await gateway.database(STORE);
    const migrations = await upgrade({ ...options, letters }, fleet, start, approve, store);
    await fleet.stopAll();
    const ending = await describeEnding(store, {});
    const lines = ending.lines.filter(({ State }) => !NOT_ASKED.includes(State));
    const verdict = judge({ ...ending, lines }, await look(standIn.url), letters * QUARTERS.length);
    await gateway.close();
    return { older, verdict, migrations, ...fleet.told() };
  } catch (error) {
    // What stopped it stands in the logs most often.
    const { older: ofOlder, newer: ofNewer } = fleet.told().faults;
    throw new Error(['It went no further', ...ofOlder, ...ofNewer].join('\n'), { cause: error });
  } finally {
    await fleet.killAll();
    standIn?.process.kill('SIGKILL');
    await azurite.close();
    cluster.stop();
    await rm(folder, { recursive: true, force: true });
    await older.close();
  }
}

/** The steps in their order. Answers the migrations that were missing. */
async function upgrade(
  { letters, instances, kills, onStep = () => undefined }: BesideOptions,
  fleet: Fleet,
  start: Omit<InstanceStart, 'aheadMs'>,
  approve: (version: Version, begins: string, migrates?: boolean) => Promise<void>,
  store: SqlDatabase,
): Promise<readonly string[]> {
  const say = (step: string): void => onStep(`${step}: ${fleet.total} letters are done`);
  const [alone, byOlder, byNewer, afterwards] = QUARTERS;
  await approve('older', alone, true);
  say(`${letters} letters approved by the older version over its own store`);
  await fleet.add('older', start, instances);
  // The store cannot be read by this version yet; there is more under way than is waited for.
  await fleet.until(Math.ceil(letters / 4), async () => true);
  const migrations = await migrate(store);
  say(`${migrations.length} migrations while the older version works`);
  await fleet.add('newer', start, instances);
  // As in going back: an instance of the older version starts over the newer store.
  await fleet.add('older', start, 1);
  say('Both versions serve');

  await during(approve('older', byOlder), store, async (isUnderWay) => {
    for (let at = 1; at <= kills; at += 1) {
      await fleet.until(letters + Math.floor((letters * at) / (kills + 1)), isUnderWay);
      await fleet.replaceOneOfEach(start);
      say('One of each version was killed');
    }
    await fleet.until(letters * 2, isUnderWay);
  });
  say(`${letters} letters approved by the older version beside the newer`);
  await during(approve('newer', byNewer), store, async (isUnderWay) => {
    const olders = fleet.up('older').length;
    for (let at = 1; at <= olders; at += 1) {
      await fleet.until(letters * 2 + Math.floor((letters * at) / (olders + 1)), isUnderWay);
      await fleet.stopOne('older');
      say('One of the older version was stopped');
    }
  });
  await approve('newer', afterwards);
  // Runs note what became of their letters after them.
  await fleet.until(Number.POSITIVE_INFINITY, () => isUnderWay(store));
  say(`${letters} letters approved by the newer version, and ${letters} after the older was gone`);
  return migrations;
}

/** What happens while letters are approved and leave: they are under way from the first moment on. */
async function during(
  approving: Promise<void>,
  store: SqlDatabase,
  happen: (isUnderWayStill: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  let isApproving = true;
  const approved = approving.finally(() => {
    isApproving = false;
  });
  await Promise.all([approved, happen(async () => isApproving || (await isUnderWay(store)))]);
}

const approveBy = (order: ApproveOrder): Promise<void> =>
  run(process.execPath, [APPROVE, JSON.stringify(order)]).then(() => undefined);

/** The counts on one line. */
export const summariseBeside = ({ verdict, migrations, done, killed, stopped, faults }: BesideResult): string =>
  [
    `letters: ${verdict.letters}`,
    `sent once: ${verdict.sentOnce}`,
    `filed once: ${verdict.filedOnce}`,
    `to check: ${verdict.toCheck.length}`,
    `sent twice: ${verdict.sentTwice}`,
    `lost: ${verdict.lost}`,
    `migrations beside the older version: ${migrations.length}`,
    `done by the older: ${done.older}`,
    `by the newer: ${done.newer}`,
    `killed: ${killed}`,
    `stopped: ${stopped.length}`,
    `faults of the older: ${faults.older.length}`,
    `of the newer: ${faults.newer.length}`,
  ].join(', ');
