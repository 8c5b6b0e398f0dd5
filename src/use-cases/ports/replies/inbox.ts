import type { IncomingMail } from '../../../domain/replies/incoming-mail.ts';

/** A message of the inbox of a shared mailbox. */
export interface InboxMessage {
  /** That a move does not change. */
  readonly id: string;
  readonly subject: string;
  /** Empty where a server wrote without one. */
  readonly from: string;
  /** ISO instant. */
  readonly receivedAt: string;
  readonly conversationId: string | null;
}

export interface InboxPage {
  readonly messages: readonly InboxMessage[];
  /** Where the next reading begins; opaque. */
  readonly position: string;
  /** Nothing more has come. */
  readonly isLast: boolean;
}

/** The inbox of a shared mailbox, read on from where the last reading ended. Every method throws OutsideFault. */
export interface Inbox {
  /**
   * A page of what came since `position`; without one, of what came since the instant. Null: the position is too old to go on from. A
   * message may come twice.
   */
  readPage(mailbox: string, from: { readonly position: string } | { readonly since: Date }): Promise<InboxPage | null>;
  /** It whole, without what is attached to it; null where it is gone. */
  readMail(mailbox: string, id: string): Promise<IncomingMail | null>;
  /** The MIME source; null where it is gone. */
  readSource(mailbox: string, id: string): Promise<Uint8Array | null>;
}
