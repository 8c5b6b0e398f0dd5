import type { MessageTrace } from './dispatch-store.ts';

export interface OutgoingMail {
  /** Our key: becomes the internetMessageId and an extended property. Letters, digits and `-._~`. */
  readonly key: string;
  readonly subject: string;
  readonly html: string;
  readonly to: readonly { readonly address: string; readonly name: string }[];
  readonly cc: readonly string[];
  readonly replyTo: string;
  /** While the sandbox is on: whom it would have gone to, kept on the message. Null when it really goes there. */
  readonly intendedFor: string | null;
}

export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface FoundMessage {
  readonly trace: MessageTrace;
  readonly isDraft: boolean;
  readonly sentAt: string | null;
}

/**
 * A shared mailbox. Every method throws OutsideFault; only `createDraft` and `send` are not repeatable: after their
 * `unknown`, look for the message before doing anything else.
 */
export interface Mailer {
  /** Whether the files are small enough to be made with the draft, in one step; else they are attached to it. */
  fitsInDraft(files: readonly MailAttachment[]): boolean;
  /** With the files or without any: there is no draft with some of them. */
  createDraft(mailbox: string, mail: OutgoingMail, files?: readonly MailAttachment[]): Promise<MessageTrace>;
  /** Adds what is missing, by name: repeatable. */
  attach(mailbox: string, graphId: string, attachments: readonly MailAttachment[]): Promise<void>;
  /** 202 means taken, not sent. */
  send(mailbox: string, graphId: string): Promise<void>;
  /** Drafts and sent messages found by any key that we hold. Eventually consistent: « none » means « none yet ». */
  find(mailbox: string, trace: MessageTrace): Promise<readonly FoundMessage[]>;
  /** The MIME source (.eml). */
  readMime(mailbox: string, graphId: string): Promise<Uint8Array>;
  /** Deletes a draft of ours; nothing where it is gone. What was sent meanwhile is refused as `not-a-draft`. */
  deleteDraft(mailbox: string, graphId: string): Promise<void>;
}
