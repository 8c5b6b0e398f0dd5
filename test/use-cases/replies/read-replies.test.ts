import { describe, expect, test } from 'vitest';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { openInbox } from '../../../src/channels/graph/inbox/inbox.ts';
import { readReport } from '../../../src/channels/graph/inbox/read-report.ts';
import { sayBounce } from '../../../src/channels/words/replies/say-bounce.ts';
import { sayReply } from '../../../src/channels/words/replies/say-reply.ts';
import { PRODUCT } from '../../../src/store/product.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { prepareLetters } from '../../../src/use-cases/relance/prepare-letters.ts';
import { type ReadRepliesPorts, readReplies } from '../../../src/use-cases/replies/read-replies.ts';
import { readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { approveOne, type Office, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { SOPHIE, USUAL_PEOPLE } from '../bench/people.ts';

const CLAIRE = 'claire.morel@carat.example';
const UNKNOWN = { action: 'failed', status: '5.1.1', diagnostic: 'User unknown' } as const;
let inboxes = 0;

describe('what comes into the shared mailbox', () => {
  const openOffice = useOffices();
  let office: Office;
  const portsOf = (over: Partial<ReadRepliesPorts> = {}): ReadRepliesPorts => {
    const { ports, store, m365 } = office;
    const credential = { getToken: async () => ({ token: 'test', expiresOnTimestamp: Date.now() + 3_600_000 }) };
    const client = openGraphClient({ baseUrl: m365.graphUrl, credential });
    return {
      mayBegin: untilDone,
      ...{ companies: ports.companies, clock: ports.clock, announcer: ports.announcer, directory: USUAL_PEOPLE },
      ...{ comments: store, sayReply, product: PRODUCT, wakeTeller: () => undefined },
      ...{ dispatches: store, replies: store, tasks: store, turns: store, readReport, sayBounce },
      inbox: openInbox(client, ports.mailer),
      ...over,
    };
  };
  const pass = (over: Partial<ReadRepliesPorts> = {}) => readReplies(portsOf(over), 'replies');
  const bounces = async () =>
    (await office.store.listBounces(office.company.code, new Date(0), 50)).filter(
      ({ company }) => company === office.company.code,
    );
  const tasks = async () => office.store.listTasks({ companies: [office.company.code] }, 50);
  /** A letter that was sent to Claire, whose server then refuses it. */
  async function sendRefused(refusal: Parameters<Office['m365']['refuse']>[1] = UNKNOWN) {
    // Offices share a store: each has an inbox of its own.
    inboxes += 1;
    office = await openOffice([anInvoice()], { company: { mailbox: `relance${inboxes}@bijou.example` } });
    office.m365.refuse(CLAIRE, refusal);
    const sent = await runToRest(office, await approveOne(office));
    expect(sent.state).toBe('done');
    office.told.length = 0;
    return sent;
  }
  async function nextRecipient() {
    const { store, company, clock, ports } = office;
    const situation = await readSituation({ ...ports, refusals: store }, company, 'CARAT');
    const draft = await store.openDraft(company.code, 'CARAT', company.currency, SOPHIE, clock.now());
    if (!situation) throw new Error('No situation');
    const prepared = await prepareLetters(ports, situation, draft);
    return prepared.kind === 'prepared' ? prepared.addressed[0]?.recipient : prepared.kind;
  }

  test('E4: a letter that its server refuses is told, with its reason, a task and a line of history; its level stays', async () => {
    const sent = await sendRefused();
    expect(await pass()).toBe(1);
    expect(await bounces()).toMatchObject([
      { dispatchId: sent.id, tiers: 'CARAT', address: CLAIRE, status: '5.1.1', blame: 'address' },
    ]);
    const [task] = await tasks();
    expect(task).toMatchObject({ owner: SOPHIE, day: '2026-03-02', about: { kind: 'letter', id: sent.id } });
    expect(task?.text).toContain('adresse inconnue (5.1.1)');
    expect(office.told.map(({ id }) => id)).toEqual([sent.id]);
    const [line] = await office.store.readHistory(office.company.code, 'CARAT', 1);
    expect(line).toMatchObject({ act: 'letter-bounced', subject: sent.id });
    expect((await read(office, sent.id)).state).toBe('done');
    expect(await remindedItems(office)).toEqual([1]);
  });

  test('E4: the next letter goes to the next contact, then to the company’s address, then by post; never to one that refused', async () => {
    await sendRefused();
    office.books.contacts.set('CARAT', [
      aContact(),
      aContact({ email: 'compta@carat.example', service: 'Comptabilité' }),
    ]);
    await pass();
    office.clock.pass(40 * 24 * 3_600_000);
    expect(await nextRecipient()).toMatchObject({ kind: 'email', address: 'compta@carat.example' });
    office.books.contacts.set('CARAT', [aContact()]);
    office.books.tiers = [aTiers({ email: '' })];
    expect(await nextRecipient()).toMatchObject({ kind: 'post' });
    await office.store.liftRefusal(office.company.code, 'CARAT', CLAIRE, SOPHIE, office.clock.now());
    expect(await nextRecipient()).toMatchObject({ address: CLAIRE });
  });

  test('another address in Sage is written to at once', async () => {
    await sendRefused();
    await pass();
    office.clock.pass(40 * 24 * 3_600_000);
    office.books.contacts.set('CARAT', [aContact({ email: 'c.morel@carat.example' })]);
    expect(await nextRecipient()).toMatchObject({ address: 'c.morel@carat.example' });
  });

  test('a server that still tries has refused nothing', async () => {
    await sendRefused({ action: 'delayed', status: '4.4.1', diagnostic: 'Connection timed out' });
    expect(await pass()).toBe(1);
    expect([await bounces(), await tasks()]).toEqual([[], []]);
  });

  test('where Microsoft holds our own mailbox back, the address stays in use', async () => {
    await sendRefused({ action: 'failed', status: '5.7.233', diagnostic: 'Tenant limit' });
    await pass();
    expect(await bounces()).toMatchObject([{ blame: 'sender' }]);
    expect((await tasks())[0]?.text).toContain('Microsoft bloque');
    expect(await office.store.listRefused(office.company.code, 'all')).toEqual([]);
  });

  test('is read on from where the last pass ended, and told once however often it comes', async () => {
    await sendRefused();
    expect([await pass(), await pass()]).toEqual([1, 0]);
    const real = portsOf().inbox;
    const since = new Date(0);
    const again = { ...real, readPage: () => real.readPage(office.company.mailbox, { since }) };
    expect(await pass({ inbox: again })).toBe(0);
    expect([(await bounces()).length, (await tasks()).length]).toEqual([1, 1]);
  });

  test.each(['openTask', 'keepMessage', 'savePosition'] as const)(
    'a process that dies at « %s » loses nothing and tells nothing twice',
    async (at) => {
      await sendRefused();
      const { store } = office;
      const dies = { [at]: () => Promise.reject(new Error('dies')) };
      await expect(pass({ tasks: { ...store, ...dies }, replies: { ...store, ...dies } })).rejects.toThrow('dies');
      await pass();
      expect([(await bounces()).length, (await tasks()).length]).toEqual([1, 1]);
      expect(await pass()).toBe(0);
    },
  );

  test('a position that Exchange has forgotten is begun anew, and what was seen stays seen', async () => {
    await sendRefused();
    await pass();
    await office.store.savePosition(
      office.company.mailbox,
      `${office.m365.graphUrl}/v1.0/users/${office.company.mailbox}/mailFolders/inbox/messages/delta?$deltatoken=old`,
      office.clock.now(),
    );
    expect(await pass()).toBe(0);
    expect(await bounces()).toHaveLength(1);
  });

  test('a message that cannot be taken up keeps no other from it, and is tried again by each pass until it can', async () => {
    const sent = await sendRefused();
    const { inbox } = portsOf();
    const odd = { id: 'odd', subject: 'Bonjour', from: CLAIRE, conversationId: null };
    const message = { ...odd, receivedAt: office.clock.now().toISOString() };
    const around = (readMail: typeof inbox.readMail): Partial<ReadRepliesPorts> => ({
      inbox: {
        ...inbox,
        readMail: (mailbox, id) => (id === odd.id ? readMail(mailbox, id) : inbox.readMail(mailbox, id)),
        async readPage(mailbox, from) {
          const page = await inbox.readPage(mailbox, from);
          return page && { ...page, messages: [message, ...page.messages] };
        },
      },
    });
    const failing = around(() => Promise.reject(new TypeError('odd')));
    for (let passes = 0; passes < 2; passes += 1) await expect(pass(failing)).rejects.toThrow('odd');
    expect(await bounces()).toMatchObject([{ dispatchId: sent.id }]);
    expect(await office.store.readPosition(office.company.mailbox)).toBeNull();
    expect(await pass(around(async () => null))).toBe(1);
    expect(await office.store.readPosition(office.company.mailbox)).not.toBeNull();
    expect(await bounces()).toHaveLength(1);
  });

  test('messages that all fail are left where they are: what is away is not asked for each', async () => {
    await sendRefused();
    const { inbox } = portsOf();
    const messages = [1, 2, 3, 4, 5].map((at) => ({
      ...{ id: `m${at}`, subject: 'Bonjour', from: CLAIRE, conversationId: null },
      receivedAt: office.clock.now().toISOString(),
    }));
    const asked: string[] = [];
    const away = {
      ...inbox,
      readPage: async () => ({ messages, position: 'next', isLast: true }),
      readMail: (_mailbox: string, id: string) => {
        asked.push(id);
        return Promise.reject(new TypeError('away'));
      },
    };
    await expect(pass({ inbox: away })).rejects.toThrow('away');
    expect(asked).toEqual(['m1', 'm2', 'm3']);
    expect(await office.store.readPosition(office.company.mailbox)).toBeNull();
  });

  test('of one that is not told of any letter of ours nothing is made', async () => {
    await sendRefused();
    const stranger = async () => ({
      recipients: [{ address: CLAIRE, action: 'failed' as const, status: '5.1.1', diagnostic: '' }],
      about: ['<x@y.example>'],
    });
    const nobody = { ...office.store, findLetter: async () => null };
    expect(await pass({ readReport: stranger, replies: nobody })).toBe(1);
    expect([await bounces(), await tasks()]).toEqual([[], []]);
  });
});
