import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Day } from '../../../src/domain/day.ts';
import type { Run } from '../../../src/domain/runs/run.ts';
import type { SeenList } from '../../../src/use-cases/runs/seen-list.ts';
import type { Cluster } from '../postgres/cluster.ts';

/** What people ask of one version, in a process of its own: to bring its store up first, then a run of the customers that begin so. */
export interface ApproveOrder {
  /** The folder of the version. */
  readonly root: string;
  readonly connection: Cluster['connection'];
  readonly today: Day;
  readonly migrates: boolean;
  readonly begins: string;
  readonly letters: number;
}

const order = JSON.parse(process.argv[2] ?? '') as ApproveOrder;
const load = async <T>(file: string): Promise<T> =>
  (await import(pathToFileURL(path.join(order.root, file)).href)) as T;

type Gateways = typeof import('../postgres/server-gateway.ts');
const { openServerGateway } = await load<Gateways>('test/instances/postgres/server-gateway.ts');
const { SENDING, STORE, sceneCompany } = await load<typeof import('../../kill/scene.ts')>('test/kill/scene.ts');
const gateway = await openServerGateway(order);
const database = await gateway.database(STORE);
if (order.migrates) {
  const { migrate } = await load<typeof import('../../../src/store/migrate.ts')>('src/store/migrate.ts');
  await migrate(database);
}

type People = typeof import('../../use-cases/bench/people.ts');
const { directoryOf } = await load<People>('test/use-cases/bench/people.ts');
const { openStore } = await load<typeof import('../../../src/store/open-store.ts')>('src/store/open-store.ts');
const { openSageReader } = await load<typeof import('../../../src/sage/sage-reader.ts')>('src/sage/sage-reader.ts');
type Preparing = typeof import('../../../src/use-cases/runs/prepare-run.ts');
const { prepareRun } = await load<Preparing>('src/use-cases/runs/prepare-run.ts');
type Approving = typeof import('../../../src/use-cases/runs/approve-run.ts');
const { approveRun } = await load<Approving>('src/use-cases/runs/approve-run.ts');

const WHO = { id: 'claire', name: 'Claire Martin' };
const company = sceneCompany();
const { reader, writer } = await openStore(database);
const store = { ...reader, ...writer };
const sage = openSageReader(await gateway.database(company.code), company, { now: () => new Date() });
const ports = {
  companies: { list: () => [company], get: () => company, sage: () => sage },
  memory: reader,
  holders: () => [],
  directory: directoryOf({ [WHO.id]: ['collector'] }),
  drafts: store,
  dispatches: store,
  runs: store,
  copies: { find: async () => [] },
  sending: SENDING,
  renderer: { unwritable: () => [] },
  clock: { now: () => new Date(), today: () => order.today },
  isHoliday: () => false,
};
type Seeing = typeof import('../../../src/use-cases/runs/seen-list.ts');
/** The list as it was shown. A version from before it was named takes a filter in this place: that of nothing. */
async function seenOf(run: Pick<Run, 'id' | 'version'>): Promise<SeenList> {
  const file = 'src/use-cases/runs/seen-list.ts';
  if (!existsSync(path.join(order.root, file))) return {} as SeenList;
  return (await load<Seeing>(file)).seenList(run, await store.listRunLines(run.id));
}

const prepared = await prepareRun(ports, WHO, company.code, { text: order.begins });
if (prepared.kind !== 'prepared') throw new Error(`No run: ${JSON.stringify(prepared)}`);
const approved = await approveRun(ports, WHO, prepared.run.id, await seenOf(prepared.run));
const selected = approved.kind === 'approved' ? approved.run.counts.selected : 0;
if (selected !== order.letters) throw new Error(`Not approved, or not all: ${JSON.stringify(approved)}`);
await gateway.close();
