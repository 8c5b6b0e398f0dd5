import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../../src/demo/m365/faults/fault.ts';
import { type DispatchAct, decideToCheck } from '../../../src/use-cases/dispatch/decide-to-check.ts';
import { listToCheck } from '../../../src/use-cases/dispatch/list-to-check.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { anInvoice } from '../../builders/entry.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { MARC, READER, SOPHIE, STRANGER, USUAL_PEOPLE } from '../bench/people.ts';

describe('letters that nobody could decide', () => {
  const openOffice = useOffices();
  let office: Office;

  const ports = () => ({ ...office.ports, directory: USUAL_PEOPLE });
  const answer = ({ id }: Dispatch, given: DispatchAct, who = SOPHIE) => decideToCheck(ports(), who, id, given);
  const drafts = async (trace: Dispatch['trace']) =>
    (await office.ports.mailer.find(office.company.mailbox, trace)).filter((one) => one.isDraft).length;
  const post = (path: string, fault: FaultRule['fault']): FaultRule => ({ method: 'POST', path, fault });
  const REFUSED = { kind: 'status', status: 403, code: 'ErrorAccessDenied' } as const;
  const DOWN = { kind: 'status', status: 503, code: 'serviceNotAvailable' } as const;
  const SENT_ITEMS = { method: 'GET', path: '*/mailFolders/*' } as const;
  const LOST: FaultRule = { method: 'POST', path: '*/send', fault: { kind: 'lose-message' } };
  /** A draft whose sending nobody knows of: the mailbox cannot be looked at. */
  const UNSEEN: readonly FaultRule[] = [
    post('*/send', { kind: 'drop-before' }),
    { ...SENT_ITEMS, fault: REFUSED, count: -1 },
  ];

  const stopAt = async (...faults: FaultRule[]): Promise<Dispatch> => {
    const attachApart = faults.some(({ path }) => path === '*/attachments');
    office = await openOffice([anInvoice()], { attachApart });
    office.m365.faults.add(...faults);
    const stopped = await runToRest(office, await approveOne(office));
    expect(stopped.state).toBe('to-check');
    return stopped;
  };

  test('« sent »: goes on with filing and levels, without sending', async () => {
    const asked = await stopAt(LOST);
    expect(await answer(asked, 'sent')).toMatchObject({ kind: 'decided', dispatch: { state: 'confirmed' } });
    expect((await runToRest(office, asked)).state).toBe('done');
    expect(office.m365.sentMessages()).toHaveLength(1);
    expect(office.m365.files().map((file) => file.path.slice(-4))).toEqual(['.pdf']);
    expect(await remindedItems(office)).toEqual([1]);
    expect(await heldItems(office)).toEqual([]);
  });

  test('« sent » of a mail that shows up after all: it is filed too', async () => {
    const asked = await stopAt(post('*/send', { kind: 'late-sent-item', ms: 60_000 }));
    office.clock.pass(120_000);
    await answer(asked, 'sent');
    await runToRest(office, asked);
    expect(office.m365.files().map((file) => file.path.slice(-4))).toEqual(['.eml', '.pdf']);
  });

  test('« again »: starts over under a new key, and the draft of the old one is gone', async () => {
    const asked = await stopAt(...UNSEEN);
    expect(asked.lastError?.code).toBe('graph-403-ErrorAccessDenied');
    office.m365.faults.clear();
    expect(await drafts(asked.trace)).toBe(1);
    expect(await answer(asked, 'again')).toMatchObject({ dispatch: { state: 'approved', checkFrom: null } });
    const done = await runToRest(office, asked);
    expect(done).toMatchObject({ state: 'done', trace: { key: `${asked.id}~2` } });
    expect(await drafts(asked.trace)).toBe(0);
    expect(office.m365.sentMessages()).toHaveLength(1);
    expect(await heldItems(office)).toEqual([]);
  });

  test('« again » when the first shows up meanwhile: asked once more instead of sending twice', async () => {
    const asked = await stopAt(post('*/send', { kind: 'late-sent-item', ms: 60_000 }));
    await answer(asked, 'again');
    office.clock.pass(120_000);
    const askedAgain = await runToRest(office, asked);
    expect(askedAgain).toMatchObject({ state: 'to-check', lastError: { code: 'sent-after-all' } });
    expect(office.m365.sentMessages()).toHaveLength(1);
    expect(await answer(askedAgain, 'again')).toMatchObject({ refusal: { code: 'already-decided' } });
    await answer(askedAgain, 'sent');
    expect((await runToRest(office, asked)).state).toBe('done');
    expect(office.m365.sentMessages()).toHaveLength(1);
    expect(
      office.m365
        .files()
        .map((file) => file.path.slice(-4))
        .sort(),
    ).toEqual(['.eml', '.pdf']);
  });

  test('« again » twice while the first shows up late: still found under its first key, and never sent twice', async () => {
    const asked = await stopAt(post('*/send', { kind: 'late-sent-item', ms: 600_000 }));
    await answer(asked, 'again');
    office.m365.faults.add({ ...SENT_ITEMS, fault: REFUSED, count: 50 });
    const unreachable = await runToRest(office, asked);
    expect(unreachable.state).toBe('to-check');
    office.m365.faults.clear();
    await answer(unreachable, 'again');
    office.clock.pass(700_000);
    expect(await runToRest(office, asked)).toMatchObject({ state: 'to-check', lastError: { code: 'sent-after-all' } });
    expect(office.m365.sentMessages()).toHaveLength(1);
  });

  test('« cancel » of a mail that has left meanwhile: it counts as sent, whatever was answered', async () => {
    const asked = await stopAt(post('*/send', { kind: 'late-sent-item', ms: 60_000 }));
    office.clock.pass(120_000);
    expect(await answer(asked, 'cancel')).toMatchObject({ dispatch: { state: 'confirmed' } });
    expect((await runToRest(office, asked)).state).toBe('done');
    expect(await remindedItems(office)).toEqual([1]);
  });

  test('« sent » is refused where nothing can have left', async () => {
    const asked = await stopAt({ method: 'POST', path: '*/attachments', fault: DOWN, count: -1 });
    expect(await answer(asked, 'sent')).toMatchObject({ refusal: { code: 'never-left' } });
    expect(await remindedItems(office)).toEqual([]);
  });

  test('« sent » looks in the mailbox first: a draft that is still there was never sent', async () => {
    const asked = await stopAt(...UNSEEN);
    office.m365.faults.clear();
    expect(await answer(asked, 'sent')).toMatchObject({ refusal: { code: 'still-a-draft' } });
    expect(await read(office, asked.id)).toMatchObject({ state: 'to-check' });
    expect(await heldItems(office)).toEqual([1]);
    expect(await remindedItems(office)).toEqual([]);
  });

  test('« sent » of a mail that the mailbox shows: it is sent as it is found there', async () => {
    const asked = await stopAt(post('*/send', { kind: 'drop-after' }), { ...SENT_ITEMS, fault: REFUSED, count: -1 });
    office.m365.faults.clear();
    expect(await answer(asked, 'sent')).toMatchObject({ dispatch: { state: 'confirmed' } });
    const [sent] = office.m365.sentMessages();
    expect((await read(office, asked.id)).sentAt?.slice(0, 19)).toBe(sent?.sentAt.slice(0, 19));
    expect((await runToRest(office, asked)).state).toBe('done');
    expect(office.m365.sentMessages()).toHaveLength(1);
  });

  test.each([
    ['does not answer', { kind: 'drop-before' }, { code: 'unreachable', what: 'microsoft-365' }],
    [
      'refuses',
      REFUSED,
      { code: 'microsoft-365-refused', about: { operation: 'find-mail', reason: 'mailbox-denied' } },
    ],
  ] as const)('« sent » is not believed while the mailbox %s: nothing changes', async (_, fault, refusal) => {
    const asked = await stopAt(LOST);
    office.m365.faults.add({ ...SENT_ITEMS, fault, count: -1 });
    expect(await answer(asked, 'sent')).toEqual({ kind: 'refused', refusal });
    expect((await read(office, asked.id)).state).toBe('to-check');
  });

  test('« cancel » of a mail that was drafted: its draft goes too, so that nobody sends it by hand', async () => {
    const asked = await stopAt(...UNSEEN);
    office.m365.faults.clear();
    expect(await drafts(asked.trace)).toBe(1);
    await answer(asked, 'cancel');
    expect(await drafts(asked.trace)).toBe(0);
    expect(office.m365.sentMessages()).toHaveLength(0);
  });

  test('a letter under way for more than an hour is listed, although nobody need answer yet', async () => {
    office = await openOffice([anInvoice()]);
    await approveOne(office);
    const listed = async () => {
      const list = await listToCheck(ports(), SOPHIE);
      return list.kind === 'to-check' ? list.dispatches.map((one) => one.state) : list;
    };
    expect(await listed()).toEqual([]);
    office.clock.pass(61 * 60_000);
    expect(await listed()).toEqual(['approved']);
  });

  test('« cancel »: over, nothing leaves, the instalment may be reminded by another letter', async () => {
    const asked = await stopAt(...UNSEEN);
    office.m365.faults.clear();
    expect(await heldItems(office)).toEqual([1]);
    expect(await answer(asked, 'cancel')).toMatchObject({ dispatch: { state: 'cancelled' } });
    expect(await heldItems(office)).toEqual([]);
    expect(await pass(office)).toBe(0);
    expect(office.m365.sentMessages()).toEqual([]);
    const again = await approveOne(office);
    expect(rappelOf(again.facts).lines.map((line) => line.ecNo)).toEqual([1]);
  });

  test('the first answer wins; the second learns that it was decided', async () => {
    const asked = await stopAt(LOST);
    const results = await Promise.all([answer(asked, 'sent'), answer(asked, 'again', MARC)]);
    expect(results.map((result) => result.kind).sort()).toEqual(['decided', 'refused']);
    expect(await answer(asked, 'cancel')).toMatchObject({ refusal: { code: 'already-decided' } });
  });

  test('I9: who may not collect may not answer, and an unknown letter is said to be one', async () => {
    const asked = await stopAt(...UNSEEN);
    for (const who of [READER, STRANGER]) {
      expect(await answer(asked, 'cancel', who)).toMatchObject({
        refusal: { code: 'not-allowed', needed: 'collector' },
      });
    }
    expect(await decideToCheck(ports(), SOPHIE, 'nowhere', 'sent')).toMatchObject({
      refusal: { code: 'unknown-dispatch' },
    });
    expect((await read(office, asked.id)).state).toBe('to-check');
  });

  test('a letter that is known to have left is neither sent again nor forgotten', async () => {
    office = await openOffice([anInvoice()]);
    const approved = await approveOne(office);
    const { store } = office;
    const forgetful = { ...store, recordReminded: () => Promise.reject(new Error('no')) };
    const asked = await runToRest(office, approved, { dispatches: forgetful });
    expect(asked).toMatchObject({ state: 'to-check', checkFrom: 'filed' });
    for (const given of ['again', 'cancel'] as const) {
      expect(await answer(asked, given)).toMatchObject({ refusal: { code: 'already-decided' } });
    }
    await answer(asked, 'sent');
    expect((await runToRest(office, asked)).state).toBe('done');
    expect(office.m365.sentMessages()).toHaveLength(1);
    expect(await remindedItems(office)).toEqual([1]);
  });

  test('E10: the list shows what waits for a person, and letters sent whose filing failed three times', async () => {
    office = await openOffice([anInvoice()]);
    office.m365.faults.add({ path: '/sites/*', count: -1, fault: DOWN });
    const approved = await approveOne(office);
    const listed = async (who = SOPHIE) => {
      const list = await listToCheck(ports(), who);
      return list.kind === 'to-check' ? list.dispatches.map((one) => one.id) : list.refusal.code;
    };
    const seen: unknown[] = [];
    for (let hour = 0; hour < 3; hour++) {
      await pass(office);
      seen.push(await listed());
      office.clock.pass(3_600_000);
    }
    expect(seen).toEqual([[], [], [approved.id]]);
    expect(await listed(READER)).toEqual([approved.id]);
    expect(await listed(STRANGER)).toBe('not-allowed');
    expect(await listToCheck(ports(), READER)).toMatchObject({ mayDecide: [] });
  });
});
