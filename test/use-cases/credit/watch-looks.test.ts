import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { type Watched, watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { anOrder, type CreditDesk, decide, openCreditDesk, PAUL, standing, watch } from '../bench/credit-desk.ts';

const LEASE_MS = 60_000;
const MINUTES = 60_000;

/** At the desk of one order that is held, some minutes after what was seen of it can hide nothing. */
async function settledDesk(facts: Parameters<typeof openCreditDesk>[0] = {}): Promise<CreditDesk> {
  const desk = await openCreditDesk(facts);
  await watch(desk);
  for (let passes = 0; passes < 3; passes += 1) await laterPass(desk);
  expect(await laterPass(desk)).toMatchObject({ full: false, payers: 0, orders: 0 });
  return desk;
}

function laterPass(desk: CreditDesk): Promise<Watched> {
  desk.clock.pass(5 * MINUTES);
  return watch(desk);
}

describe('what a pass looks at', () => {
  test('where nothing changed, no ledger and no document is read', async () => {
    const desk = await settledDesk();
    const before = desk.books.reads;
    await laterPass(desk);
    // Sheets, settings, sums of documents; the basis and the sums of ledgers, where no pass over positions has seen them.
    expect(desk.books.reads - before).toBe(6);
  });

  test('what the pass over positions saw is taken for the sums of ledgers, and a payment that it saw is looked at', async () => {
    const desk = await settledDesk();
    const { ports, store, company, clock } = desk;
    const seePositions = () =>
      refreshPositions(
        { ...ports, mayBegin: untilDone, positions: store, memory: store, holders: () => [] },
        company,
        'positions',
      );
    desk.books.entries = [...desk.books.entries, aReceipt({ ecNo: 2, amount: 12_000_00 })];
    clock.pass(5 * MINUTES);
    await seePositions();
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 3, amount: 90_000_00 })];
    const before = desk.books.reads;
    expect((await ports.ledgerMarks(company)).marks.size).toBe(1);
    expect(desk.books.reads).toBe(before);
    expect(await watch(desk)).toMatchObject({ full: false, payers: 1 });
    clock.pass(5 * MINUTES);
    await seePositions();
    expect(await watch(desk)).toMatchObject({ full: false, payers: 1 });
  });

  test('a release between two passes lets what was prepared out of its commande go', async () => {
    const prepared = { kind: 'preparation', piece: 'PL00001', amount: cents(1_000_00) } as const;
    const origins = [{ piece: 'BC00001', amount: cents(1_000_00) }];
    const desk = await settledDesk({ documents: [anOrder(), anOrder({ ...prepared, origins })] });
    await decide(desk, PAUL, await standing(desk), { upTo: cents(4_000_00) });
    expect(await laterPass(desk)).toMatchObject({ full: false, lifted: 1 });
  });

  test('what is prepared for another payer out of a released commande weighs on the release: what was prepared before is asked again', async () => {
    const desk = await settledDesk({ sheets: [aCreditSheet(), aCreditSheet({ code: 'PERLE' })] });
    await decide(desk, PAUL, await standing(desk));
    const [rest, part] = [cents(2_000_00), cents(1_000_00)];
    const origins = [{ piece: 'BC00001', amount: part }];
    const own = anOrder({ kind: 'preparation', piece: 'PL00001', amount: part, origins });
    desk.books.documents = [anOrder({ amount: rest }), own];
    for (let passes = 0; passes < 3; passes += 1) expect(await laterPass(desk)).toMatchObject({ opened: 0, noted: 0 });
    expect(await laterPass(desk)).toMatchObject({ full: false, payers: 0 });
    const others = { ...own, piece: 'PL00002', payer: 'PERLE', tiers: 'PERLE' };
    desk.books.documents = [...desk.books.documents, others];
    expect(await laterPass(desk)).toMatchObject({ full: false, payers: 2, opened: 1 });
    expect(await standing(desk, 'PL00001')).toMatchObject({ state: 'pending', payer: 'CARAT' });
  });

  test('an order that vanishes ends its hold; come back as it was, it is asked anew', async () => {
    const desk = await settledDesk();
    const { documents } = desk.books;
    desk.books.documents = [];
    expect(await laterPass(desk)).toMatchObject({ full: false, gone: 1 });
    desk.books.documents = documents;
    expect(await laterPass(desk)).toMatchObject({ full: false, opened: 1 });
  });

  test('an order that is away between two passes only was never away', async () => {
    const desk = await settledDesk();
    const { documents } = desk.books;
    desk.books.documents = [];
    desk.books.documents = documents;
    expect(await laterPass(desk)).toMatchObject({ full: false, payers: 0, gone: 0 });
  });

  test('what changed is looked at until its stamp hides no second change: one of the same instant and sums is found', async () => {
    const desk = await settledDesk();
    const sage = desk.ports.companies.sage(desk.company.code);
    // The sums of documents as they were after the first change: of the second, nothing tells.
    desk.books.documents = [anOrder({ amount: cents(3_100_00) })];
    const told = await sage.readDocumentMarks();
    const companies = { ...desk.ports.companies, sage: () => ({ ...sage, readDocumentMarks: async () => told }) };
    const blind = { ...desk, ports: { ...desk.ports, companies } };
    expect(await laterPass(blind)).toMatchObject({ full: false, superseded: 1 });
    desk.books.documents = [anOrder({ amount: cents(3_200_00) })];
    desk.clock.pass(MINUTES);
    expect(await watch(blind)).toMatchObject({ full: false, superseded: 1 });
    desk.books.documents = [anOrder({ amount: cents(3_300_00) })];
    desk.clock.pass(90_000);
    expect(await watch(blind)).toMatchObject({ full: false, superseded: 1 });
    for (let passes = 0; passes < 2; passes += 1) await laterPass(blind);
    desk.books.documents = [anOrder({ amount: cents(3_400_00) })];
    expect(await laterPass(blind)).toMatchObject({ full: false, payers: 0 });
    desk.clock.pass(24 * 60 * MINUTES);
    expect(await watch(blind)).toMatchObject({ full: true, superseded: 1 });
  });

  test('everybody is looked at the first time, on a new day in Paris, after a change of settings, ours or Sage’s, and where asked', async () => {
    const desk = await openCreditDesk({ at: '2026-03-02T22:30:00Z' });
    const passes = async (company = desk.company) => {
      const answer = await watchOrders(desk.ports, company, { owner: 'any', leaseMs: LEASE_MS, mayBegin: untilDone });
      return answer.kind === 'watched' && answer.full;
    };
    expect([await passes(), await passes()]).toEqual([true, false]);
    desk.clock.pass(40 * MINUTES);
    expect([await passes(), await passes()]).toEqual([true, false]);
    desk.books.creditSettings = { ...desk.books.creditSettings, base: 3 };
    expect([await passes(), await passes()]).toEqual([true, false]);
    const stricter = { ...desk.company, credit: { ...desk.company.credit, releaseDays: 1 } };
    expect([await passes(stricter), await passes(stricter)]).toEqual([true, false]);
    const asked = { owner: 'asked', leaseMs: LEASE_MS, full: true, mayBegin: untilDone };
    expect(await watchOrders(desk.ports, stricter, asked)).toMatchObject({ kind: 'watched', full: true });
  });

  test('a hold that somebody changes while the pass is at it is looked at again, whatever is seen', async () => {
    const desk = await settledDesk();
    desk.books.documents = [anOrder({ amount: cents(3_100_00) })];
    const stale: typeof desk.ports.holds.openHold = async (asked, now) => {
      return { ...(await desk.store.openHold({ ...asked, supersedes: null }, now)), opened: false };
    };
    const ports = { ...desk.ports, holds: { ...desk.ports.holds, openHold: stale } };
    expect(await laterPass({ ...desk, ports })).toMatchObject({ full: false, opened: 0 });
    const row = (await desk.store.readWatch(desk.company.code)).payers.get('CARAT');
    expect(row?.seen).toBe('');
    expect(await laterPass(desk)).toMatchObject({ full: false, opened: 1, superseded: 1 });
  });

  test('advances whose orders no mark tells of are looked at each time', async () => {
    const advance = aReceipt({ ecNo: 2, amount: 500_00, treatment: 'avance' });
    const desk = await openCreditDesk({ entries: [anInvoice({ amount: 12_000_00 }), advance] });
    for (let passes = 0; passes < 4; passes += 1) await laterPass(desk);
    expect(await laterPass(desk)).toMatchObject({ full: false, payers: 1 });
  });
});
