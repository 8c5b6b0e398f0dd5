import { describe, expect, test } from 'vitest';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { openInbox } from '../../../src/channels/graph/inbox/inbox.ts';
import { readReport } from '../../../src/channels/graph/inbox/read-report.ts';
import { sayBounce } from '../../../src/channels/words/replies/say-bounce.ts';
import { sayReply } from '../../../src/channels/words/replies/say-reply.ts';
import type { ReceivedMail } from '../../../src/demo/m365/mail/receive.ts';
import type { Reply } from '../../../src/domain/replies/reply.ts';
import { PRODUCT } from '../../../src/store/product.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { type ReadRepliesPorts, readReplies } from '../../../src/use-cases/replies/read-replies.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { approveOne, type Office, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { directoryOf, SOPHIE } from '../bench/people.ts';

const CLAIRE = { from: 'Claire.Morel@carat.example', fromName: 'Claire Morel' };
const SOPHIES = 'sophie@bijou.example';
const PAUL = { id: 'p-paul', name: 'Paul Petit' };
const DIRECTORY = {
  ...directoryOf({ [SOPHIE.id]: ['collector'] }),
  findByAddress: async (address: string) =>
    address === SOPHIES ? SOPHIE : address === 'paul@bijou.example' ? PAUL : null,
};
let inboxes = 0;

describe('an answer to a letter', () => {
  const openOffice = useOffices();
  let office: Office;
  let letter: Dispatch;
  let woken = 0;
  const wakeTeller = () => {
    woken += 1;
  };

  const portsOf = (over: Partial<ReadRepliesPorts> = {}): ReadRepliesPorts => {
    const { ports, store, m365 } = office;
    const credential = { getToken: async () => ({ token: 'test', expiresOnTimestamp: Date.now() + 3_600_000 }) };
    const client = openGraphClient({ baseUrl: m365.graphUrl, credential });
    return {
      mayBegin: untilDone,
      ...{ companies: ports.companies, clock: ports.clock, announcer: ports.announcer, directory: DIRECTORY },
      ...{ dispatches: store, replies: store, tasks: store, turns: store, comments: store, readReport, sayBounce },
      ...{ sayReply, product: PRODUCT, wakeTeller },
      inbox: openInbox(client, ports.mailer),
      ...over,
    };
  };
  const pass = (over: Partial<ReadRepliesPorts> = {}) => readReplies(portsOf(over), 'replies');
  const replies = async (): Promise<readonly Reply[]> =>
    (await office.store.listCustomerReplies({ companies: [office.company.code] }, 0, 50)).replies;
  const thread = async () =>
    (await office.store.listComments({ company: office.company.code, tiers: 'CARAT', text: '' }, 0, 50)).comments;
  const told = async () => {
    const ids = (await thread()).map(({ id }) => id);
    return [...(await office.store.readMentions(ids)).values()].flat().map(({ person }) => person);
  };
  /** A second after the one before: the inbox tells them apart by their instants. */
  const receive = (mail: Partial<ReceivedMail> = {}) => {
    office.clock.pass(1_000);
    return office.m365.receive({ mailbox: office.company.mailbox, ...CLAIRE, answers: 'last', ...mail });
  };

  /** A letter that Claire got; each office has an inbox of its own. */
  async function send() {
    inboxes += 1;
    woken = 0;
    office = await openOffice([anInvoice()], { company: { mailbox: `reponses${inboxes}@bijou.example` } });
    letter = await runToRest(office, await approveOne(office));
    expect(letter.state).toBe('done');
  }

  test('E6: is attached to the customer’s thread and told to whoever sent the letter, by Teams and by mail, once', async () => {
    await send();
    receive({
      text: 'Bonjour,\nNous vous réglons 3 000,50 € vendredi.\nCordialement\n\nLe lun. 2 mars 2026, BIJOU <r@b.example> a écrit :\n> Madame',
      files: [{ name: 'avis.pdf', content: 'x' }],
    });
    expect([await pass(), await pass()]).toEqual([1, 0]);
    const [reply] = await replies();
    expect(reply).toMatchObject({
      ...{ tiers: 'CARAT', foundBy: 'message', writer: 'customer', from: 'claire.morel@carat.example' },
      letter: { id: letter.id, reference: letter.facts.reference },
      excerpt: 'Bonjour,\nNous vous réglons 3 000,50 € vendredi.',
      suggestion: { kind: 'promise', day: '2026-03-06', amount: 300050 },
      attachments: [{ name: 'avis.pdf', size: 1 }],
      ...{ owner: SOPHIE, handled: null },
    });
    expect(reply?.webLink).toMatch(/^http/u);
    const [comment, ...others] = await thread();
    expect([comment, others.length]).toMatchObject([{ kind: 'mail', by: PRODUCT, about: { id: 'CARAT' } }, 0]);
    expect(comment?.text).toBe(
      `Le client a répondu à la lettre ${letter.facts.reference}. On y lit une promesse de paiement : à confirmer.`.replace(
        / ([:])/gu,
        '\u00a0$1',
      ),
    );
    expect([await told(), woken]).toEqual([[SOPHIE], 1]);
    const acts = (await office.store.readHistory(office.company.code, 'CARAT', 20)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'reply-received')).toHaveLength(1);
  });

  test('E6: whoever sent the letter is not told of what they wrote themselves; of what a colleague wrote they are', async () => {
    await send();
    receive({ from: SOPHIES, text: 'Bonjour Claire, voici la copie.' });
    await pass();
    expect([(await replies())[0]?.writer, (await thread()).length, await told()]).toEqual(['colleague', 1, []]);
    receive({ from: 'paul@bijou.example', text: 'Nous vous réglons vendredi' });
    await pass();
    expect((await replies())[0]).toMatchObject({ writer: 'colleague', suggestion: null });
    expect(await told()).toEqual([SOPHIE]);
  });

  test('is found by its conversation where its servers name nothing, and by the reference in its subject', async () => {
    await send();
    receive({ isThreaded: false, text: 'un' });
    receive({
      answers: undefined,
      subject: `TR: ${letter.facts.reference}`,
      from: 'chef@ailleurs.example',
      text: 'deux',
    });
    await pass();
    expect((await replies()).map(({ foundBy }) => foundBy).toSorted()).toEqual(['conversation', 'reference']);
  });

  test('of a contact of one customer alone that names no letter is kept, tells nobody, and waits for a person', async () => {
    await send();
    receive({ answers: undefined, subject: 'Votre facture', text: 'Nous contestons la facture FA00042.' });
    await pass();
    expect(await replies()).toMatchObject([
      { foundBy: 'sender', letter: null, tiers: 'CARAT', owner: SOPHIE, suggestion: { kind: 'dispute' } },
    ]);
    expect([await thread(), woken]).toEqual([[], 0]);
  });

  test('of a contact of two customers, or of nobody known, is nobody’s', async () => {
    await send();
    office.books.tiers = [aTiers(), aTiers({ code: 'PERLE', name: 'Perle' })];
    office.books.contacts.set('PERLE', [aContact()]);
    receive({ answers: undefined, subject: 'Votre facture', text: 'Bonjour' });
    receive({ answers: undefined, subject: 'Promotion', from: 'vente@ailleurs.example', text: 'Nous vous réglons' });
    expect(await pass()).toBe(2);
    expect(await replies()).toEqual([]);
  });

  test('of a machine is kept with the return that it says, and tells nobody', async () => {
    await send();
    receive({ headers: { 'Auto-Submitted': 'auto-replied' }, text: 'Je suis absente jusqu’au 9 mars.' });
    await pass();
    expect(await replies()).toMatchObject([
      { writer: 'automatic', suggestion: { kind: 'absence', day: '2026-03-09' } },
    ]);
    expect([await thread(), woken]).toEqual([[], 0]);
  });

  test('of one of our own mailboxes is none: nothing goes round in circles', async () => {
    await send();
    receive({ from: office.company.mailbox.toUpperCase(), text: 'Nous vous réglons vendredi' });
    expect(await pass()).toBe(1);
    expect([await replies(), await thread()]).toEqual([[], []]);
  });

  test('that comes by two messages is shown once and told once', async () => {
    await send();
    const internetMessageId = receive({ text: 'Nous réglons vendredi.' });
    await pass();
    receive({ text: 'Nous réglons vendredi.', internetMessageId });
    expect(await pass()).toBe(1);
    expect([(await replies()).length, (await thread()).length, await told()]).toEqual([1, 1, [SOPHIE]]);
  });

  test.each(['findByAddress', 'addComment', 'keepMessage', 'savePosition'] as const)(
    'a process that dies at « %s » loses none and tells none twice',
    async (at) => {
      await send();
      receive({ text: 'Nous réglons vendredi.' });
      const dies = { [at]: () => Promise.reject(new Error('dies')) };
      const { store } = office;
      const dying = {
        replies: { ...store, ...dies },
        comments: { ...store, ...dies },
        directory: { ...DIRECTORY, ...dies },
      };
      await expect(pass(dying)).rejects.toThrow('dies');
      await pass();
      expect([(await replies()).length, (await thread()).length, await told()]).toEqual([1, 1, [SOPHIE]]);
      expect(await pass()).toBe(0);
    },
  );

  test('that two processes read at once is one', async () => {
    await send();
    receive({ text: 'Nous réglons vendredi.' });
    const passes = await Promise.all([readReplies(portsOf(), 'one'), readReplies(portsOf(), 'two')]);
    expect(passes).toEqual([1, { kind: 'busy' }]);
    expect([(await replies()).length, (await thread()).length]).toEqual([1, 1]);
  });

  test('a position that Exchange has forgotten is begun anew, and no answer is shown twice', async () => {
    await send();
    receive({ text: 'Nous réglons vendredi.' });
    await pass();
    const { company, m365, store, clock } = office;
    const old = `${m365.graphUrl}/v1.0/users/${company.mailbox}/mailFolders/inbox/messages/delta?$deltatoken=old`;
    await store.savePosition(company.mailbox, old, clock.now());
    receive({ text: 'Et le solde le 20 mars.' });
    expect(await pass()).toBe(1);
    expect([(await replies()).length, (await thread()).length]).toEqual([2, 2]);
  });

  test('a directory that is away keeps none back', async () => {
    await send();
    receive({ text: 'Nous réglons vendredi.' });
    const away = async () => Promise.reject(new OutsideFault('busy', 'graph-503', 'away'));
    await pass({ directory: { findByAddress: away } });
    expect((await replies())[0]?.writer).toBe('customer');
  });

  test('of a letter that left another mailbox is nobody’s here', async () => {
    await send();
    const other = { ...portsOf().companies, get: () => undefined };
    receive({ text: 'Nous réglons vendredi.', from: 'x@ailleurs.example' });
    await pass({ companies: other });
    expect(await replies()).toEqual([]);
  });

  test('that is far too long, or holds what no base takes, is kept as far as it goes', async () => {
    await send();
    receive({ text: `Bonjour\u0000 ${'😀'.repeat(3000)}`, subject: 'x'.repeat(900), fromName: 'n'.repeat(500) });
    receive({ text: '' });
    await pass();
    const [long] = (await replies()).filter(({ excerpt }) => excerpt !== '');
    expect([long?.excerpt.length, long?.excerpt.isWellFormed(), long?.subject.length]).toEqual([
      expect.any(Number),
      true,
      400,
    ]);
    expect(long?.excerpt.length).toBeLessThanOrEqual(2000);
    expect(long?.excerpt).not.toContain('\u0000');
    expect(await replies()).toHaveLength(2);
  });
});
