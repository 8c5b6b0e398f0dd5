import { cents } from '../../../src/domain/cents.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import type { Role } from '../../../src/domain/company/role.ts';
import type { CreditSettings, CreditSheet } from '../../../src/domain/credit/credit-sheet.ts';
import type { SalesDocument } from '../../../src/domain/credit/sales-document.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { CreditPorts } from '../../../src/use-cases/credit/credit-ports.ts';
import { decideHold } from '../../../src/use-cases/credit/decide-hold.ts';
import type { Decide } from '../../../src/use-cases/credit/views.ts';
import { type Watched, watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import type { Hold, HoldNotice } from '../../../src/use-cases/ports/credit/hold-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { Delivered } from '../../../src/use-cases/ports/transport/delivered.ts';
import { readKeptMarks } from '../../../src/use-cases/positions/kept-marks.ts';
import { aCompany } from '../../builders/company.ts';
import { aCreditSheet, aSalesDocument, creditSettings } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from './books.ts';
import { HandClock } from './clock.ts';
import { directoryOf, type Known, READER } from './people.ts';

export const NADIA: Person = { id: 'p-nadia', name: 'Nadia Responsable' };
export const PAUL: Person = { id: 'p-paul', name: 'Paul Directeur' };
/** Takes orders; no role at all. */
export const LUC: Person = { id: 'p-luc', name: 'Luc Morel' };
export const LUCS = { name: 'Luc Morel', email: 'Luc.Morel@bijou.example' };
export const CHANNEL = '19:approbations@thread.tacv2';

/** Up to 25 000,00 and 10 000,00 over: Nadia; anything: Paul. */
export const TWO_STEPS: CreditPolicy['chain'] = [
  { name: 'Crédit', people: [NADIA.id], groups: [], maxAmount: cents(25_000_00), maxOverLimit: cents(10_000_00) },
  { name: 'Direction', people: [PAUL.id], groups: [], maxAmount: null, maxOverLimit: null },
];

export interface CreditDeskFacts {
  readonly credit?: Partial<CreditPolicy>;
  readonly settings?: Partial<CreditSettings>;
  readonly sheets?: readonly CreditSheet[];
  readonly documents?: readonly SalesDocument[];
  readonly entries?: readonly Entry[];
  readonly roles?: Readonly<Record<string, readonly Role[]>>;
  readonly known?: Known;
  readonly at?: string;
  /** Absent: the store's fake. */
  readonly database?: SqlDatabase;
  /** Code of the company, so that several desks share a store. */
  readonly code?: string;
}

const USUAL_ROLES: Readonly<Record<string, readonly Role[]>> = {
  [NADIA.id]: ['approver'],
  [PAUL.id]: ['approver'],
  [READER.id]: ['reader'],
};

/**
 * Credit control in memory: CARAT owes 12 000,00 against a plafond of 10 000,00 and ordered 3 000,00 more with Luc, so that its
 * order is held; the approvers' channel is registered.
 */
export async function openCreditDesk(facts: CreditDeskFacts = {}) {
  const clock = new HandClock(facts.at);
  const company: Company = aCompany({
    code: facts.code ?? 'BIJOU',
    credit: { ...DEFAULT_CREDIT_POLICY, ...facts.credit },
  });
  const books = someBooks({
    creditSettings: creditSettings(facts.settings),
    creditSheets: facts.sheets ?? [aCreditSheet()],
    documents: facts.documents ?? [anOrder()],
    entries: facts.entries ?? [anInvoice({ amount: 12_000_00, due: '2026-02-28' })],
  });
  const { reader, writer, state } = openFakeStore(clock.now);
  const real = facts.database ? await openStore(facts.database, clock.now) : null;
  const store = { ...(real?.reader ?? reader), ...(real?.writer ?? writer) };
  const companies = registryOf([company, books]);
  const told: HoldNotice[] = [];
  const refreshed: string[] = [];
  const world = { delivered: 'told' as Delivered, roles: { ...USUAL_ROLES, ...facts.roles } };
  const known: Known = {
    ...facts.known,
    addresses: { [LUC.id]: [LUCS.email.toLowerCase()], ...facts.known?.addresses },
    people: [NADIA, PAUL, LUC, ...(facts.known?.people ?? [])],
  };
  const ports: CreditPorts = {
    companies,
    directory: {
      ...directoryOf({}, known),
      rolesOf: (who, asked) => directoryOf(world.roles, known).rolesOf(who, asked),
    },
    holds: store,
    risks: store,
    watches: store,
    ledgerMarks: (asked) => readKeptMarks({ companies, positions: store, clock }, asked),
    turns: store,
    conversations: store,
    announcer: {
      holdChanged: async ({ id }) => void refreshed.push(id),
      tell: async (notice) => {
        told.push(notice);
        return world.delivered;
      },
    },
    clock,
    isHoliday: () => false,
  };
  await store.addPurpose(CHANNEL, 'approvals', company.code, 'p-admin', 'Admin', clock.now());
  return { clock, company, books, store, state, ports, told, refreshed, world };
}

export type CreditDesk = Awaited<ReturnType<typeof openCreditDesk>>;

export const anOrder = (facts: Partial<SalesDocument> = {}): SalesDocument =>
  aSalesDocument({ amount: cents(3_000_00), salesperson: LUCS, ...facts });

let passes = 0;

/** One pass of the watch, which must go through. */
export async function watch({ ports, company }: CreditDesk): Promise<Watched> {
  passes += 1;
  const answer = await watchOrders(ports, company, { mayBegin: untilDone, owner: `watch-${passes}`, leaseMs: 60_000 });
  if (answer.kind !== 'watched') throw new Error(`Not watched: ${JSON.stringify(answer)}`);
  return answer;
}

/** The standing hold of an order. */
export async function standing({ store, company }: CreditDesk, piece = 'BC00001'): Promise<Hold> {
  const hold = (await store.readStandingHolds(company.code)).find((one) => one.piece === piece);
  if (!hold) throw new Error(`No standing hold of ${piece}`);
  return hold;
}

/** Watches, and gives the hold that this opened. */
export async function heldOrder(desk: CreditDesk, piece?: string): Promise<Hold> {
  await watch(desk);
  return standing(desk, piece);
}

export async function read({ store }: CreditDesk, { id }: Pick<Hold, 'id'>): Promise<Hold> {
  const hold = await store.readHold(id);
  if (!hold) throw new Error(`No hold ${id}`);
  return hold;
}

/** An approval as it is, unless told otherwise. */
export const decide = (
  { ports }: CreditDesk,
  who: Person,
  { id, version }: Pick<Hold, 'id' | 'version'>,
  asked: Partial<Decide> = {},
) => decideHold(ports, who, { id, version, outcome: 'approved', reason: '', upTo: null, until: null, ...asked });

/** Targets planned for a hold, as short words. */
export const plannedFor = ({ state }: CreditDesk, { id }: Pick<Hold, 'id'>): readonly string[] =>
  state.notices
    .filter(({ notice }) => notice.holdId === id)
    .map(({ notice: { target } }) => `${target.kind} ${target.kind === 'salesperson' ? target.address : target.id}`);
