import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MessageTrace } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { MailAttachment, OutgoingMail } from '../../../src/use-cases/ports/dispatch/mailer.ts';
import { aFile, aMail, faultOf, idOf, type MailBench, nothingKnown } from './mail-bench.ts';
import { MAIL_DOUBTS, MAIL_REFUSALS, type MailRefusal } from './mail-refusals.ts';

/** What every shared mailbox answers when the other side is slow, silent or refuses. */
export function describeMailerFaults(name: string, open: () => Promise<MailBench>): void {
  let bench: MailBench;
  describe(`E9: a shared mailbox in trouble: ${name}`, () => {
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    const draft = (facts: Partial<OutgoingMail> = {}) => bench.mailer.createDraft(bench.mailbox, aMail(facts));
    const send = (trace: MessageTrace) => bench.mailer.send(bench.mailbox, idOf(trace));
    const find = (trace: MessageTrace) => bench.mailer.find(bench.mailbox, trace);
    const attach = (trace: MessageTrace, ...files: MailAttachment[]) =>
      bench.mailer.attach(bench.mailbox, idOf(trace), files);

    test.each(['createDraft', 'send'] as const)('%s waits as told when throttled, and acts once', async (call) => {
      const first = call === 'send' ? await draft() : null;
      bench.trouble(call, 'throttled');
      if (first) await send(first);
      else await draft();
      expect(bench.sent()).toHaveLength(first ? 1 : 0);
      expect(await bench.draftCount()).toBe(first ? 0 : 1);
    });

    test('createDraft is not repeated after 503: it may have had its effect', async () => {
      bench.trouble('createDraft', 'unavailable');
      expect(await faultOf(draft())).toMatchObject({ kind: 'unknown', code: 'graph-503' });
      expect(await bench.draftCount()).toBe(0);
    });

    test('send is not repeated after 503: it may have had its effect', async () => {
      const trace = await draft();
      bench.trouble('send', 'unavailable');
      expect(await faultOf(send(trace))).toMatchObject({ kind: 'unknown', code: 'graph-503' });
      expect(bench.sent()).toEqual([]);
      expect(await find(trace)).toMatchObject([{ isDraft: true }]);
    });

    test.each([
      ['lost-request', 0],
      ['lost-answer', 1],
    ] as const)('createDraft after %s is unknown, and looking tells', async (trouble, drafts) => {
      const mail = aMail();
      bench.trouble('createDraft', trouble);
      expect((await faultOf(bench.mailer.createDraft(bench.mailbox, mail))).kind).toBe('unknown');
      expect(await find(nothingKnown(mail.key))).toHaveLength(drafts);
    });

    test.each([
      ['lost-request', true],
      ['lost-answer', false],
    ] as const)('send after %s is unknown, and looking tells', async (trouble, isDraft) => {
      const trace = await draft();
      bench.trouble('send', trouble);
      expect((await faultOf(send(trace))).kind).toBe('unknown');
      expect(await find(trace)).toMatchObject([{ isDraft }]);
      expect(bench.sent()).toHaveLength(isDraft ? 0 : 1);
    });

    test.each(['find', 'readMime', 'deleteDraft'] as const)('%s without an answer can be asked again', async (call) => {
      const trace = await draft();
      const act = () => (call === 'find' ? find(trace) : bench.mailer[call](bench.mailbox, idOf(trace)));
      bench.trouble(call, 'lost-request');
      expect((await faultOf(act())).kind).toBe('busy');
      await act();
    });

    const OPERATIONS = { createDraft: 'draft', attach: 'attach', send: 'send' } as const;
    const meet = async (refusal: MailRefusal) => {
      const trace = refusal.call === 'createDraft' ? nothingKnown(aMail().key) : await draft();
      bench.refuse(refusal);
      const acts = {
        createDraft: () => draft({ key: trace.key }),
        attach: () => attach(trace, aFile('a.pdf')),
        send: () => send(trace),
      };
      return { trace, act: acts[refusal.call], fault: await faultOf(acts[refusal.call]()) };
    };

    test.each(MAIL_REFUSALS)(
      '$call refused with $status $graphCode: nothing was done, and why is known',
      async (refusal) => {
        const { trace, act, fault } = await meet(refusal);
        const about = { operation: OPERATIONS[refusal.call], reason: refusal.reason };
        expect(fault).toMatchObject({ kind: 'refused', code: refusal.code, about });
        expect(bench.sent()).toEqual([]);
        expect(await find(trace)).toMatchObject(refusal.call === 'createDraft' ? [] : [{ isDraft: true }]);
        await act();
        expect(bench.sent()).toHaveLength(refusal.call === 'send' ? 1 : 0);
      },
    );

    test.each(MAIL_DOUBTS)('$call answered $status $graphCode is unknown, and looking tells', async (refusal) => {
      const { trace, fault } = await meet(refusal);
      expect(fault).toMatchObject({ kind: 'unknown', code: refusal.code, about: { reason: refusal.reason } });
      expect(await find(trace)).toMatchObject([{ isDraft: true }]);
    });

    test.each(['createDraft', 'attach', 'send', 'find'] as const)(
      '%s of a mailbox out of reach is refused',
      async (call) => {
        const trace = await draft();
        bench.trouble(call, 'denied');
        const acts = {
          createDraft: () => draft(),
          attach: () => attach(trace, aFile('a.pdf')),
          send: () => send(trace),
          find: () => find(trace),
        };
        expect(await faultOf(acts[call]())).toMatchObject({ kind: 'refused', code: 'graph-403-ErrorAccessDenied' });
      },
    );
  });
}
