import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../../src/demo/m365/faults/fault.ts';
import { mailboxDenied, throttled, unavailable } from '../../../src/demo/m365/faults/presets.ts';
import { anInvoice } from '../../builders/entry.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';

const HELD_MS = 5_000;

describe('sending through a Microsoft 365 that fails', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (...faults: FaultRule[]): Promise<void> => {
    const attachApart = faults.some(({ path }) => path === '*/attachments');
    office = await openOffice([anInvoice()], { attachApart });
    office.m365.faults.add(...faults);
  };
  const mails = () => office.m365.sentMessages().length;
  const expectSentAndFiledOnce = async (id: string): Promise<void> => {
    expect((await read(office, id)).state).toBe('done');
    expect(mails()).toBe(1);
    expect(office.m365.sentMessages()[0]?.attachments).toHaveLength(1);
    expect(office.m365.files().map((file) => file.path.slice(-4))).toEqual(['.eml', '.pdf']);
    expect(await remindedItems(office)).toEqual([1]);
    expect(await heldItems(office)).toEqual([]);
  };

  const post = (path: string, fault: FaultRule['fault']): FaultRule => ({ method: 'POST', path, fault });
  const dropBefore = { kind: 'drop-before' } as const;
  const dropAfter = { kind: 'drop-after' } as const;

  const PASSING: readonly (readonly [string, FaultRule])[] = [
    ['E9: 429 at the creation of the draft', throttled(0.05, { method: 'POST', path: '/users/*/messages' })],
    ['E9: 429 at sending', throttled(0.05, { method: 'POST', path: '*/send' })],
    ['E9: 429 for longer than the client waits', throttled(60, { method: 'POST', path: '*/send' })],
    ['E9: 503 at the creation of the draft', unavailable({ method: 'POST', path: '/users/*/messages' })],
    ['E9: 503 at sending', unavailable({ method: 'POST', path: '*/send' })],
    ['E9: 503 while the letter is attached', unavailable({ method: 'POST', path: '*/attachments' })],
    ['no answer to the creation of the draft, which had no effect', post('/users/*/messages', dropBefore)],
    ['A2: no answer to the creation of the draft, which was made', post('/users/*/messages', dropAfter)],
    ['no answer while the letter is attached, which had no effect', post('*/attachments', dropBefore)],
    ['A2: no answer while the letter is attached, which was', post('*/attachments', dropAfter)],
    ['no answer to sending, which had no effect', post('*/send', dropBefore)],
    ['A2: no answer to sending, which was done', post('*/send', dropAfter)],
    ['the sent message shows late', post('*/send', { kind: 'late-sent-item', ms: 5_000 })],
    ['the ids are rewritten', post('*/send', { kind: 'rewrite-ids' })],
    [
      'the ids are rewritten and our property lost',
      post('*/send', { kind: 'rewrite-ids', loseExtendedProperties: true }),
    ],
    ['looking among the sent items fails', unavailable({ method: 'GET', path: '*/sentitems/*', count: 4 }, 0.01)],
    ['reading the mail as it left fails', unavailable({ method: 'GET', path: '*/$value', count: 4 }, 0.01)],
    ['E10: the dossier fails', unavailable({ method: 'PUT', path: '*/content', count: 4 }, 0.01)],
  ];
  test.each(PASSING)('%s: one mail, filed once', async (_, fault) => {
    await open(fault);
    const approved = await approveOne(office);
    await runToRest(office, approved);
    await expectSentAndFiledOnce(approved.id);
    expect(office.m365.faults.struck().length).toBeGreaterThan(0);
  });

  test('A2: a call that times out after its effect is looked up, not repeated', async () => {
    office = await openOffice([anInvoice()], { timeoutMs: HELD_MS / 2 });
    office.m365.faults.add(post('*/send', { ...dropAfter, holdMs: HELD_MS }));
    const approved = await approveOne(office);
    await runToRest(office, approved);
    await expectSentAndFiledOnce(approved.id);
  });

  test('A2: taken, ids rewritten and answer lost: found again by its conversation', async () => {
    await open(post('*/send', { kind: 'rewrite-ids', loseExtendedProperties: true }), post('*/send', dropAfter));
    const approved = await approveOne(office);
    await runToRest(office, approved);
    await expectSentAndFiledOnce(approved.id);
  });

  test('a draft made twice: only one is sent', async () => {
    await open(post('/users/*/messages', dropAfter));
    const approved = await approveOne(office);
    const { mailer } = office.ports;
    let looks = 0;
    const lateToShow = {
      ...mailer,
      find: async (...args: Parameters<typeof mailer.find>) => (++looks <= 4 ? [] : mailer.find(...args)),
    };
    await runToRest(office, approved, { mailer: lateToShow });
    await expectSentAndFiledOnce(approved.id);
  });

  test('a draft made twice and a sent message that never shows: the other draft is no proof, a person is asked', async () => {
    await open(
      post('/users/*/messages', dropAfter),
      post('*/send', { kind: 'lose-message' }),
      post('*/send', dropAfter),
    );
    const approved = await approveOne(office);
    const { mailer } = office.ports;
    let looks = 0;
    const lateToShow = {
      ...mailer,
      find: async (...args: Parameters<typeof mailer.find>) => (++looks <= 4 ? [] : mailer.find(...args)),
    };
    const asked = await runToRest(office, approved, { mailer: lateToShow });
    expect(asked).toMatchObject({ state: 'to-check', checkFrom: 'sending', lastError: { code: 'sent-or-not' } });
    expect(mails()).toBe(1);
  });

  test('202 and never seen again: a person is asked, nothing is sent on a guess, the instalment stays held', async () => {
    await open(post('*/send', { kind: 'lose-message' }));
    const asked = await runToRest(office, await approveOne(office));
    expect(asked).toMatchObject({ state: 'to-check', checkFrom: 'accepted', lastError: { code: 'accepted-not-seen' } });
    expect(mails()).toBe(1);
    expect(await heldItems(office)).toEqual([1]);
    expect(await remindedItems(office)).toEqual([]);
  });

  test('a mailbox out of reach: nothing left, for certain, and the code that Graph gave is kept', async () => {
    await open(mailboxDenied('relance@bijou.example'));
    const stopped = await runToRest(office, await approveOne(office));
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'graph-403-ErrorAccessDenied' } });
    expect(mails()).toBe(0);
    expect(await heldItems(office)).toEqual([]);
  });

  test('Sage out of reach before sending: waited for, then a person is asked; nothing leaves', async () => {
    await open();
    const approved = await approveOne(office);
    office.books.fault = new Error('connection refused');
    await pass(office);
    const waiting = await read(office, approved.id);
    expect(waiting).toMatchObject({ state: 'approved', attempts: 1, lastError: { code: 'internal' } });
    office.books.fault = null;
    office.clock.pass(60_000);
    await runToRest(office, approved);
    await expectSentAndFiledOnce(approved.id);
  });

  const AWAY: readonly (readonly [string, FaultRule['fault']])[] = [
    ['the token service', { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' }],
    ['Microsoft 365', { kind: 'status', status: 503, code: 'serviceNotAvailable', retryAfter: 20 }],
  ];
  test.each(AWAY)(
    '%s is away for an hour: nobody is asked of any letter, and each leaves within minutes',
    async (_, fault) => {
      await open({ count: -1, fault });
      const approved = await approveOne(office);
      for (let minute = 0; minute < 60; minute += 1) {
        await pass(office);
        office.clock.pass(60_000);
      }
      expect(await read(office, approved.id)).toMatchObject({ state: 'drafting', lastError: { kind: 'busy' } });
      office.m365.faults.clear();
      office.clock.pass(5 * 60_000);
      await pass(office);
      await runToRest(office, approved);
      await expectSentAndFiledOnce(approved.id);
    },
  );

  test('what is still away after a day is asked of a person', async () => {
    await open({ count: -1, fault: { kind: 'status', status: 503, code: 'serviceNotAvailable', retryAfter: 20 } });
    const asked = await approveOne(office);
    for (let hour = 0; hour < 26; hour += 1) {
      await pass(office);
      office.clock.pass(3_600_000);
    }
    expect(await read(office, asked.id)).toMatchObject({ state: 'to-check', checkFrom: 'drafting' });
    expect(mails()).toBe(0);
  });

  test('the attempts of one step do not count against the next', async () => {
    // Puts are repeated twice by the client itself: three answers make one attempt.
    const filing = unavailable({ method: 'PUT', path: '*/content', count: 9 }, 0.01);
    await open(unavailable({ method: 'POST', path: '*/attachments', count: 3 }), filing);
    const approved = await approveOne(office);
    await runToRest(office, approved);
    await expectSentAndFiledOnce(approved.id);
    const history = await office.store.readHistory(office.company.code, 'CARAT', 50);
    const failed = history.filter((line) => line.act === 'dispatch-postponed').toReversed();
    expect(failed.map(({ facts }) => [facts.state, facts.attempts])).toEqual([
      ['drafted', 1],
      ['drafted', 2],
      ['drafted', 3],
      ['confirmed', 1],
      ['confirmed', 2],
      ['confirmed', 3],
    ]);
  });

  test('E10: a dossier that stays out of reach is tried again for ever, without another mail', async () => {
    await open({ path: '/sites/*', count: -1, fault: { kind: 'status', status: 503, code: 'serviceNotAvailable' } });
    const approved = await approveOne(office);
    for (let hour = 0; hour < 8; hour++) {
      await pass(office);
      office.clock.pass(3_600_000);
    }
    const stuck = await read(office, approved.id);
    expect(stuck).toMatchObject({ state: 'confirmed', lastError: { code: 'graph-503' } });
    expect(stuck.attempts).toBeGreaterThanOrEqual(3);
    office.m365.faults.clear();
    office.clock.pass(3_600_000);
    await runToRest(office, approved);
    await expectSentAndFiledOnce(approved.id);
  });
});
