import { beforeEach, describe, expect, test } from 'vitest';
import { explainLine } from '../../../src/channels/words/runs/say-run.ts';
import { refusal } from '../../../src/demo/m365/faults/refusals.ts';
import { addDays } from '../../../src/domain/day.ts';
import { SqlFault } from '../../../src/platform/sql/fault.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { leaveOut, takeBack } from '../../../src/use-cases/runs/choose-line.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { NO_HOLDS } from '../../fakes/relance/no-holds.ts';
import { approveOne, type Office, pass } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { MARC, READER, SOPHIE } from '../bench/people.ts';
import {
  addCustomers,
  approve,
  codeOf,
  invoicesOf,
  lineOf,
  portsOf,
  prepare,
  readRun,
  runToEnd,
  seenNow,
  sentTo,
  work,
} from './run-office.ts';

const DAY_MS = 24 * 3_600_000;

describe('a run over all customers', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (count: number, over: Parameters<typeof invoicesOf>[1] = {}) => {
    office = await openOffice(invoicesOf(count, over));
    addCustomers(office, count);
  };

  describe('of three customers', () => {
    beforeEach(() => open(3));

    test('what was shown leaves to each, once, and the run says so', async () => {
      const run = await prepare(office);
      expect(run).toMatchObject({ state: 'prepared', counts: { selected: 3, held: 0 } });
      expect(sentTo(office)).toEqual([]);
      await approve(office, run);
      expect(await runToEnd(office, run.id)).toMatchObject({ state: 'done', counts: { sent: 3, failed: 0 } });
      expect(sentTo(office)).toEqual([1, 2, 3].map((index) => `compta@c00${index}.example`));
    });

    test('A1: passes that run twice, by two processes at once, send each letter once', async () => {
      const run = await prepare(office);
      await approve(office, run);
      await Promise.all([work(office), work(office), work(office)]);
      await Promise.all([pass(office, {}, 'one'), pass(office, {}, 'two'), work(office)]);
      await runToEnd(office, run.id);
      expect(sentTo(office).toSorted()).toEqual([1, 2, 3].map((index) => `compta@c00${index}.example`));
    });

    test('A3: a run is approved once; the other hears where it is', async () => {
      const run = await prepare(office);
      const results = await Promise.allSettled([approve(office, run, SOPHIE), approve(office, run, MARC)]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      await runToEnd(office, run.id);
      expect(sentTo(office)).toHaveLength(3);
    });

    test('A4: the same day again sends nothing, and says why of each customer', async () => {
      const first = await prepare(office);
      await approve(office, first);
      await runToEnd(office, first.id);
      const again = await prepare(office);
      expect(again).toMatchObject({ state: 'done', counts: { selected: 0, held: 3 } });
      const line = await lineOf(office, again.id, codeOf(1));
      expect(line.why).toMatchObject({ code: 'reason', facts: { heldBack: [{ why: { code: 'interval' } }] } });
    });

    test('A6: a mailbox that refuses one recipient fails that one with its reason, the others leave; a retry takes only that one', async () => {
      office.m365.faults.add(refusal('send-recipient', { count: 1 }));
      const run = await prepare(office);
      await approve(office, run);
      const ended = await runToEnd(office, run.id);
      expect(ended.counts).toMatchObject({ sent: 2, failed: 1 });
      const [failed] = await office.store.listFailedLetters(run.id);
      expect(failed?.lastError).not.toBeNull();
      const again = await prepare(office);
      expect(again.counts).toMatchObject({ selected: 1, held: 2 });
    });

    test('A6: a customer whose letter cannot be worked out is set aside, the others go on', async () => {
      const { renderer } = office.ports;
      const unwritable = (text: string): readonly string[] => {
        if (text === 'Maison C002') throw new Error('The font broke');
        return renderer.unwritable(text);
      };
      const ports = { ...portsOf(office), renderer: { ...renderer, unwritable } };
      const result = await prepareRun(ports, SOPHIE, office.company.code);
      expect(result).toMatchObject({ kind: 'prepared', run: { counts: { selected: 2, held: 1 } } });
    });

    test('A6: a letter that the store was away for as it was reserved is reserved by the next pass; nothing is dropped', async () => {
      const run = await prepare(office);
      await approve(office, run);
      const { dispatches } = portsOf(office);
      let failures = 1;
      const away = async (...args: Parameters<typeof dispatches.approve>) => {
        if (failures-- > 0) throw new SqlFault('Connection lost', 'connection', 0);
        return dispatches.approve(...args);
      };
      const ports = { ...portsOf(office), dispatches: { ...dispatches, approve: away } };
      await expect(work(office, ports)).rejects.toThrow('Connection lost');
      expect((await runToEnd(office, run.id)).counts).toMatchObject({ sent: 3, dropped: 0 });
    });

    test('A8: what was paid after it was shown drops out at approval, and after it at sending; both are said', async () => {
      const run = await prepare(office);
      const paid = aReceipt({ ecNo: 901, tiers: codeOf(1), letter: 'A' });
      office.books.entries = office.books.entries.map((one) =>
        one.tiers === codeOf(1) ? anInvoice({ ecNo: 1, tiers: codeOf(1), letter: 'A' }) : one,
      );
      office.books.entries = [...office.books.entries, paid];
      await approve(office, run);
      await work(office);
      expect(await lineOf(office, run.id, codeOf(1))).toMatchObject({
        state: 'dropped',
        why: { code: 'nothing-left' },
      });
      office.books.entries = [
        ...office.books.entries.filter(({ tiers }) => tiers !== codeOf(2)),
        anInvoice({ ecNo: 2, tiers: codeOf(2), letter: 'B' }),
        aReceipt({ ecNo: 902, tiers: codeOf(2), letter: 'B' }),
      ];
      const ended = await runToEnd(office, run.id);
      expect(ended.counts).toMatchObject({ sent: 1, failed: 1, dropped: 1 });
      expect(await office.store.listFailedLetters(run.id)).toMatchObject([
        { number: 2, state: 'stopped', lastError: { code: 'changed' } },
      ]);
      expect(sentTo(office)).toEqual(['compta@c003.example']);
    });

    test('A8: another amount than the one shown is not sent in its place', async () => {
      const run = await prepare(office);
      office.books.entries = office.books.entries.map((one) =>
        one.tiers === codeOf(3) ? anInvoice({ ecNo: 3, tiers: codeOf(3), amount: 2_000_00 }) : one,
      );
      await approve(office, run);
      const ended = await runToEnd(office, run.id);
      expect(ended.counts).toMatchObject({ sent: 2, dropped: 1 });
      expect(await lineOf(office, run.id, codeOf(3))).toMatchObject({ state: 'dropped', why: { code: 'changed' } });
    });

    test('A9: a day before that of the last run is refused', async () => {
      await prepare(office);
      const { clock } = office;
      const back = { now: clock.now, today: () => addDays(clock.today(), -1) };
      const result = await prepareRun({ ...portsOf(office), clock: back }, SOPHIE, office.company.code);
      expect(result).toMatchObject({ kind: 'not-done', problem: { code: 'before-last-run', last: clock.today() } });
    });

    test('A10: a draft that a collector adjusted is the one that is shown and sent; changed after the approval, it drops out', async () => {
      const { store, company, clock } = office;
      const draft = await store.openDraft(company.code, codeOf(1), 'EUR', MARC, clock.now());
      const chosen = { ...draft.choices, personalSentence: 'Merci de rappeler Mme Roy.' };
      await store.saveChoices(draft.id, draft.version, chosen, MARC, clock.now());
      const other = await store.openDraft(company.code, codeOf(2), 'EUR', MARC, clock.now());
      const run = await prepare(office);
      expect((await lineOf(office, run.id, codeOf(1))).shown?.draftId).toBe(draft.id);
      expect(await store.listOpenDrafts(company.code)).toHaveLength(3);
      await approve(office, run);
      await store.saveChoices(other.id, other.version, { ...other.choices, cc: ['a@b.example'] }, MARC, clock.now());
      const ended = await runToEnd(office, run.id);
      expect(ended.counts).toMatchObject({ sent: 2, dropped: 1 });
      expect((await lineOf(office, run.id, codeOf(2))).why).toEqual({ code: 'adjusted', by: MARC.name });
      const {
        dispatches: [letter],
      } = await store.listDispatches({ draftId: draft.id }, 1);
      expect(letter?.facts.personalSentence).toBe('Merci de rappeler Mme Roy.');
    });

    test('one that was approved with the sandbox on, and is served with it off, says so: no account has changed', async () => {
      const sandbox = { sandbox: true, redirectTo: 'essai@bijou.example' } as const;
      const ports = { ...portsOf(office), sending: sandbox };
      const prepared = await prepareRun(ports, SOPHIE, office.company.code);
      if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared));
      const { id } = prepared.run;
      const seen = await seenNow(office.store, id);
      const real = await approveRun(portsOf(office), SOPHIE, id, seen);
      expect(real).toMatchObject({ problem: { code: 'sandbox-switched', prepared: true } });
      expect(await approveRun(ports, SOPHIE, id, seen)).toMatchObject({ kind: 'approved' });
      await runToEnd(office, id);
      const lines = await office.store.listRunLines(id);
      expect(lines.map(({ state, why }) => [state, why])).toEqual(
        lines.map(() => ['dropped', { code: 'sandbox-switched', prepared: true }]),
      );
      expect(lines.map((line) => explainLine(line, [], 'fr', NO_HOLDS.sayHold))[0]).toContain('mode d’essai');
      expect(sentTo(office)).toEqual([]);
    });

    test('A12: what a person must confirm is set aside with its reason, and the run waits for nobody', async () => {
      office.books.entries = [...office.books.entries, aReceipt({ ecNo: 900, tiers: codeOf(2), amount: 100_00 })];
      const run = await prepare(office);
      expect(await lineOf(office, run.id, codeOf(2))).toMatchObject({
        ...{ state: 'held', why: { code: 'to-confirm', warnings: ['unallocated-receipts'] } },
      });
      await approve(office, run);
      expect((await runToEnd(office, run.id)).counts).toMatchObject({ sent: 2, held: 1 });
    });

    test('a letter that was sent from its card meanwhile is not sent again, and the run says by whom', async () => {
      office.books.entries = [...office.books.entries, anInvoice({ ecNo: 77 })];
      const run = await prepare(office);
      await approveOne(office);
      await approve(office, run, MARC);
      expect((await runToEnd(office, run.id)).counts).toMatchObject({ sent: 3, dropped: 1 });
      expect((await lineOf(office, run.id, 'CARAT')).why).toEqual({ code: 'already-sent', by: SOPHIE.name });
      expect(sentTo(office).filter((to) => to.includes('carat'))).toHaveLength(1);
    });

    test('a customer who is left out stays out when the run is prepared again, and may be taken back', async () => {
      const run = await prepare(office);
      const ports = portsOf(office);
      expect(await leaveOut(ports, SOPHIE, run.id, 2, ' ')).toMatchObject({ problem: { code: 'reason-needed' } });
      expect(await leaveOut(ports, READER, run.id, 2, 'non')).toMatchObject({ kind: 'refused' });
      expect(await leaveOut(ports, SOPHIE, run.id, 2, 'Échéancier')).toMatchObject({ kind: 'chosen' });
      const again = await prepare(office, MARC);
      expect(await lineOf(office, again.id, codeOf(2))).toMatchObject({
        ...{ state: 'left-out', by: SOPHIE, why: { code: 'left-out', reason: 'Échéancier' } },
      });
      expect(await takeBack(ports, MARC, again.id, 2)).toMatchObject({ kind: 'chosen' });
      await leaveOut(ports, MARC, again.id, 1, 'Appelé ce matin');
      await approve(office, again);
      expect((await runToEnd(office, again.id)).counts).toMatchObject({ sent: 2, 'left-out': 1 });
      expect(await takeBack(ports, MARC, again.id, 1)).toMatchObject({ problem: { code: 'run-moved', state: 'done' } });
    });
  });

  test('A7: after days without a run there is one letter, at the next level that is due', async () => {
    await open(1);
    const first = await prepare(office);
    await approve(office, first);
    await runToEnd(office, first.id);
    office.clock.pass(120 * DAY_MS);
    office.books.lastBankEntry = office.clock.today();
    const next = await prepare(office);
    await approve(office, next);
    await runToEnd(office, next.id);
    expect(sentTo(office)).toHaveLength(2);
    const {
      dispatches: [letter],
    } = await office.store.listDispatches({ company: office.company.code }, 1);
    expect(letter?.level).toBe(2);
  });

  test('D2: a customer with two currencies is two lines, and their totals are never added', async () => {
    office = await openOffice([
      anInvoice({ ecNo: 1, tiers: codeOf(1) }),
      anInvoice({ ecNo: 2, tiers: codeOf(1), currency: 'USD', baseAmount: 900_00 }),
    ]);
    addCustomers(office, 1);
    const run = await prepare(office);
    const lines = await office.store.listRunLines(run.id);
    expect(lines.map(({ currency, shown }) => [currency, shown?.total])).toEqual([
      ['EUR', 1_000_00],
      ['USD', 1_000_00],
    ]);
  });

  test('L2: a run that is interrupted between any two lines goes on, and what was done is not done again', async () => {
    await open(4);
    const run = await prepare(office);
    await approve(office, run);
    const { store } = office;
    let left = 5;
    // Dies before its n-th write.
    const dying = {
      ...store,
      moveLine: (...asked: Parameters<typeof store.moveLine>) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return store.moveLine(...asked);
      },
    };
    await expect(work(office, { runs: dying })).rejects.toThrow('killed');
    const { counts } = await readRun(office, run.id);
    expect(counts.approving).toBe(1);
    expect(await runToEnd(office, run.id)).toMatchObject({ counts: { sent: 4 } });
    expect(sentTo(office)).toHaveLength(4);
  });
});
