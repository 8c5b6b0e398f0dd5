import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReceivedMail } from '../../../src/demo/m365/mail/receive.ts';
import type { Inbox } from '../../../src/use-cases/ports/replies/inbox.ts';

/** An inbox, and a hand on the mailbox behind it. */
export interface InboxBench {
  readonly inbox: Inbox;
  readonly mailbox: string;
  receive(mail: Omit<ReceivedMail, 'mailbox'>): string;
  /** A position that it has forgotten. */
  readonly forgotten: string;
  close(): Promise<void>;
}

const CLAIRE = { from: 'Claire@Carat.example', fromName: 'Claire Morel' };
const AGES_AGO = { since: new Date(0) };

/** What every inbox of a shared mailbox answers. */
export function describeInbox(name: string, open: () => Promise<InboxBench>): void {
  describe(`the inbox of ${name}`, () => {
    let bench: InboxBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());
    const readPage = async (from: Parameters<Inbox['readPage']>[1]) => {
      const page = await bench.inbox.readPage(bench.mailbox, from);
      if (!page) throw new Error('The position is forgotten');
      return page;
    };
    const readOnly = async () => {
      const [one] = (await readPage(AGES_AGO)).messages;
      const mail = one && (await bench.inbox.readMail(bench.mailbox, one.id));
      if (!mail) throw new Error('Nothing came');
      return mail;
    };

    test('is read on from where the last reading ended, and anew where it has forgotten that', async () => {
      bench.receive({ ...CLAIRE, subject: 'un' });
      const first = await readPage(AGES_AGO);
      expect(first.messages.map(({ subject }) => subject)).toEqual(['un']);
      bench.receive({ ...CLAIRE, subject: 'deux' });
      const second = await readPage({ position: first.position });
      expect([second.messages.map(({ subject }) => subject), second.isLast]).toEqual([['deux'], true]);
      expect((await readPage({ position: second.position })).messages).toEqual([]);
      expect(await bench.inbox.readPage(bench.mailbox, { position: bench.forgotten })).toBeNull();
    });

    test('gives a mail whole: who, headers in small letters, what was written without its quote, where Outlook opens it', async () => {
      const internetMessageId = bench.receive({
        ...CLAIRE,
        subject: 'RE: relance',
        text: 'Nous vous réglons vendredi.\r\n\r\nLe lun. 2 mars 2026 à 10:00, BIJOU <r@bijou.example> a écrit :\r\n> Vous devez',
        headers: { 'In-Reply-To': '<k@bijou.example>', 'Auto-Submitted': 'no' },
      });
      const mail = await readOnly();
      expect(mail).toMatchObject({ ...CLAIRE, subject: 'RE: relance', internetMessageId, attachments: [] });
      expect(mail.said).toBe('Nous vous réglons vendredi.');
      expect(mail.text).toContain('Vous devez');
      expect(mail.headers).toMatchObject({ 'in-reply-to': '<k@bijou.example>', 'auto-submitted': 'no' });
      expect(mail.webLink).toMatch(/^https?:/u);
      expect(mail.conversationId).not.toBe('');
    });

    test('gives the words of a mail that is HTML alone, and what is attached by name and size', async () => {
      bench.receive({
        ...CLAIRE,
        html: '<p>Bonjour,</p><p>Nous contestons <b>FA00042</b>.</p>',
        files: [{ name: 'bon de livraison.pdf', content: '12345' }],
      });
      const mail = await readOnly();
      expect(mail.said.replace(/\s+/gu, ' ')).toBe('Bonjour, Nous contestons FA00042.');
      expect(mail.attachments).toEqual([{ name: 'bon de livraison.pdf', size: 5 }]);
    });

    test('gives null for a mail that is gone, and empty texts for one that holds nothing', async () => {
      expect(await bench.inbox.readMail(bench.mailbox, 'AAMkGONE=')).toBeNull();
      bench.receive({ from: '' });
      expect(await readOnly()).toMatchObject({ from: '', fromName: '', subject: '', said: '', text: '' });
    });
  });
}
