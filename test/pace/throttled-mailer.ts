import { faultOfAnswer } from '../../src/channels/graph/calls/graph-fault.ts';
import { createRandom } from '../../src/demo/company/random.ts';
import { GraphError } from '../../src/demo/m365/graph-error.ts';
import type { Enforcer } from '../../src/demo/m365/limits/limits.ts';
import type { Mailer, OutgoingMail } from '../../src/use-cases/ports/dispatch/mailer.ts';
import type { OutsideOperation } from '../../src/use-cases/ports/outside-fault.ts';
import type { VirtualClock } from './virtual-clock.ts';

const SHOWN_AFTER_MS = 1_000;

interface Kept {
  readonly mail: OutgoingMail;
  sentAt: Date | null;
}

/** Mailboxes in memory, as slow as Graph is and behind the limits that the stand-in of Microsoft 365 enforces. */
export function throttledMailer(clock: VirtualClock, limits: Enforcer, seed: number) {
  const random = createRandom(seed);
  const kept = new Map<string, Kept>();
  const sent = new Map<string, number>();

  async function call<T>(mailbox: string, operation: OutsideOperation, act: () => T): Promise<T> {
    try {
      const leave = limits.enter(mailbox);
      await clock.sleep(random.between(150, 450));
      leave();
      return act();
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      const { status, code, headers, message } = error;
      throw faultOfAnswer(operation, { status, code, headers: new Headers(headers) }, message);
    }
  }

  const traceOf = (key: string) => ({ key, graphId: key, internetMessageId: `<${key}@x>`, conversationId: key });
  const mailer: Mailer = {
    fitsInDraft: () => true,
    createDraft: (mailbox, mail) =>
      call(mailbox, 'draft', () => {
        kept.set(mail.key, { mail, sentAt: null });
        return traceOf(mail.key);
      }),
    attach: (mailbox) => call(mailbox, 'attach', () => undefined),
    send: (mailbox, id) =>
      call(mailbox, 'send', () => {
        const one = kept.get(id);
        if (!one || one.sentAt) throw new Error(`No draft ${id}`);
        const all = [...one.mail.to.map(({ address }) => address), ...one.mail.cc];
        const ofOthers = all.filter((address) => address.split('@')[1] !== mailbox.split('@')[1]);
        limits.send(mailbox, all.length, ofOthers.length);
        one.sentAt = clock.now();
        sent.set(id, (sent.get(id) ?? 0) + 1);
      }),
    find: (mailbox, { key }) =>
      call(mailbox, 'find-mail', () => {
        const one = kept.get(key);
        const isHidden = one?.sentAt && clock.now().getTime() - one.sentAt.getTime() < SHOWN_AFTER_MS;
        if (!one || isHidden) return [];
        return [{ trace: traceOf(key), isDraft: one.sentAt === null, sentAt: one.sentAt?.toISOString() ?? null }];
      }),
    readMime: (mailbox) => call(mailbox, 'read-mail', () => new Uint8Array([1])),
    deleteDraft: (mailbox, id) => call(mailbox, 'delete-draft', () => void kept.delete(id)),
  };
  return {
    mailer,
    /** How often each letter left, by its key. */
    sent,
  };
}
