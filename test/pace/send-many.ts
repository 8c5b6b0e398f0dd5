import { openLimits } from '../../src/demo/m365/limits/limits.ts';
import { mailboxesOf, mailboxFor } from '../../src/domain/company/mailboxes-of.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import { SENDING, type SendingLimits } from '../../src/domain/dispatch/sending-limits.ts';
import type { DispatchPorts } from '../../src/use-cases/dispatch/dispatch-ports.ts';
import { heedPauses } from '../../src/use-cases/dispatch/heed-pauses.ts';
import { runDispatches } from '../../src/use-cases/dispatch/run-dispatches.ts';
import { RESTING } from '../../src/use-cases/dispatch/take-step.ts';
import type { Dispatch } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { untilDone } from '../../src/use-cases/ports/may-begin.ts';
import { approveLetters } from '../../src/use-cases/relance/approve-letters.ts';
import { prepareLetters } from '../../src/use-cases/relance/prepare-letters.ts';
import { readSituation } from '../../src/use-cases/tiers/read-situation.ts';
import { aCompany } from '../builders/company.ts';
import { anInvoice } from '../builders/entry.ts';
import { aContact, aTiers } from '../builders/tiers.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { readerOf, someBooks } from '../use-cases/bench/books.ts';
import { SOPHIE, USUAL_PEOPLE } from '../use-cases/bench/people.ts';
import { plainRenderer } from '../use-cases/bench/plain-renderer.ts';
import { throttledMailer } from './throttled-mailer.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface ManyLetters {
  readonly letters: number;
  /** How many the company writes from; 1 when absent. */
  readonly mailboxes?: number;
  /** Both what we keep to and what the stand-in enforces; Exchange's where nothing is said. */
  readonly limits?: Partial<SendingLimits>;
  /** The process dies once so many letters left, and another takes over. */
  readonly dieAfter?: number;
}

export interface Sending {
  readonly seconds: number;
  /** What the limits alone make it last: so many letters a minute of each mailbox, as even as can be. */
  readonly leastSeconds: number;
  /** Calls that Microsoft would have refused. */
  readonly refused: number;
  readonly sent: number;
  readonly sentTwice: number;
  readonly done: number;
}

const LEASE_MS = 5 * 60_000;
const TICK_MS = 5_000;
const PASS = 100;
/** Letters that exist at once: the rest is approved as these are done. */
const ALIVE = 160;
const NEVER = new Promise<never>(() => undefined);

/**
 * Sends so many letters from approval to dossier, all real but for what takes wall time: Sage and the store are in memory, a PDF is
 * its facts, and Microsoft 365 is the limits that the stand-in enforces. The clock is simulated.
 */
export async function sendMany({ letters, mailboxes = 1, limits: asked, dieAfter }: ManyLetters): Promise<Sending> {
  const clock = new VirtualClock('2026-03-02T06:00:00Z');
  const limits: SendingLimits = { ...SENDING.byDefault, ...asked };
  const company = aCompany({
    mailboxes: Array.from({ length: mailboxes - 1 }, (_, at) => `relance${at + 2}@bijou.example`),
    settings: decide(SENDING, limits),
  });
  const enforced = openLimits(limits, clock.now);
  const { mailer, sent } = throttledMailer(clock, enforced, letters);
  const { reader, writer, state } = openFakeStore(clock.now);
  const store = { ...reader, ...writer };
  const sage = everyCustomer();
  const base = {
    companies: { list: () => [company], get: () => company, sage: () => sage },
    memory: store,
    refusals: store,
    holders: () => [],
    renderer: {
      ...plainRenderer,
      renderPdf: async () => {
        await clock.sleep(150);
        return new Uint8Array([1]);
      },
    },
    copies: { find: async () => [], read: async () => [] },
    clock,
    sending: { sandbox: false },
    isHoliday: () => false,
  } as const;
  const model = await approveModel(base, store);
  state.dispatches.clear();
  let [approved, over, done] = [0, 0, 0];
  function approveMore(): void {
    for (const [id, { dispatch }] of state.dispatches) {
      if (!RESTING.has(dispatch.state)) continue;
      state.dispatches.delete(id);
      over += 1;
      if (dispatch.state === 'done') done += 1;
    }
    for (; approved < letters && state.dispatches.size < ALIVE * mailboxes; approved += 1) {
      const dispatch = copyOf(model, approved, mailboxFor(company, codeOf(approved)));
      state.dispatches.set(dispatch.id, { dispatch, notBefore: null, claim: null });
    }
    for (const list of [state.history, state.reminded]) list.length = 0;
    state.letters.clear();
  }

  /** A process that serves: passes, woken when a limit gives way. It does nothing more once it is dead. */
  async function live(owner: string, isDead: () => boolean): Promise<void> {
    const mortal = <T>(work: Promise<T>): Promise<T> => work.then((value) => (isDead() ? NEVER : value));
    const ports: DispatchPorts = {
      ...base,
      dispatches: {
        ...store,
        claim: (...args) => mortal(store.claim(...args)),
        advance: (...args) => mortal(store.advance(...args)),
        postpone: (...args) => mortal(store.postpone(...args)),
      },
      paces: store,
      mailer: heedPauses(mailer, { paces: store, clock }),
      archive: {
        file: async () => {
          await clock.sleep(600);
          return [];
        },
        mark: async () => undefined,
        fileOfCompany: () => Promise.reject(new Error('No papers here')),
        list: async () => [],
        read: async () => null,
        folderLink: async () => null,
      },
      pause: (ms) => clock.sleep(ms),
      announcer: { dispatchChanged: async () => undefined },
      patience: { lookupDelaysMs: [2_000, 5_000, 15_000, 30_000, 60_000, 120_000], maxAttempts: 8 },
    };
    while (!isDead()) {
      let wake: Date | null = null;
      const onWait = (until: Date): void => {
        wake = until;
      };
      const atOnce = mailboxesOf(company).length * limits.atOnce;
      const taken = await runDispatches(ports, {
        owner,
        leaseMs: LEASE_MS,
        limit: PASS,
        atOnce,
        onWait,
        mayBegin: untilDone,
      });
      approveMore();
      if (over >= letters) return;
      const woken = wake as Date | null;
      if (taken === 0) await clock.sleep(Math.min(TICK_MS, woken ? woken.getTime() - clock.now().getTime() : TICK_MS));
    }
  }

  approveMore();
  const from = clock.now().getTime();
  let isOver = false;
  const first = live('first', () => dieAfter !== undefined && sent.size >= dieAfter);
  const work =
    dieAfter === undefined ? first : untilSent(clock, sent, dieAfter).then(() => live('second', () => false));
  void work.then(() => {
    isOver = true;
  });
  await clock.runUntil(() => isOver);
  const { perMinute } = limits;
  return {
    seconds: (clock.now().getTime() - from) / 1_000,
    leastSeconds: (Math.ceil(letters / mailboxes / perMinute) - 1) * 60,
    refused: enforced.refused(),
    sent: sent.size,
    sentTwice: [...sent.values()].filter((times) => times > 1).length,
    done,
  };
}

