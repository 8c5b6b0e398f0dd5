import { randomUUID } from 'node:crypto';
import type { MessageTrace } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { FoundMessage, MailAttachment, OutgoingMail } from '../../../src/use-cases/ports/dispatch/mailer.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { MailBench, MailCall, MailTrouble, SendEffect, SentMail } from '../../contracts/dispatch/mail-bench.ts';
import type { MailRefusal } from '../../contracts/dispatch/mail-refusals.ts';

interface Kept {
  readonly mail: OutgoingMail;
  trace: MessageTrace;
  hasProperty: boolean;
  readonly attachments: MailAttachment[];
  sentAt: Date | null;
  shownAt: number;
}

const SMALL = 2 * 1024 * 1024;

const FAULTS: Readonly<Record<Exclude<MailTrouble, 'throttled'>, (once: boolean) => OutsideFault>> = {
  unavailable: (once) => new OutsideFault(once ? 'unknown' : 'busy', 'graph-503', 'unavailable'),
  'lost-request': (once) => new OutsideFault(once ? 'unknown' : 'busy', 'graph-broken', 'no answer'),
  'lost-answer': (once) => new OutsideFault(once ? 'unknown' : 'busy', 'graph-broken', 'no answer'),
  denied: () => new OutsideFault('refused', 'graph-403-ErrorAccessDenied', 'Access is denied'),
};

/** A shared mailbox in memory. Throttling is answered inside, as the adapter does: it waits and goes on. */
export function openFakeMailer(mailbox = 'relances@alpha.example'): MailBench {
  const kept = new Map<string, Kept>();
  const troubles: { call: MailCall; trouble: MailTrouble | MailRefusal }[] = [];
  const effects: SendEffect[] = [];

  /** Runs a call, or the trouble planned for it. */
  const meet = async <T>(call: MailCall, act: () => T): Promise<T> => {
    const at = troubles.findIndex((one) => one.call === call);
    const [planned] = at < 0 ? [] : troubles.splice(at, 1);
    if (!planned || planned.trouble === 'throttled') return act();
    if (planned.trouble === 'lost-answer') act();
    if (typeof planned.trouble === 'object') throw toFault(planned.trouble);
    throw FAULTS[planned.trouble](call === 'createDraft' || call === 'send');
  };
  const get = (id: string): Kept => {
    const found = kept.get(id);
    if (!found || found.shownAt > Date.now()) throw missing();
    return found;
  };

  return {
    mailbox,
    mailer: {
      fitsInDraft: (files) => files.every(({ bytes }) => bytes.byteLength < SMALL),
      createDraft: (_, mail, files = []) => meet('createDraft', () => keep(kept, mail, files).trace),
      attach: (_, id, attachments) =>
        meet('attach', () => {
          const { attachments: there } = get(id);
          for (const one of attachments) if (!there.some(({ name }) => name === one.name)) there.push(one);
        }),
      send: (_, id) => meet('send', () => sendKept(kept, get(id), effects.shift())),
      find: (_, trace) => meet('find', () => findKept([...kept.values()], trace)),
      readMime: (_, id) => meet('readMime', () => Buffer.from(writeSource(get(id)))),
      deleteDraft: (_, id) =>
        meet('deleteDraft', () => {
          if (kept.get(id)?.sentAt) throw new OutsideFault('refused', 'not-a-draft', 'sent');
          kept.delete(id);
        }),
    },
    trouble: (call, trouble) => void troubles.push({ call, trouble }),
    refuse: (refusal) => void troubles.push({ call: refusal.call, trouble: refusal }),
    onSend: (effect) => void effects.push(effect),
    sent: () => [...kept.values()].filter((one) => one.sentAt !== null).map(viewSent),
    draftCount: async () => [...kept.values()].filter((one) => one.sentAt === null).length,
    close: async () => undefined,
  };
}

const OPERATIONS = { createDraft: 'draft', attach: 'attach', send: 'send' } as const;
const toFault = ({ call, kind, code, graphCode, reason }: MailRefusal): OutsideFault =>
  new OutsideFault(kind, code, graphCode, null, null, { operation: OPERATIONS[call], reason });

const missing = (): OutsideFault => new OutsideFault('refused', 'graph-404-ErrorItemNotFound', 'not in the store');

function keep(all: Map<string, Kept>, mail: OutgoingMail, files: readonly MailAttachment[]): Kept {
  const graphId = randomUUID();
  const trace = {
    key: mail.key,
    graphId,
    internetMessageId: `<${mail.key}@alpha.example>`,
    conversationId: randomUUID(),
  };
  const one: Kept = { mail, trace, hasProperty: true, attachments: [...files], sentAt: null, shownAt: 0 };
  all.set(graphId, one);
  return one;
}

function sendKept(all: Map<string, Kept>, one: Kept, effect: SendEffect | undefined): void {
  if (one.mail.to.some(({ address }) => !/^[^\s@]+@[^\s@]+$/.test(address))) {
    throw new OutsideFault('refused', 'graph-400-ErrorInvalidRecipients', 'not valid');
  }
  if (one.sentAt !== null) throw new OutsideFault('refused', 'graph-400-ErrorInvalidRequest', 'not a draft');
  one.sentAt = new Date();
  if (effect === undefined) return;
  if (typeof effect === 'object') one.shownAt = Date.now() + effect.lateMs;
  else if (effect === 'never-shown') one.shownAt = Number.POSITIVE_INFINITY;
  else {
    all.delete(one.trace.graphId ?? '');
    one.trace = { ...one.trace, graphId: randomUUID(), internetMessageId: `<${randomUUID()}@outlook.example>` };
    one.hasProperty = effect === 'ids-rewritten';
    all.set(one.trace.graphId ?? '', one);
  }
}

/** Sent ones hide drafts; the conversation is asked among sent ones only. */
function findKept(all: readonly Kept[], asked: MessageTrace): FoundMessage[] {
  const visible = all.filter((one) => one.shownAt <= Date.now());
  const known = visible.filter(
    ({ trace, hasProperty, mail }) =>
      (hasProperty && mail.key === asked.key) ||
      trace.internetMessageId === asked.internetMessageId ||
      trace.internetMessageId === `<${asked.key}@alpha.example>`,
  );
  const sent = known.filter((one) => one.sentAt !== null);
  const inConversation = visible.filter(
    (one) => one.sentAt !== null && one.trace.conversationId === asked.conversationId,
  );
  const found = [sent, inConversation, known].find((some) => some.length > 0) ?? [];
  return found.map((one) => ({
    trace: { ...one.trace, key: asked.key },
    isDraft: one.sentAt === null,
    sentAt: one.sentAt?.toISOString() ?? null,
  }));
}

function writeSource(one: Kept): string {
  const files = one.attachments.map(({ name }) => `Content-Disposition: attachment; filename="${name}"`);
  return [`Message-ID: ${one.trace.internetMessageId}`, `Subject: ${one.mail.subject}`, '', ...files].join('\r\n');
}

const viewSent = ({ mail, attachments }: Kept): SentMail => ({
  subject: mail.subject,
  html: mail.html,
  to: mail.to.map(({ address }) => address),
  cc: mail.cc,
  replyTo: [mail.replyTo],
  redirectedFrom: mail.intendedFor,
  attachments: attachments.map(({ name, bytes }) => ({ name, bytes })),
});
