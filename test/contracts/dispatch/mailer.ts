import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MessageTrace } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { MailAttachment, OutgoingMail } from '../../../src/use-cases/ports/dispatch/mailer.ts';
import { aFile, aMail, faultOf, idOf, type MailBench, nothingKnown } from './mail-bench.ts';
import { describeMailerFaults } from './mailer-faults.ts';

/** What every shared mailbox answers. */
export function describeMailer(name: string, open: () => Promise<MailBench>): void {
  describe(`a shared mailbox: ${name}`, () => {
    let bench: MailBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    const draft = (facts: Partial<OutgoingMail> = {}) => bench.mailer.createDraft(bench.mailbox, aMail(facts));
    const send = (trace: MessageTrace) => bench.mailer.send(bench.mailbox, idOf(trace));
    const find = (trace: MessageTrace) => bench.mailer.find(bench.mailbox, trace);
    const attach = (trace: MessageTrace, ...files: MailAttachment[]) =>
      bench.mailer.attach(bench.mailbox, idOf(trace), files);

    test('a letter leaves as it was written, with its files', async () => {
      const trace = await draft({ cc: ['direction@alpha.example'] });
      await attach(trace, aFile('Relance.pdf'), aFile('FA00042.pdf', 10));
      await send(trace);
      expect(bench.sent()).toMatchObject([
        {
          subject: 'Relance n° 2 — facture FA00042',
          html: '<p>Bonjour, sauf erreur de notre part…</p>',
          to: ['compta@durand.example'],
          cc: ['direction@alpha.example'],
          replyTo: ['relances@alpha.example'],
          redirectedFrom: null,
          attachments: [{ name: 'Relance.pdf' }, { name: 'FA00042.pdf' }],
        },
      ]);
      expect(Buffer.from(bench.sent()[0]?.attachments[0]?.bytes ?? [])).toEqual(Buffer.from(aFile('').bytes));
    });

    test('small files are made with the draft, and attaching them again adds none', async () => {
      const files = [aFile('Relance.pdf'), aFile('FA00042.pdf', 10)];
      expect(bench.mailer.fitsInDraft(files)).toBe(true);
      const trace = await bench.mailer.createDraft(bench.mailbox, aMail(), files);
      await attach(trace, ...files);
      await send(trace);
      expect(bench.sent()[0]?.attachments.map(({ name }) => name)).toEqual(['Relance.pdf', 'FA00042.pdf']);
      expect(Buffer.from(bench.sent()[0]?.attachments[1]?.bytes ?? [])).toEqual(Buffer.from(aFile('', 10).bytes));
    });

    test('files that are too large for one request are not made with the draft', () => {
      expect(bench.mailer.fitsInDraft([aFile('Annexe.pdf', 3 * 1024 * 1024)])).toBe(false);
    });

    test('a draft made with its files whose answer is lost is found by our key, whole', async () => {
      const mail = aMail();
      bench.trouble('createDraft', 'lost-answer');
      const files = [aFile('Relance.pdf')];
      expect((await faultOf(bench.mailer.createDraft(bench.mailbox, mail, files))).kind).toBe('unknown');
      const [found] = await find(nothingKnown(mail.key));
      await attach(found?.trace ?? nothingKnown(mail.key), ...files);
      await send(found?.trace ?? nothingKnown(mail.key));
      expect(bench.sent()[0]?.attachments.map(({ name }) => name)).toEqual(['Relance.pdf']);
    });

    test('a redirected mail says whom it would have gone to', async () => {
      await send(
        await draft({ intendedFor: 'compta@durand.example', to: [{ address: 'test@alpha.example', name: 'Essai' }] }),
      );
      expect(bench.sent()).toMatchObject([{ to: ['test@alpha.example'], redirectedFrom: 'compta@durand.example' }]);
    });

    test('a draft is found by our key alone, and is a draft', async () => {
      const trace = await draft();
      expect(await find(nothingKnown(trace.key))).toEqual([{ trace, isDraft: true, sentAt: null }]);
    });

    test('a sent letter is found by our key alone, and is no draft any more', async () => {
      const trace = await draft();
      await send(trace);
      const found = await find(nothingKnown(trace.key));
      expect(found).toMatchObject([{ isDraft: false, trace: { key: trace.key } }]);
      expect(Date.parse(found[0]?.sentAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
      expect(await bench.draftCount()).toBe(0);
    });

    test('letters are not taken for one another', async () => {
      const [one, other] = [await draft(), await draft()];
      await send(one);
      expect(await find(nothingKnown(other.key))).toMatchObject([{ isDraft: true }]);
      expect(await find(nothingKnown(randomUUID()))).toEqual([]);
    });

    test('a key with signs of the syntax of filters is found too', async () => {
      const trace = await draft({ key: `${randomUUID()}~2` });
      expect(await find(nothingKnown(trace.key))).toHaveLength(1);
      expect(await find(nothingKnown("l'autre + 1 & 2 = 3"))).toEqual([]);
    });

    test('a sent letter is found after its ids were rewritten', async () => {
      bench.onSend('ids-rewritten');
      const trace = await draft();
      await send(trace);
      const [found] = await find(trace);
      expect(found).toMatchObject({ isDraft: false, trace: { conversationId: trace.conversationId } });
      expect(found?.trace.internetMessageId).not.toBe(trace.internetMessageId);
    });

    test('a sent letter is found by its conversation when ids and property are gone', async () => {
      bench.onSend('ids-and-property-lost');
      const trace = await draft();
      await send(trace);
      expect(await find(trace)).toMatchObject([{ isDraft: false }]);
      expect(await find(nothingKnown(trace.key))).toEqual([]);
    });

    test('a sent letter that does not show yet is found later', async () => {
      bench.onSend({ lateMs: 150 });
      const trace = await draft();
      await send(trace);
      expect(await find(trace)).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(await find(trace)).toMatchObject([{ isDraft: false }]);
    });

    test('a letter that was taken and lost is never found, neither as draft nor as sent', async () => {
      bench.onSend('never-shown');
      const trace = await draft();
      await send(trace);
      expect(await find(trace)).toEqual([]);
    });

    test('attaching twice adds once', async () => {
      const trace = await draft();
      await attach(trace, aFile('Relance.pdf'));
      await attach(trace, aFile('Relance.pdf'), aFile('FA1.pdf'));
      await send(trace);
      expect(bench.sent()[0]?.attachments.map((one) => one.name)).toEqual(['Relance.pdf', 'FA1.pdf']);
    });

    test('attaching goes on after the answer was lost, and adds once', async () => {
      const trace = await draft();
      bench.trouble('attach', 'lost-answer');
      expect((await faultOf(attach(trace, aFile('Relance.pdf'), aFile('FA1.pdf')))).kind).toBe('busy');
      await attach(trace, aFile('Relance.pdf'), aFile('FA1.pdf'));
      await send(trace);
      expect(bench.sent()[0]?.attachments.map((one) => one.name)).toEqual(['Relance.pdf', 'FA1.pdf']);
    });

    test('a file of several megabytes arrives whole', async () => {
      const trace = await draft();
      const large = aFile('Annexe.pdf', 7 * 1024 * 1024 + 13);
      await attach(trace, large);
      await send(trace);
      expect(Buffer.from(bench.sent()[0]?.attachments[0]?.bytes ?? []).equals(Buffer.from(large.bytes))).toBe(true);
    });

    test('the source of a sent letter is a mail with its files', async () => {
      const trace = await draft();
      await attach(trace, aFile('Relance.pdf'));
      await send(trace);
      const [found] = await find(trace);
      const source = Buffer.from(await bench.mailer.readMime(bench.mailbox, idOf(found?.trace ?? trace))).toString();
      expect(source).toMatch(/^Message-ID: /im);
      expect(source).toContain('Relance.pdf');
    });

    test('the source of what is not there is refused', async () => {
      const fault = await faultOf(bench.mailer.readMime(bench.mailbox, 'AAMkNobody/+='));
      expect(fault).toMatchObject({ kind: 'refused', code: 'graph-404-ErrorItemNotFound' });
    });

    test('a draft is deleted; deleting one that is gone changes nothing', async () => {
      const trace = await draft();
      await bench.mailer.deleteDraft(bench.mailbox, idOf(trace));
      await bench.mailer.deleteDraft(bench.mailbox, idOf(trace));
      expect(await find(trace)).toEqual([]);
      expect(await bench.draftCount()).toBe(0);
    });

    test('what was sent is not deleted as a draft', async () => {
      const trace = await draft();
      await send(trace);
      const [found] = await find(trace);
      const fault = await faultOf(bench.mailer.deleteDraft(bench.mailbox, idOf(found?.trace ?? trace)));
      expect(fault).toMatchObject({ kind: 'refused', code: 'not-a-draft' });
      expect(await find(trace)).toMatchObject([{ isDraft: false }]);
    });

    test('sending without a valid address is refused', async () => {
      const trace = await draft({ to: [{ address: 'pas une adresse', name: 'Durand' }] });
      expect(await faultOf(send(trace))).toMatchObject({ kind: 'refused', code: 'graph-400-ErrorInvalidRecipients' });
      expect(bench.sent()).toEqual([]);
    });
  });

  describeMailerFaults(name, open);
}
