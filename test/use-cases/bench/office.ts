import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { type Exchange, exchangeOverHttp } from '../../../src/channels/graph/calls/exchange.ts';
import { openDossierArchive } from '../../../src/channels/graph/dossier/dossier-archive.ts';
import { openDossierSetup } from '../../../src/channels/graph/dossier/dossier-setup.ts';
import { openMailer } from '../../../src/channels/graph/mail/mailer.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { mailboxesOf } from '../../../src/domain/company/mailboxes-of.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { SENDING, type SendingLimits } from '../../../src/domain/dispatch/sending-limits.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { SendingPolicy } from '../../../src/domain/sending-policy.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { DispatchPorts } from '../../../src/use-cases/dispatch/dispatch-ports.ts';
import { runDispatches } from '../../../src/use-cases/dispatch/run-dispatches.ts';
import { RESTING } from '../../../src/use-cases/dispatch/take-step.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { DraftChoices } from '../../../src/use-cases/ports/relance/draft-store.ts';
import { approveLetters } from '../../../src/use-cases/relance/approve-letters.ts';
import { prepareLetters } from '../../../src/use-cases/relance/prepare-letters.ts';
import { readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { aCompany } from '../../builders/company.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { registryOf, someBooks } from './books.ts';
import { HandClock } from './clock.ts';
import { SOPHIE, USUAL_PEOPLE } from './people.ts';
import { plainRenderer } from './plain-renderer.ts';

export interface OfficeFacts {
  readonly company?: Partial<Company>;
  readonly sending?: SendingPolicy;
  readonly sentItemsDelayMs?: number;
  /** What we keep to and what the stand-in enforces; nothing when absent. */
  readonly limits?: SendingLimits;
  /** A call without an answer after so long is a timeout. */
  readonly timeoutMs?: number;
  /** Documents are attached to the draft, as large ones are, not made with it. */
  readonly attachApart?: boolean;
}

const MANY = 1_000_000;
const NO_LIMITS = { atOnce: MANY, perMinute: MANY, recipientsPerDay: MANY, outsidePerDay: MANY };
const LEASE_MS = 60_000;
/** After this much of the hand clock, whatever has not come to rest never will. */
const LONG_MS = 30 * 3_600_000;
const TICK_MS = 500;
let offices = 0;

/**
 * Everything between an approval and a filed letter, real but for Sage and the letter's look: the store of the embedded base,
 * the Graph adapters, the stand-in with its clock and faults. Each office is a company of its own in the shared store.
 */
export async function openOffice(database: SqlDatabase, entries: readonly Entry[], facts: OfficeFacts = {}) {
  offices += 1;
  const clock = new HandClock(new Date(Date.UTC(2026, 2, 2, 9)).toISOString());
  const { settings } = facts.company ?? {};
  const company = aCompany({
    ...{ code: `BIJOU${offices}`, ...facts.company },
    // Offices of one file share a store, a mailbox and the hour of their clocks.
    settings: decide(SENDING, facts.limits ?? NO_LIMITS, settings),
  });
  const books = someBooks({ entries, tiers: [aTiers()], contacts: new Map([['CARAT', [aContact()]]]) });
  const m365 = await startStandIn({
    tenant: {
      mailboxes: mailboxesOf(company),
      sites: [{ hostname: 'bijou.sharepoint.example', path: 'sites/recouvrement', name: 'Recouvrement' }],
      users: [],
      groups: [],
    },
    now: clock.now,
    ...(facts.limits ? { limits: facts.limits } : {}),
    sentItemsDelayMs: facts.sentItemsDelayMs ?? 0,
  });
  const credential = { getToken: async () => ({ token: 'test', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  await openDossierSetup(openGraphClient({ baseUrl: m365.graphUrl, credential })).setup(company);
  const timeoutMs = facts.timeoutMs ?? 20_000;
  const calls: string[] = [];
  const exchange: Exchange = (url, sent) => {
    calls.push(`${sent.method} ${url.split('?')[0]}`);
    return exchangeOverHttp(url, sent);
  };
  const client = openGraphClient({ baseUrl: m365.graphUrl, credential, timeoutMs, exchange });
  const { reader, writer } = await openStore(database, clock.now);
  const store = { ...reader, ...writer };
  const told: Dispatch[] = [];
  const ports: DispatchPorts = {
    companies: registryOf([company, books]),
    memory: store,
    refusals: store,
    holders: () => [],
    dispatches: store,
    renderer: plainRenderer,
    paces: store,
    mailer: openMailer(client, { draftRetryMs: 1, ...(facts.attachApart ? { withDraft: 0 } : {}) }),
    archive: openDossierArchive(client, { fieldRetryMs: 1 }),
    copies: { find: async () => [], read: async () => [] },
    announcer: { dispatchChanged: async (dispatch) => void told.push(dispatch) },
    clock,
    sending: facts.sending ?? { sandbox: false },
    isHoliday: () => false,
    pause: async (ms) => clock.pass(ms),
    patience: { lookupDelaysMs: [1_000, 2_000, 4_000], maxAttempts: 4 },
  };
  const office = { clock, company, books, m365, calls, store, told, ports, owner: `worker-${offices}` };
  return office;
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Ends what a test left under way, so that the next one claims its own letters only. */
export async function closeOffice({ m365, store, clock }: Office): Promise<void> {
  const far = new Date(clock.now().getTime() + 100 * LONG_MS);
  for (const { id, state } of await store.claim('sweeper', far, 0, 1_000)) {
    await store.decide(id, state, 'cancelled', {}, SOPHIE, far);
  }
  await m365.close();
  expectNoViolations(m365);
}

/** Approves what the customer's draft would send now. */
export async function approve(
  { ports, store, company, clock }: Office,
  choices: Partial<DraftChoices> = {},
): Promise<readonly Dispatch[]> {
  const situation = await readSituation(ports, company, 'CARAT');
  const opened = await store.openDraft(company.code, 'CARAT', company.currency, SOPHIE, clock.now());
  const chosen = { ...opened.choices, ...choices };
  const draft = await store.saveChoices(opened.id, opened.version, chosen, SOPHIE, clock.now());
  if (!situation || draft === 'stale') throw new Error('No situation, or a stale draft');
  const prepared = await prepareLetters(ports, situation, draft);
  if (prepared.kind !== 'prepared') throw new Error(`Nothing to send: ${JSON.stringify(prepared)}`);
  const result = await approveLetters({ ...ports, drafts: store, directory: USUAL_PEOPLE }, SOPHIE, {
    draftId: draft.id,
    version: draft.version,
    digest: prepared.digest,
    confirmed: prepared.confirmations.map(({ code }) => code),
  });
  if (result.kind !== 'approved') throw new Error(`Not approved: ${JSON.stringify(result)}`);
  return result.dispatches;
}

export async function approveOne(office: Office, choices: Partial<DraftChoices> = {}): Promise<Dispatch> {
  const [dispatch] = await approve(office, choices);
  if (!dispatch) throw new Error('No letter');
  return dispatch;
}

/** One pass of a worker, as a process of its own. */
export const pass = (office: Office, ports: Partial<DispatchPorts> = {}, owner = office.owner): Promise<number> =>
  runDispatches({ ...office.ports, ...ports }, { owner, leaseMs: LEASE_MS, limit: 10, mayBegin: untilDone });

/** Passes, letting time go by, until the letter rests. */
export async function runToRest(
  office: Office,
  { id }: Pick<Dispatch, 'id'>,
  ports: Partial<DispatchPorts> = {},
): Promise<Dispatch> {
  for (let [waited, tick] = [0, TICK_MS]; waited < LONG_MS; waited += tick, tick *= 1.2) {
    await pass(office, ports);
    const dispatch = await read(office, id);
    if (RESTING.has(dispatch.state)) return dispatch;
    office.clock.pass(tick);
  }
  throw new Error(`Never at rest: ${JSON.stringify(await read(office, id))}`);
}

export async function read({ store }: Office, id: string): Promise<Dispatch> {
  const dispatch = await store.readDispatch(id);
  if (!dispatch) throw new Error(`No dispatch ${id}`);
  return dispatch;
}

/** The instalments that are still held for the customer. */
export async function heldItems({ store, company, clock }: Office): Promise<readonly number[]> {
  const memory = await store.readMemory(company.code, { codes: ['CARAT'], ecNos: [] }, clock.today());
  return (memory.get('CARAT')?.reservations ?? []).map(({ ecNo }) => ecNo);
}

export async function remindedItems({ store, company, clock }: Office): Promise<readonly number[]> {
  const memory = await store.readMemory(company.code, { codes: ['CARAT'], ecNos: [] }, clock.today());
  return (memory.get('CARAT')?.reminded ?? []).map(({ ecNo }) => ecNo);
}
