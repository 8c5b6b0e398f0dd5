import { join } from 'node:path';
import { openGraphClient } from '../../src/channels/graph/calls/client.ts';
import { openDossierSetup } from '../../src/channels/graph/dossier/dossier-setup.ts';
import { buildCompany } from '../../src/demo/company/build.ts';
import { demoTenant } from '../../src/demo/company/people.ts';
import type { Scenario } from '../../src/demo/company/scenario.ts';
import { writeSageRows } from '../../src/demo/company/write.ts';
import { startM365 } from '../../src/demo/m365/server.ts';
import { type Day, parisDay } from '../../src/domain/day.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';
import { openSageReader } from '../../src/sage/sage-reader.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { approveLetters } from '../../src/use-cases/relance/approve-letters.ts';
import { prepareLetters } from '../../src/use-cases/relance/prepare-letters.ts';
import { approveRun as approveRunOf } from '../../src/use-cases/runs/approve-run.ts';
import { prepareRun } from '../../src/use-cases/runs/prepare-run.ts';
import { seenList } from '../../src/use-cases/runs/seen-list.ts';
import { readSituation } from '../../src/use-cases/tiers/read-situation.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { directoryOf } from '../use-cases/bench/people.ts';
import { writeMentions } from './mentions/write-mentions.ts';
import { type Scene, SENDING, STORE, sceneCompany } from './scene.ts';

/** Two letters by mail, one of them with two instalments, and one by post. */
export const CUSTOMERS: readonly Scenario[] = [
  {
    code: 'MAIL1',
    name: 'Serrurerie Aubrac SARL',
    cases: [],
    shows: 'One invoice, by mail',
    sheet: { email: 'compta@aubrac.example' },
    play: (desk) => {
      desk.bill({ late: 15, amount: 1_200_00 });
    },
  },
  {
    code: 'MAIL2',
    name: 'Menuiserie Béarn SAS',
    cases: [],
    shows: 'Two invoices, by mail',
    sheet: { email: 'compta@bearn.example' },
    play: (desk) => {
      desk.bill({ late: 20, amount: 840_00 });
      desk.bill({ late: 31, amount: 516_30 });
    },
  },
  {
    code: 'POSTE',
    name: 'Scierie Cévenole SARL',
    cases: [],
    shows: 'No address but a street: by post',
    sheet: { email: '' },
    play: (desk) => {
      desk.bill({ late: 12, amount: 300_00 });
    },
  },
];

export interface Template {
  /** Holds `base`, the embedded engine's folder, and `m365`, the stand-in's. */
  readonly folder: string;
  readonly today: Day;
  /** Or messages to people mentioned. */
  readonly letters: number;
  readonly scene: Scene;
}

/** Letters of a run, where nothing else is asked. */
export const OF_A_RUN = 30;
/** Every tenth has no mail: its letter goes by post. */
const BY_POST = 10;

/** So many customers with an invoice each, all within what a collector may approve; their codes begin alike. */
export const runCustomers = (count: number, begins = 'CLIENT'): readonly Scenario[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `${begins}${index + 10}`,
    name: `Maison ${index + 10} SARL`,
    cases: [],
    shows: 'One of a run',
    sheet: { email: index % BY_POST === 0 ? '' : `compta@maison${index + 10}.example` },
    play: (desk) => {
      desk.bill({ late: 15, amount: 30_00 + (index % OF_A_RUN) * 1_00 });
    },
  }));

/** A base where every letter was just approved, or the run of them, and nothing has left: made once and copied for each run. */
export async function makeTemplate(folder: string, scene: Scene = 'letters', letters = OF_A_RUN): Promise<Template> {
  const gateway = await openGateway({ kind: 'embedded', folder: join(folder, 'base') });
  try {
    return { folder, scene, ...(await fillTemplate(gateway, folder, { scene, letters })) };
  } finally {
    await gateway.close();
  }
}

