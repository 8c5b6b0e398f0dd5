import { randomUUID } from 'node:crypto';
import type { MessageTrace } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { MailAttachment, Mailer, OutgoingMail } from '../../../src/use-cases/ports/dispatch/mailer.ts';

import type { MailRefusal } from './mail-refusals.ts';

export type MailCall = 'createDraft' | 'attach' | 'send' | 'find' | 'readMime' | 'deleteDraft';

/** `lost-request`: no answer and no effect; `lost-answer`: the effect and no answer. */
export type MailTrouble = 'throttled' | 'unavailable' | 'lost-request' | 'lost-answer' | 'denied';

/** What becomes of a message after it was taken. */
export type SendEffect = { readonly lateMs: number } | 'never-shown' | 'ids-rewritten' | 'ids-and-property-lost';

export interface SentMail {
  readonly subject: string;
  readonly html: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: readonly string[];
  readonly redirectedFrom: string | null;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A mailer, and a hand on the mailbox behind it. */
export interface MailBench {
  readonly mailer: Mailer;
  readonly mailbox: string;
  /** The next such call meets this, once. */
  trouble(call: MailCall, trouble: MailTrouble): void;
  /** The next call that it names is refused so, once. */
  refuse(refusal: MailRefusal): void;
  onSend(effect: SendEffect): void;
  sent(): readonly SentMail[];
  draftCount(): Promise<number>;
  close(): Promise<void>;
}

export const aMail = (facts: Partial<OutgoingMail> = {}): OutgoingMail => ({
  key: randomUUID(),
  subject: 'Relance n° 2 — facture FA00042',
  html: '<p>Bonjour, sauf erreur de notre part…</p>',
  to: [{ address: 'compta@durand.example', name: 'Société Durand & Fils' }],
  cc: [],
  replyTo: 'relances@alpha.example',
  intendedFor: null,
  ...facts,
});

export const aFile = (name: string, size = 2_000): MailAttachment => ({
  name,
  contentType: 'application/pdf',
  bytes: Uint8Array.from({ length: size }, (_, at) => at % 251),
});

export const nothingKnown = (key: string): MessageTrace => ({
  key,
  graphId: null,
  internetMessageId: null,
  conversationId: null,
});

export const idOf = (trace: MessageTrace): string => trace.graphId ?? '';

/** The fault of a call, or one that no test expects. */
export const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => ({ kind: 'no fault', code: '' }),
    (fault: { kind: string; code: string }) => fault,
  );
