import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { deductedElsewhereIn } from '../../../src/domain/relance/warnings.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { decideFor, NOTHING_CHOSEN, readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { approveOne, type Office, read, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { factsOf } from '../bench/plain-renderer.ts';

const DAY_MS = 86_400_000;
const FIRST = anInvoice({ ecNo: 1 });
const SECOND = anInvoice({ ecNo: 2, amount: 400_00, due: '2026-02-10' });
const MONEY = aReceipt({ ecNo: 50, amount: 300_00, date: '2026-02-20' });
const anew = (entry: Entry, ecNo: number): Entry => ({ ...entry, ecNo, opening: true, continues: [entry.ecNo] });

describe('a receipt counts once over all letters alive', () => {
  const openOffice = useOffices();
  let office: Office;
  const sentTotals = () =>
    office.m365.sentMessages().map((mail) => factsOf(mail.attachments[0]?.content ?? new Uint8Array()).total);

  /** The first letter, that takes the receipt off the first invoice; the second invoice is late since. */
  async function approveFirst(): Promise<Dispatch> {
    office = await openOffice([FIRST, MONEY]);
    const first = await approveOne(office);
    expect(first.facts).toMatchObject({ deducted: 300_00, total: 700_00 });
    office.books.entries = [FIRST, SECOND, MONEY];
    return first;
  }
  const leave = async (first: Dispatch) => expect((await runToRest(office, first)).state).toBe('done');
  const loseIt = async (first: Dispatch) => {
    office.m365.faults.add({ method: 'POST', path: '*/send', fault: { kind: 'lose-message' } });
    expect((await runToRest(office, first)).state).toBe('to-check');
    office.m365.faults.clear();
  };
  const asDecided = (dispatch: Dispatch, state: 'cancelled' | 'stopped') =>
    office.store.decide(dispatch.id, dispatch.state, state, {}, dispatch.approvedBy, office.clock.now());
  const exclude = (ecNo: number, { piece, due, amount }: Entry) =>
    office.store.addExclusion({
      ...{ company: office.company.code, tiers: 'CARAT', ecNo, piece, due, amount },
      by: { id: 'p-sophie', name: 'Sophie Lambert' },
      reason: 'Geste commercial',
      since: office.clock.today(),
      until: null,
    });

  test.each<[string, (first: Dispatch) => Promise<unknown>]>([
    ['waits', async () => undefined],
    ['is to check', loseIt],
    ['has left', leave],
  ])(
    'a letter approved later, while the first %s, leaves the receipt to it, and asks for all when it leaves',
    async (_, become) => {
      await become(await approveFirst());
      const second = await approveOne(office);
      expect(second.facts).toMatchObject({ lines: [{ ecNo: 2 }], deductions: [], total: 400_00 });
      expect(await runToRest(office, second)).toMatchObject({
        state: 'done',
        facts: { deductions: [], total: 400_00 },
      });
      expect(sentTotals().at(-1)).toBe(400_00);
    },
  );

  test('the first leaves after the second as it was approved', async () => {
    const first = await approveFirst();
    const second = await approveOne(office);
    for (const letter of [second, first]) expect((await runToRest(office, letter)).state).toBe('done');
    expect(sentTotals().toSorted((a, b) => a - b)).toEqual([400_00, 700_00]);
  });

  test('a receipt that came in since is the letter’s that took it off first, although another was approved before', async () => {
    office = await openOffice([FIRST]);
    const first = await approveOne(office);
    office.books.entries = [FIRST, SECOND, MONEY];
    const second = await approveOne(office);
    expect(second.facts).toMatchObject({ deducted: 300_00, total: 100_00 });
    expect(await runToRest(office, first)).toMatchObject({ state: 'done', facts: { deducted: 0, total: 1_000_00 } });
    expect(await runToRest(office, second)).toMatchObject({
      state: 'done',
      facts: { deducted: 300_00, total: 100_00 },
    });
  });

  test('a receipt that the first letter takes off as it leaves is the first’s from then on', async () => {
    office = await openOffice([FIRST]);
    const first = await approveOne(office);
    office.books.entries = [FIRST, SECOND, MONEY];
    expect(await runToRest(office, first)).toMatchObject({ state: 'done', facts: { deducted: 300_00, total: 700_00 } });
    expect((await approveOne(office)).facts).toMatchObject({ deducted: 0, total: 400_00 });
  });

  test('carried over by the new year it is still the first’s, at the approval of the second and when that leaves', async () => {
    await leave(await approveFirst());
    office.books.entries = [anew(FIRST, 61), SECOND, anew(MONEY, 65)];
    const second = await approveOne(office);
    expect(second.facts).toMatchObject({ deducted: 0, total: 400_00 });
    office.books.entries = [anew(FIRST, 61), anew(SECOND, 62), anew(MONEY, 65)];
    expect(await runToRest(office, second)).toMatchObject({ state: 'done', facts: { deducted: 0, total: 400_00 } });
  });

  test('later letters of the first invoice take it off again, one of both once', async () => {
    await leave(await approveFirst());
    office.clock.pass(20 * DAY_MS);
    const next = await approveOne(office);
    expect(next.facts).toMatchObject({ lines: [{ ecNo: 1 }, { ecNo: 2 }], deducted: 300_00, total: 1_100_00 });
    expect(await runToRest(office, next)).toMatchObject({ state: 'done', facts: { total: 1_100_00 } });
  });

  test('it is free once the first invoice is paid', async () => {
    await leave(await approveFirst());
    const payment = aReceipt({ ecNo: 51, amount: 1_000_00, letter: 'A', date: '2026-02-27' });
    office.books.entries = [anInvoice({ ecNo: 1, letter: 'A' }), payment, SECOND, MONEY];
    const second = await approveOne(office);
    expect(second.facts).toMatchObject({ deducted: 300_00, total: 100_00 });
    expect(await runToRest(office, second)).toMatchObject({ state: 'done', facts: { total: 100_00 } });
  });

  test('lettered, it is in no letter', async () => {
    await leave(await approveFirst());
    const lettered = aReceipt({ ecNo: 50, amount: 300_00, date: '2026-02-20', letter: 'A' });
    office.books.entries = [FIRST, SECOND, lettered, anInvoice({ ecNo: 3, amount: 300_00, letter: 'A' })];
    expect((await approveOne(office)).facts).toMatchObject({ lines: [{ ecNo: 2 }], deducted: 0, total: 400_00 });
  });

  test.each(['cancelled', 'stopped'] as const)('it is free when the first letter was %s', async (state) => {
    const first = await approveFirst();
    await exclude(1, FIRST);
    await asDecided(first, state);
    expect((await approveOne(office)).facts).toMatchObject({ lines: [{ ecNo: 2 }], deducted: 300_00, total: 100_00 });
  });

  test('it is free when a person gives up a letter to check', async () => {
    const first = await approveFirst();
    await loseIt(first);
    await exclude(1, FIRST);
    await asDecided(await read(office, first.id), 'cancelled');
    expect(rappelOf((await approveOne(office)).facts).deducted).toBe(300_00);
  });

  test('cancelled while the second waits: the second leaves with it off, for less than was approved', async () => {
    const first = await approveFirst();
    const second = await approveOne(office);
    await asDecided(await read(office, first.id), 'cancelled');
    expect(await runToRest(office, second)).toMatchObject({
      state: 'done',
      facts: { lines: [{ ecNo: 2 }], deducted: 300_00, total: 100_00 },
    });
    const situation = await readSituation(office.ports, office.company, 'CARAT');
    const [account] = situation?.accounts ?? [];
    if (!situation || !account) throw new Error('No account');
    const decision = decideFor(office.ports, situation, account, NOTHING_CHOSEN);
    expect(decision).toMatchObject({ kind: 'proposal', letters: [{ lines: [{ ecNo: 1 }], total: 1_000_00 }] });
    expect(deductedElsewhereIn(decision)).toMatchObject([
      { ecNo: 50, amount: 300_00, letter: { reference: second.facts.reference } },
    ]);
  });
});
