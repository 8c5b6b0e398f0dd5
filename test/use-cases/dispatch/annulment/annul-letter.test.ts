import { describe, expect, test } from 'vitest';
import { unavailable } from '../../../../src/demo/m365/faults/presets.ts';
import { annulAtTerminal, askAnnulment } from '../../../../src/use-cases/dispatch/annulment/annul-letter.ts';
import { listLetters } from '../../../../src/use-cases/dispatch/annulment/list-letters.ts';
import { isAlive, standingOf } from '../../../../src/use-cases/dispatch/standing.ts';
import type { DispatchState } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { rappelOf } from '../../../builders/rappel-of.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../../bench/office.ts';
import { useOffices } from '../../bench/office-suite.ts';
import { MARC, READER, SOPHIE, STRANGER } from '../../bench/people.ts';
import { annul, DAY_MS, NADIA, nextProposal, PEOPLE, send } from './annul-bench.ts';

const UPLOADS = { method: 'PUT', path: '*/content' };

describe('a letter that left is annulled by an approver', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (...[entries, facts]: Parameters<typeof openOffice>) => {
    office = await openOffice(entries, facts);
  };
  const refusal = async (answer: ReturnType<typeof annul>) => {
    const given = await answer;
    return given.kind === 'refused' ? given.refusal : given.kind;
  };

  describe('and the next one counts from the letter before', () => {
    test('D7: of the first letter: level 1 again, at once, as if nothing had been sent', async () => {
      await open([anInvoice()]);
      const sent = await send(office);
      expect(await nextProposal(office)).toEqual([{ code: 'interval', last: '2026-03-02', next: '2026-03-12' }]);
      expect(await annul(office, sent.id)).toMatchObject({ kind: 'annulled', later: null, rechecked: [], leaving: [] });
      expect(await nextProposal(office)).toEqual([{ ecNo: 1, level: 1, previousLevel: 0, lastReminder: null }]);
      expect(await remindedItems(office)).toEqual([]);
    });

    test('D7: of the second: level 2 again, going by the day of the first', async () => {
      await open([anInvoice()]);
      await send(office);
      office.clock.pass(11 * DAY_MS);
      const second = await send(office);
      expect(second.level).toBe(2);
      await annul(office, second.id);
      expect(await nextProposal(office)).toEqual([{ ecNo: 1, level: 2, previousLevel: 1, lastReminder: '2026-03-02' }]);
    });

    test('only what it listed starts over: another instalment keeps its level and its interval', async () => {
      await open([anInvoice(), anInvoice({ ecNo: 2, due: '2026-02-27' })]);
      await send(office);
      office.clock.pass(5 * DAY_MS);
      office.books.entries = [anInvoice(), anInvoice({ ecNo: 2, due: '2026-02-20' })];
      const second = await send(office);
      expect(rappelOf(second.facts).lines.map(({ ecNo }) => ecNo)).toEqual([2]);
      await annul(office, second.id);
      expect(await nextProposal(office)).toEqual([{ ecNo: 2, level: 1, previousLevel: 0, lastReminder: null }]);
    });

    test('what Sage counts itself stays: the level goes on from EC_Rappel, the interval from EC_DateRelance', async () => {
      await open([anInvoice({ sageLevel: 1, sageReminded: '2026-02-10' })]);
      const sent = await send(office);
      expect(sent.level).toBe(2);
      await annul(office, sent.id);
      expect(await nextProposal(office)).toEqual([{ ecNo: 1, level: 2, previousLevel: 1, lastReminder: '2026-02-10' }]);
    });

    test('D7: of an earlier letter: the later one stays, level and day, for the customer has it; the answer names it', async () => {
      await open([anInvoice()]);
      const first = await send(office);
      office.clock.pass(11 * DAY_MS);
      const second = await send(office);
      expect(await annul(office, first.id)).toMatchObject({ kind: 'annulled', later: { id: second.id } });
      office.clock.pass(11 * DAY_MS);
      expect(await nextProposal(office)).toEqual([{ ecNo: 1, level: 3, previousLevel: 2, lastReminder: '2026-03-13' }]);
    });

    test('a level that a person had chosen goes with its letter', async () => {
      await open([anInvoice()]);
      const level = { rank: 3, reason: 'Promesse rompue', by: SOPHIE.name } as const;
      const chosen = await runToRest(office, await approveOne(office, { level }));
      expect(chosen).toMatchObject({ state: 'done', level: 3, levelByHand: true });
      await annul(office, chosen.id);
      expect(await nextProposal(office)).toMatchObject([{ level: 1, previousLevel: 0 }]);
    });

    test('in the sandbox likewise', async () => {
      await open([anInvoice()], { sending: { sandbox: true, redirectTo: 'essais@bijou.example' } });
      const sent = await send(office);
      expect(sent.facts.sandbox).toBe(true);
      expect((await annul(office, sent.id)).kind).toBe('annulled');
      expect(await nextProposal(office)).toMatchObject([{ level: 1, previousLevel: 0 }]);
    });

    test('of one sent and not filed yet: its instalments are free at once, it is filed all the same, its level never counts', async () => {
      await open([anInvoice()]);
      const approved = await approveOne(office);
      office.m365.faults.add(unavailable({ ...UPLOADS, count: 9 }, 0.01));
      await pass(office);
      expect((await read(office, approved.id)).state).toBe('confirmed');
      await annul(office, approved.id);
      expect(await heldItems(office)).toEqual([]);
      expect(await nextProposal(office)).toMatchObject([{ level: 1, previousLevel: 0 }]);
      office.m365.faults.clear();
      expect(await runToRest(office, approved)).toMatchObject({ state: 'done', annulled: { by: NADIA } });
      expect(await remindedItems(office)).toEqual([]);
    });
  });

  describe('and others of the customer are looked at again', () => {
    test('one approved meanwhile, whose level is too high now, stops and asks', async () => {
      await open([anInvoice()]);
      const first = await send(office);
      office.clock.pass(11 * DAY_MS);
      const second = await approveOne(office);
      expect(second.level).toBe(2);
      expect(await annul(office, first.id)).toMatchObject({ rechecked: [{ id: second.id }], later: null });
      expect(await runToRest(office, second)).toMatchObject({
        state: 'stopped',
        lastError: { code: 'changed', detail: expect.stringContaining('other-level') },
      });
      expect(office.m365.sentMessages()).toHaveLength(1);
    });

    test('one that a worker has compared with Sage already, and is about to hand over, does not leave', async () => {
      await open([anInvoice()]);
      const first = await send(office);
      office.clock.pass(11 * DAY_MS);
      const second = await approveOne(office);
      const { mailer } = office.ports;
      // The mail is ready: what is left is to hand it over.
      const createDraft: typeof mailer.createDraft = async (...args) => {
        const trace = await mailer.createDraft(...args);
        await annul(office, first.id);
        return trace;
      };
      await pass(office, { mailer: { ...mailer, createDraft } });
      expect((await read(office, second.id)).state).not.toBe('accepted');
      expect((await runToRest(office, second)).state).toBe('stopped');
      expect(office.m365.sentMessages()).toHaveLength(1);
      // Nobody can send it by hand either.
      expect(await mailer.find(office.company.mailbox, (await read(office, second.id)).trace)).toEqual([]);
    });

    test('one whose words name the annulled reminder stops, also where a person chose its level', async () => {
      await open([anInvoice({ sageLevel: 1, sageReminded: '2026-02-10' })]);
      const first = await send(office);
      office.clock.pass(11 * DAY_MS);
      const level = { rank: 2, reason: 'Encore une fois', by: SOPHIE.name } as const;
      const second = await approveOne(office, { level });
      expect(rappelOf(second.facts).lines[0]).toMatchObject({ level: 2, lastReminder: '2026-03-02' });
      await annul(office, first.id);
      expect(await runToRest(office, second)).toMatchObject({
        state: 'stopped',
        lastError: { detail: expect.stringContaining('reminder-gone') },
      });
    });

    test('one that goes by nothing of it leaves as approved', async () => {
      await open([anInvoice()]);
      const first = await send(office);
      office.books.entries = [anInvoice(), anInvoice({ ecNo: 2, amount: 50_00 })];
      const second = await approveOne(office);
      expect(rappelOf(second.facts).lines.map(({ ecNo }) => ecNo)).toEqual([2]);
      await annul(office, first.id);
      expect((await runToRest(office, second)).state).toBe('done');
    });

    test('one that is being handed over is told: it is too late', async () => {
      await open([anInvoice()]);
      const first = await send(office);
      office.clock.pass(11 * DAY_MS);
      const second = await approveOne(office);
      await office.store.decide(second.id, 'approved', 'sending', {}, SOPHIE, office.clock.now());
      expect(await annul(office, first.id)).toMatchObject({ leaving: [{ id: second.id }], rechecked: [] });
    });
  });

  describe('by nobody else, and not without saying why', () => {
    test.each([
      ['a collector', SOPHIE],
      ['a reader', READER],
      ['an administrator', MARC],
      ['a stranger', STRANGER],
    ])('%s is refused, asked or done', async (_who, who) => {
      await open([anInvoice()]);
      const sent = await send(office);
      const needed = { code: 'not-allowed', needed: 'approver', company: office.company.code };
      expect(await refusal(annul(office, sent.id, who))).toEqual(needed);
      const asked = await askAnnulment({ ...office.ports, directory: PEOPLE }, who, sent.id);
      expect(asked).toEqual({ kind: 'refused', refusal: needed });
      expect((await read(office, sent.id)).annulled).toBeNull();
    });

    test.each([
      ['nothing', '', { code: 'reason-needed' }],
      ['spaces', '   ', { code: 'reason-needed' }],
      ['one sign', ' x ', { code: 'too-short', field: 'reason', min: 2 }],
      ['two signs', ' xx ', 'annulled'],
      ['500 signs', 'x'.repeat(500), 'annulled'],
      ['501 signs', 'x'.repeat(501), { code: 'too-long', field: 'reason', max: 500 }],
    ])('%s as a reason', async (_what, reason, expected) => {
      await open([anInvoice()]);
      const sent = await send(office);
      expect(await refusal(annul(office, sent.id, NADIA, reason))).toEqual(expected);
      const kept = (await read(office, sent.id)).annulled?.reason;
      expect(kept).toBe(expected === 'annulled' ? reason.trim() : undefined);
    });

    test.each<[DispatchState, DispatchState | null, object]>([
      ['approved', null, { code: 'not-left', moving: true }],
      ['accepted', null, { code: 'not-left', moving: true }],
      ['stopped', null, { code: 'not-left', moving: false }],
      ['cancelled', null, { code: 'not-left', moving: false }],
      ['to-check', 'sending', { code: 'check-first' }],
      ['to-check', 'attached', { code: 'check-first' }],
      ['to-check', 'confirmed', { code: 'check-first' }],
    ])('a letter that is %s (from %s) is refused, with what to do', async (state, checkFrom, expected) => {
      await open([anInvoice()]);
      const { id } = await approveOne(office);
      if (state !== 'approved')
        await office.store.decide(id, 'approved', state, { checkFrom }, SOPHIE, office.clock.now());
      expect(await refusal(annul(office, id))).toEqual(expected);
    });

    test('one that is not there is unknown', async () => {
      await open([anInvoice()]);
      expect(await refusal(annul(office, 'nowhere'))).toEqual({ code: 'unknown-dispatch' });
    });

    test('twice: the second is told who did it and when, and changes nothing', async () => {
      await open([anInvoice()]);
      const sent = await send(office);
      await annul(office, sent.id);
      const at = office.clock.now().toISOString();
      office.clock.pass(60_000);
      const before = await read(office, sent.id);
      expect(await refusal(annul(office, sent.id, NADIA, 'Autre motif'))).toEqual({
        code: 'already-annulled',
        by: NADIA.name,
        at,
      });
      expect(await read(office, sent.id)).toEqual(before);
    });

    test('two at once: one annuls, the other is told by whom', async () => {
      await open([anInvoice()]);
      const sent = await send(office);
      const answers = await Promise.all([refusal(annul(office, sent.id)), refusal(annul(office, sent.id))]);
      expect(answers.map((one) => (typeof one === 'string' ? one : one.code)).sort()).toEqual([
        'already-annulled',
        'annulled',
      ]);
    });

    test('at the terminal, a letter of another company is unknown', async () => {
      await open([anInvoice()]);
      const sent = await send(office);
      const ports = { ...office.ports, annulments: office.store };
      const result = await annulAtTerminal(ports, NADIA, { code: 'AUTRE' }, sent.id, 'Mauvais client');
      expect(result).toMatchObject({ refusal: { code: 'unknown-dispatch' } });
      expect((await annulAtTerminal(ports, NADIA, office.company, sent.id, 'Mauvais client')).kind).toBe('annulled');
    });
  });

  test('the letters of a customer are listed for who may read, with whether they may annul', async () => {
    await open([anInvoice()]);
    const sent = await send(office);
    const list = (who: typeof NADIA) =>
      listLetters(
        { ...office.ports, directory: PEOPLE, postings: office.store, replies: office.store },
        who,
        office.company.code,
        'CARAT',
      );
    expect(await list(NADIA)).toMatchObject({ mayAnnul: true, dispatches: [{ id: sent.id }] });
    expect(await list(READER)).toMatchObject({ mayAnnul: false });
    expect(await list(STRANGER)).toMatchObject({ kind: 'refused' });
  });

  test('it no longer counts as alive, and stands as annulled, whatever is left to file', async () => {
    await open([anInvoice()]);
    const sent = await send(office);
    expect(isAlive(sent)).toBe(true);
    await annul(office, sent.id);
    const annulled = await read(office, sent.id);
    expect([isAlive(annulled), standingOf(annulled)]).toEqual([false, 'annulled']);
    expect(standingOf({ ...annulled, state: 'to-check', checkFrom: 'confirmed' })).toBe('annulled');
  });
});
