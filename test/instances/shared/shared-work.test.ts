import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { bankReader } from '../../../src/store/bank/bank-reader.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { IBAN, MT940 } from '../../channels/bank/statement-texts.ts';
import { type Cluster, startCluster, withoutPostgres } from '../postgres/cluster.ts';
import { openServerGateway } from '../postgres/server-gateway.ts';
import { prepareServer } from '../postgres/server-session.ts';
import type { SharedNews, SharedStart } from './worker.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const STORE = 'relance_store';
const COMPANY = 'PARTAGE';
/** Monday 2 March 2026 at 08:30 in Paris: a morning post is due. */
const NOW = '2026-03-02T07:30:00Z';
const PROCESSES = ['one', 'two', 'three'];
const PLACES = Array.from({ length: 8 }, (_, at) => `19:salon-${at}`);
const TURNS = Array.from({ length: 40 }, (_, at) => `turn ${at}`);
/** Asked by all at once; and each begins the others elsewhere, so that whoever is ahead does not take them all. */
const AT_ONCE = 20;
const turnsOf = (at: number): readonly string[] => {
  const [first, others] = [TURNS.slice(0, AT_ONCE), TURNS.slice(AT_ONCE)];
  const begin = Math.floor((others.length / PROCESSES.length) * at);
  return [...first, ...others.slice(begin), ...others.slice(0, begin)];
};
/** As many files as there are: of each another reference, so that each tells something of its own. */
const FILES = Array.from({ length: 6 }, (_, at) =>
  MT940.replaceAll('2612', '2601').replace('2701021231', '2602010131').replaceAll('E2E-77', `E2E-${at}`),
);

/** Starts one, and waits until it has opened the store. */
async function open(start: SharedStart): Promise<{ readonly child: ChildProcess; go(): Promise<SharedNews> }> {
  const child = fork(WORKER, [JSON.stringify(start)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${start.name} ended with ${code}`)));
    });
  await next();
  return {
    child,
    go: () => {
      const told = next();
      child.send({ go: true });
      return told as Promise<SharedNews>;
    },
  };
}

const title = `three processes over one store${withoutPostgres ? ` (${withoutPostgres})` : ''}`;
describe.skipIf(withoutPostgres !== null)(title, () => {
  let cluster: Cluster | undefined;
  let gateway: SqlGateway | undefined;
  const children: ChildProcess[] = [];
  let news: readonly SharedNews[];

  beforeAll(async () => {
    cluster = await startCluster();
    await prepareServer(cluster);
    gateway = await openServerGateway(cluster);
    await gateway.createDatabase(STORE);
    await migrate(await gateway.database(STORE));
    const { writer } = await openStore(await gateway.database(STORE));
    for (const place of PLACES) await writer.addPurpose(place, 'morning', COMPANY, 'p-marc', 'Marc', new Date(NOW));
    const shared = { connection: cluster.connection, store: STORE, now: NOW, iban: IBAN, files: FILES };
    const workers = await Promise.all(
      PROCESSES.map((name, at) => open({ ...shared, name, turns: turnsOf(at), tries: 2 })),
    );
    children.push(...workers.map(({ child }) => child));
    news = await Promise.all(workers.map((one) => one.go()));
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await gateway?.close();
    cluster?.stop();
  });
  const all = (what: 'turns' | 'posted' | 'kept' | 'read') => news.flatMap((one) => one[what]).toSorted();

  test('a turn that all ask for at once is one’s', () => {
    expect(all('turns')).toEqual(TURNS.toSorted());
  });

  test('the morning post leaves once for each place, whoever sends it', () => {
    expect(all('posted')).toEqual(PLACES.toSorted());
  });

  test('the work was there for all: none did everything alone', () => {
    expect(news.filter(({ turns }) => turns.length > 0).length).toBeGreaterThan(1);
  });

  test('each file of the bank is opened once and kept once, and tells what it tells once', async () => {
    const names = FILES.map((_, at) => `${at}.sta`);
    expect(all('kept')).toEqual(names);
    expect(all('read')).toEqual(FILES.map((_, at) => String(at)));
    const database = await gateway?.database(STORE);
    if (!database) throw new Error('No store');
    const files = await bankReader(database).listBankFiles(COMPANY);
    expect(files.map(({ name }) => name).toSorted()).toEqual(names);
    const rows = await database.query<{ N: number }>('SELECT COUNT(*) AS N FROM relance.BankEntry');
    expect(Number(rows[0]?.N)).toBe(news.reduce((sum, { added }) => sum + added, 0));
    expect(Number(rows[0]?.N)).toBeGreaterThanOrEqual(FILES.length);
  });
});
