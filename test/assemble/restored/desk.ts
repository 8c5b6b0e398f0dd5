import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble, type Outside, type Relance } from '../../../src/assemble.ts';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { openDossierSetup } from '../../../src/channels/graph/dossier/dossier-setup.ts';
import { buildCompany } from '../../../src/demo/company/build.ts';
import { demoTenant } from '../../../src/demo/company/people.ts';
import type { Scenario } from '../../../src/demo/company/scenario.ts';
import { writeSageRows } from '../../../src/demo/company/write.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { parisDay } from '../../../src/domain/day.ts';
import { openLog } from '../../../src/platform/log.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { approveLetters } from '../../../src/use-cases/relance/approve-letters.ts';
import { prepareLetters } from '../../../src/use-cases/relance/prepare-letters.ts';
import { readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { startStandIn } from '../../contracts/m365-stand-in.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { SENDING, STORE, sceneCompany } from '../../kill/scene.ts';
import { directoryOf } from '../../use-cases/bench/people.ts';

export const COMPANY = sceneCompany();
export const TODAY = parisDay(new Date());
const WHO = { id: 'desk', name: 'Claire Martin' };
const CREDENTIAL = { getToken: async () => ({ token: 'desk', expiresOnTimestamp: Date.now() + 3_600_000 }) };
const clock = { now: () => new Date(), today: () => TODAY };

/** An invoice each; no address but a street where the code begins so. */
const customer = (code: string): Scenario => ({
  ...{ code, name: `Maison ${code} SARL`, cases: [], shows: 'One late invoice' },
  sheet: { email: code.startsWith('POSTE') ? '' : `compta@${code.toLowerCase()}.example` },
  play: (desk) => {
    desk.bill({ late: 15, amount: 300_00 });
  },
});

/** The product over an embedded base in a folder, which is closed to be copied, and Microsoft 365, which never is. */
export interface Desk {
  readonly relance: Relance;
  /** Approves what the customer's draft would send now; its reference. */
  approve(code: string): Promise<string>;
  /** One pass over letters, that nothing waits for. */
  pass(): Promise<void>;
  /** Passes until nothing is under way. */
  send(): Promise<void>;
  letterOf(reference: string): Promise<Dispatch | undefined>;
  /** Messages in the drafts of the mailbox. */
  drafts(): Promise<number>;
  /** A person has the customer reminded again. */
  lift(code: string): Promise<void>;
  close(): Promise<void>;
}

export async function startOffice365(): Promise<M365> {
  const m365 = await startStandIn({ tenant: demoTenant });
  await openDossierSetup(openGraphClient({ baseUrl: m365.graphUrl, credential: CREDENTIAL })).setup(COMPANY);
  return m365;
}

export async function makeBases(folder: string, codes: readonly string[]): Promise<void> {
  const gateway = await openGateway({ kind: 'embedded', folder: join(folder, 'base'), thread: 'this' });
  await gateway.createDatabase(STORE);
  await migrate(await gateway.database(STORE));
  await gateway.createDatabase(COMPANY.code);
  const sage = await gateway.database(COMPANY.code);
  await createSageBase(sage, 'new');
  const { name, siret } = COMPANY.identity;
  const plan = { name, siret, seed: 7, scenarios: codes.map(customer), ordinary: 0 };
  await writeSageRows(sage, buildCompany(plan, TODAY), 'new');
  await gateway.close();
}

/** A backup: the folder while nobody holds it. */
export const copyBases = async (folder: string, from: string, to: string): Promise<void> => {
  await rm(join(folder, to), { recursive: true, force: true });
  await cp(join(folder, from), join(folder, to), { recursive: true });
};

export async function openDesk(folder: string, m365: M365): Promise<Desk> {
  const gateway = await openGateway({ kind: 'embedded', folder: join(folder, 'base'), thread: 'this' });
  const store = await gateway.database(STORE);
  const relance = await assemble({
    companies: [{ company: COMPANY, sage: await gateway.database(COMPANY.code) }],
    ...{ store, clock, sending: SENDING, canaryMailbox: null, logger: openLog('silent') },
    graph: { baseUrl: m365.graphUrl, credential: CREDENTIAL },
    identity: { kind: 'open' },
    linkSecret: 'a secret of this test, long enough to be one',
    publicBaseUrl: 'http://127.0.0.1',
    patience: { lookupDelaysMs: [50, 100, 200, 400, 800], maxAttempts: 6 },
    closeOutside: () => gateway.close(),
  } satisfies Outside);
  return {
    relance,
    approve: (code) => approve(gateway, code),
    pass: async () => {
      await relance.runPass('dispatch');
    },
    send: async () => {
      const { reader } = await openStore(store);
      const resting = new Set(['done', 'to-check', 'stopped', 'cancelled']);
      for (let turns = 0; turns < 200; turns += 1) {
        await relance.runPass('runs');
        await relance.runPass('dispatch');
        const { dispatches: letters } = await reader.listDispatches({}, 1_000);
        const isQuiet =
          letters.every(({ state }) => resting.has(state)) && (await reader.listRunsAtWork()).length === 0;
        if (isQuiet) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('Letters never came to rest');
    },
    letterOf: async (reference) => {
      const { reader } = await openStore(store);
      return (await reader.listDispatches({}, 1_000)).dispatches.find(({ facts }) => facts.reference === reference);
    },
    drafts: async () => {
      const client = openGraphClient({ baseUrl: m365.graphUrl, credential: CREDENTIAL });
      return (await client.api(`/users/${COMPANY.mailbox}/mailFolders/drafts`).get()).totalItemCount;
    },
    lift: async (code) => {
      const { reader, writer } = await openStore(store);
      for (const stop of await reader.listCustomerStops(COMPANY.code, code, TODAY)) {
        await writer.liftCustomerStop(stop, WHO, TODAY, clock.now());
      }
    },
    close: () => relance.close(),
  };
}

async function approve(gateway: SqlGateway, code: string): Promise<string> {
  const { reader, writer } = await openStore(await gateway.database(STORE));
  const store = { ...reader, ...writer };
  const sage = openSageReader(await gateway.database(COMPANY.code), COMPANY, clock);
  const ports = {
    companies: { list: () => [COMPANY], get: () => COMPANY, sage: () => sage },
    ...{ memory: reader, holders: () => [], directory: directoryOf({ [WHO.id]: ['collector'] }) },
    ...{ drafts: store, dispatches: store, sending: SENDING, clock, isHoliday: () => false },
    copies: { find: async () => [] },
    renderer: { unwritable: () => [] },
  };
  const draft = await store.openDraft(COMPANY.code, code, COMPANY.currency, WHO, new Date());
  const situation = await readSituation(ports, COMPANY, code);
  const prepared = situation && (await prepareLetters(ports, situation, draft));
  if (prepared?.kind !== 'prepared') throw new Error(`Nothing to send to ${code}: ${JSON.stringify(prepared)}`);
  const confirmed = prepared.confirmations.map((warning) => warning.code);
  const approval = { draftId: draft.id, version: draft.version, digest: prepared.digest, confirmed };
  const result = await approveLetters(ports, WHO, approval);
  if (result.kind !== 'approved') throw new Error(`Not approved for ${code}: ${JSON.stringify(result)}`);
  return draft.reference;
}