/** Restarts a moment after the death: what the first held is free once its lease is over. */
async function untilSent(clock: VirtualClock, sent: ReadonlyMap<string, number>, count: number): Promise<void> {
  while (sent.size < count) await clock.sleep(TICK_MS);
}

const codeOf = (at: number): string => `C${String(at).padStart(5, '0')}`;

const ecNoOf = (code: string): number => Number(code.slice(1)) + 1;

/** Every code is a customer with one late invoice. */
function everyCustomer(): ReturnType<typeof readerOf> {
  const book = (code: string) => ({
    tiers: [aTiers({ code })],
    entries: [anInvoice({ tiers: code, ecNo: ecNoOf(code), piece: 'FA1', reference: 'FA1' })],
    contacts: new Map([[code, [aContact()]]]),
  });
  const of = (code: string) => readerOf(aCompany(), someBooks(book(code)));
  const one = (codes: readonly string[] | 'all') => of(codes[0] ?? '');
  return {
    ...of(''),
    readTiers: (code) => of(code).readTiers(code),
    readContacts: (codes) => one(codes).readContacts(codes),
    readLedger: (codes, asOf) => one(codes).readLedger(codes, asOf),
  };
}

type Approving = Omit<Parameters<typeof approveLetters>[0], 'directory' | 'drafts' | 'dispatches'>;

/** One letter that a person approved; the others are as it is. */
async function approveModel(
  base: Approving,
  store: ReturnType<typeof openFakeStore>['reader'] & ReturnType<typeof openFakeStore>['writer'],
) {
  const [company] = base.companies.list();
  if (!company) throw new Error('No company');
  const draft = await store.openDraft(company.code, codeOf(0), company.currency, SOPHIE, base.clock.now());
  const situation = await readSituation(base, company, codeOf(0));
  const prepared = situation && (await prepareLetters({ ...base, dispatches: store }, situation, draft));
  if (prepared?.kind !== 'prepared') throw new Error(`Nothing to send: ${JSON.stringify(prepared)}`);
  const { digest, confirmations } = prepared;
  const confirmed = confirmations.map(({ code }) => code);
  const ports = { ...base, drafts: store, dispatches: store, directory: USUAL_PEOPLE };
  const result = await approveLetters(ports, SOPHIE, { draftId: draft.id, version: draft.version, digest, confirmed });
  const [dispatch] = result.kind === 'approved' ? result.dispatches : [];
  if (!dispatch) throw new Error(`Not approved: ${result.kind}`);
  await store.decide(dispatch.id, 'approved', 'cancelled', {}, SOPHIE, base.clock.now());
  return dispatch;
}

function copyOf(model: Dispatch, at: number, mailbox: string): Dispatch {
  const [id, code] = [`letter-${at}`, codeOf(at)];
  if (model.facts.kind !== 'rappel') throw new Error('The model is no rappel');
  const lines = model.facts.lines.map((line) => ({ ...line, ecNo: ecNoOf(code) }));
  const facts = { ...model.facts, lines, tiers: { ...model.facts.tiers, code } };
  return { ...model, id, tiers: code, draftId: id, facts, mailbox, trace: { ...model.trace, key: id } };
}
