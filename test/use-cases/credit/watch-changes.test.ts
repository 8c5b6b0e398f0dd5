import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { isOrder, type SalesDocument } from '../../../src/domain/credit/sales-document.ts';
import { type Watched, watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { dice } from '../../helpers/dice.ts';
import {
  anOrder,
  type CreditDesk,
  decide,
  NADIA,
  openCreditDesk,
  PAUL,
  TWO_STEPS,
  watch,
} from '../bench/credit-desk.ts';
import { LEASE_MS, watchUntilKilled } from '../bench/mortal-watch.ts';

const CODES = ['CARAT', 'PERLE', 'OPALE', 'JADE', 'ONYX', 'RUBIS', 'TOPAZE', 'AGATE'];
const MINUTES = 60_000;

/** Changes what Sage says, or decides, in the same way at each desk: `roll` is its own die, which falls the same. */
type Change = (desk: CreditDesk, roll: (most: number) => number) => unknown;

const one = <T>(all: readonly T[], roll: (most: number) => number): T | undefined =>
  all.length === 0 ? undefined : all[roll(all.length)];

const replace = (desk: CreditDesk, old: SalesDocument | undefined, ...by: readonly SalesDocument[]): void => {
  desk.books.documents = [...desk.books.documents.filter((document) => document !== old), ...by];
};
const changeOne = (desk: CreditDesk, roll: (most: number) => number, facts: Partial<SalesDocument>): void => {
  const old = one(desk.books.documents, roll);
  if (old) replace(desk, old, { ...old, ...facts });
};
const someAmount = (roll: (most: number) => number) => cents((1 + roll(60)) * 100_00);

const CHANGES: Readonly<Record<string, Change>> = {
  'a commande is taken': (desk, roll) => {
    const payer = CODES[roll(CODES.length)] ?? '';
    const piece = `BC${String(1 + roll(90)).padStart(5, '0')}`;
    if (desk.books.documents.some((document) => document.piece === piece)) return;
    replace(desk, undefined, anOrder({ piece, payer, tiers: payer, amount: someAmount(roll) }));
  },
  'a line is changed': (desk, roll) => changeOne(desk, roll, { amount: someAmount(roll) }),
  'an order is paid in advance': (desk, roll) => changeOne(desk, roll, { prepaid: someAmount(roll) }),
  'a document gets another payer': (desk, roll) => changeOne(desk, roll, { payer: CODES[roll(CODES.length)] ?? '' }),
  'a document is deleted': (desk, roll) => replace(desk, one(desk.books.documents, roll)),
  'a commande is prepared, in part, and perhaps for another payer': (desk, roll) => {
    const old = one(
      desk.books.documents.filter(({ kind, amount }) => kind === 'commande' && (amount ?? 0) > 0),
      roll,
    );
    if (!old) return;
    const part = cents(Math.floor((old.amount ?? 0) / (1 + roll(3))));
    const payer = roll(3) === 0 ? (CODES[roll(CODES.length)] ?? old.payer) : old.payer;
    const origins = [{ piece: old.piece, amount: part }];
    const prepared = {
      ...old,
      kind: 'preparation',
      piece: `PL${old.piece}-${roll(1000)}`,
      payer,
      amount: part,
      origins,
    } as const;
    const rest = cents((old.amount ?? 0) - part);
    replace(desk, old, ...(rest > 0 ? [{ ...old, amount: rest }] : []), prepared);
  },
  'an order is delivered or invoiced': (desk, roll) => {
    const old = one(desk.books.documents.filter(isOrder), roll);
    if (!old) return;
    const origins = old.kind === 'commande' ? [{ piece: old.piece, amount: old.amount }] : old.origins;
    const kind = roll(2) === 0 ? 'livraison' : 'facture';
    replace(desk, old, { ...old, kind, piece: `${kind === 'livraison' ? 'BL' : 'FA'}${old.piece}`, origins });
  },
  'what is not posted is posted': (desk, roll) => {
    const old = one(
      desk.books.documents.filter((document) => !isOrder(document)),
      roll,
    );
    if (!old) return;
    const invoice = anInvoice({ ecNo: 10_000 + desk.books.entries.length, tiers: old.tiers, amount: old.amount ?? 0 });
    replace(desk, old);
    desk.books.entries = [...desk.books.entries, invoice];
  },
  'a plafond or the control is changed': (desk, roll) => {
    const [at, plafond] = [roll(CODES.length), cents(roll(4) * 5_000_00)];
    const control = (['automatic', 'automatic', 'automatic', 'blocked'] as const)[roll(4)] ?? 'automatic';
    desk.books.creditSheets = desk.books.creditSheets.map((sheet) =>
      sheet.code === CODES[at] ? { ...sheet, plafond, control } : sheet,
    );
  },
  'another pays for a customer, or no more': (desk, roll) => {
    const [at, payer] = [roll(CODES.length), CODES[roll(CODES.length)] ?? ''];
    desk.books.creditSheets = desk.books.creditSheets.map((sheet) =>
      sheet.code === CODES[at] ? { ...sheet, payer: sheet.payer === sheet.code ? payer : sheet.code } : sheet,
    );
  },
  'a customer is taken out, or comes back': (desk, roll) => {
    const code = CODES[roll(CODES.length)] ?? '';
    const others = desk.books.creditSheets.filter((sheet) => sheet.code !== code);
    const isThere = others.length < desk.books.creditSheets.length;
    desk.books.creditSheets = isThere ? others : [...others, aCreditSheet({ code, plafond: cents(4_000_00) })];
  },
  'an invoice is posted': (desk, roll) => {
    const facts = { tiers: CODES[roll(CODES.length)] ?? '', amount: someAmount(roll) };
    desk.books.entries = [...desk.books.entries, anInvoice({ ...facts, ecNo: 20_000 + desk.books.entries.length })];
  },
  'money comes in': (desk, roll) => {
    const facts = { tiers: CODES[roll(CODES.length)] ?? '', amount: someAmount(roll) };
    desk.books.entries = [...desk.books.entries, aReceipt({ ...facts, ecNo: 30_000 + desk.books.entries.length })];
  },
  'an entry is taken out': (desk, roll) => {
    const old = one(desk.books.entries, roll);
    desk.books.entries = desk.books.entries.filter((entry) => entry !== old);
  },
  'a hold is decided': async (desk, roll) => {
    const pending = (await standingOf(desk)).filter(({ state }) => state === 'pending');
    const hold = one(pending, roll);
    if (!hold) return;
    const outcome = roll(4) === 0 ? 'refused' : 'approved';
    await decide(desk, [NADIA, PAUL][roll(2)] ?? PAUL, hold, { outcome, reason: 'Vu avec le client' });
  },
};

/** Else there is soon nothing left. */
const OFTEN = [...Array<string>(5).fill('a commande is taken'), ...Array<string>(2).fill('a hold is decided')];

const standingOf = async ({ store, company }: CreditDesk) =>
  (await store.readStandingHolds(company.code)).toSorted((a, b) => (a.piece + a.kind < b.piece + b.kind ? -1 : 1));

/** All that a company and its people have of it, without numbers and hours. */
async function pictureOf(desk: CreditDesk) {
  const holds = [...desk.state.holds.values()];
  const told = new Map(holds.map(({ id }) => [id, [] as string[]]));
  for (const { notice } of desk.state.notices) {
    const { target } = notice;
    told.get(notice.holdId)?.push(target.kind === 'salesperson' ? target.address : target.id);
  }
  const risks = await desk.store.readRisks(desk.company.code, 'all');
  return {
    holds: holds
      .map((hold) => [
        hold.kind,
        hold.piece,
        hold.payer,
        hold.state,
        hold.fingerprint,
        hold.decision?.outcome,
        told.get(hold.id)?.sort(),
      ])
      .map((facts) => JSON.stringify(facts))
      .sort(),
    risks: [...risks]
      .map(([payer, { encours, verdict }]) => ({ payer, encours, verdict }))
      .sort((a, b) => (a.payer < b.payer ? -1 : 1)),
  };
}

async function watchFully({ ports, company }: CreditDesk): Promise<Watched> {
  const answer = await watchOrders(ports, company, {
    owner: 'full',
    leaseMs: LEASE_MS,
    full: true,
    mayBegin: untilDone,
  });
  if (answer.kind !== 'watched') throw new Error(answer.kind);
  return answer;
}

const openDesk = () =>
  openCreditDesk({
    sheets: CODES.map((code) => aCreditSheet({ code, plafond: cents(4_000_00) })),
    credit: { chain: TWO_STEPS, releaseDays: 2, selfApprovalUpTo: cents(0) },
    documents: [],
    entries: [],
  });

describe('passes over what changed', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'killed and made again after random changes, they leave the holds and tell the people that passes over everybody do (%i)',
    async (seed) => {
      const roll = dice(seed);
      const [changes, fully] = [await openDesk(), await openDesk()];
      const names = [...Object.keys(CHANGES), ...OFTEN];
      const counts = { full: 0, partial: 0, killed: 0, looked: 0 };
      for (let round = 0; round < 120; round += 1) {
        const made: string[] = [];
        for (let some = 1 + roll(3); some > 0; some -= 1) {
          const [name = '', own] = [names[roll(names.length)], roll(1_000_000)];
          made.push(name);
          for (const desk of [changes, fully]) await CHANGES[name]?.(desk, dice(own));
        }
        const ms = roll(12) === 0 ? 24 * 60 * MINUTES : (1 + roll(9)) * MINUTES;
        for (const { clock } of [changes, fully]) clock.pass(ms);
        for (let deaths = roll(3); deaths > 0; deaths -= 1) {
          if ((await watchUntilKilled(changes, 1 + roll(12))) === 'killed') counts.killed += 1;
          for (const { clock } of [changes, fully]) clock.pass(2 * MINUTES);
        }
        const passed = await watch(changes);
        counts[passed.full ? 'full' : 'partial'] += 1;
        if (!passed.full) counts.looked += passed.payers;
        await watchFully(fully);
        expect(await pictureOf(changes), `${seed}, ${round}: ${made.join(', ')}`).toEqual(await pictureOf(fully));
      }
      expect(counts.killed).toBeGreaterThan(30);
      expect(counts.partial).toBeGreaterThan(80);
      expect(counts.looked / counts.partial).toBeLessThan(CODES.length / 1.5);
      expect(changes.state.holds.size).toBeGreaterThan(50);
    },
  );
});