/** The same through any gateway: the bases in it, the dossiers in a folder. */
export async function fillTemplate(
  gateway: SqlGateway,
  folder: string,
  { scene, letters }: Pick<Template, 'scene' | 'letters'>,
): Promise<Pick<Template, 'today' | 'letters'>> {
  const today = parisDay(new Date());
  await setUpDossiers(join(folder, 'm365'));
  const customers = scene === 'run' ? runCustomers(letters) : CUSTOMERS;
  await writeBase(gateway, today, customers);
  if (scene === 'mentions') return { today, letters: await writeMentions(gateway, customers) };
  if (scene === 'run') await approveRun(gateway, today, letters);
  else for (const { code } of customers) await approve(gateway, today, code);
  return { today, letters: customers.length };
}

export async function setUpDossiers(folder: string): Promise<void> {
  const m365 = await startM365({ folder, tenant: demoTenant });
  const credential = { getToken: async () => ({ token: 'kill', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  await openDossierSetup(openGraphClient({ baseUrl: m365.graphUrl, credential })).setup(sceneCompany());
  await m365.close();
}

export async function writeBase(gateway: SqlGateway, today: Day, scenarios: readonly Scenario[]): Promise<void> {
  await gateway.createDatabase(STORE);
  await migrate(await gateway.database(STORE));
  await writeSage(gateway, today, scenarios);
}

/** The company's base alone, as Sage leaves it. */
export async function writeSage(gateway: SqlGateway, today: Day, scenarios: readonly Scenario[]): Promise<void> {
  const { code, identity } = sceneCompany();
  await gateway.createDatabase(code);
  const sage = await gateway.database(code);
  await createSageBase(sage, 'new');
  const plan = { name: identity.name, siret: identity.siret, seed: 7, scenarios, ordinary: 0 };
  await writeSageRows(sage, buildCompany(plan, today), 'new');
}

export const WHO = { id: 'kill', name: 'Claire Martin' };

export async function openPorts(gateway: Pick<SqlGateway, 'database'>, today: Day) {
  const company = sceneCompany();
  const { reader, writer } = await openStore(await gateway.database(STORE));
  const store = { ...reader, ...writer };
  const sage = openSageReader(await gateway.database(company.code), company, { now: () => new Date() });
  return {
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
    clock: { now: () => new Date(), today: () => today },
    isHoliday: () => false,
  };
}

async function approveRun(gateway: SqlGateway, today: Day, letters: number): Promise<void> {
  const ports = await openPorts(gateway, today);
  const prepared = await prepareRun(ports, WHO, sceneCompany().code);
  if (prepared.kind !== 'prepared') throw new Error(`No run: ${JSON.stringify(prepared)}`);
  const seen = seenList(prepared.run, await ports.runs.listRunLines(prepared.run.id));
  const approved = await approveRunOf(ports, WHO, prepared.run.id, seen);
  const selected = approved.kind === 'approved' ? approved.run.counts.selected : 0;
  if (selected !== letters) throw new Error(`Not approved, or not all: ${JSON.stringify(approved)}`);
}

export async function approve(gateway: SqlGateway, today: Day, tiers: string): Promise<void> {
  const company = sceneCompany();
  const ports = await openPorts(gateway, today);
  const draft = await ports.drafts.openDraft(company.code, tiers, company.currency, WHO, new Date());
  const situation = await readSituation(ports, company, tiers);
  const prepared = situation && (await prepareLetters(ports, situation, draft));
  if (prepared?.kind !== 'prepared') throw new Error(`Nothing to send to ${tiers}: ${prepared?.kind}`);
  const { digest, confirmations } = prepared;
  const confirmed = confirmations.map((warning) => warning.code);
  const approval = { draftId: draft.id, version: draft.version, digest, confirmed };
  const result = await approveLetters(ports, WHO, approval);
  if (result.kind !== 'approved') throw new Error(`Not approved for ${tiers}: ${result.kind}`);
}
