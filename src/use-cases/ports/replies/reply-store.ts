import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { Bounce, RefusedAddress } from '../../../domain/replies/bounce.ts';
import type { InboxKind } from '../../../domain/replies/delivery-report.ts';
import type { Reply } from '../../../domain/replies/reply.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** A message of an inbox as it was taken up. */
export interface SeenMessage {
  readonly mailbox: string;
  readonly id: string;
  readonly kind: InboxKind;
  readonly receivedAt: string;
  readonly conversationId: string | null;
}

/** Where the reading of an inbox stands. */
export interface InboxPosition {
  readonly position: string;
  readonly readAt: Date;
}

export interface ReplyReader {
  /** Null: it was never read. */
  readPosition(mailbox: string): Promise<InboxPosition | null>;
  /** Those of these messages that were taken up. */
  listSeen(mailbox: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The letter that a report is about: by its key or Message-ID, else the latest of the mailbox in the conversation. */
  findLetter(
    messageIds: readonly string[],
    inMailbox: { readonly mailbox: string; readonly conversationId: string | null },
  ): Promise<string | null>;
  /** The latest that left the mailbox with one of these references. */
  findLetterByReference(references: readonly string[], mailbox: string): Promise<string | null>;
  /** Addresses of these customers that are not written to; `all`: of the company. */
  listRefused(company: CompanyCode, tiers: readonly TiersCode[] | 'all'): Promise<readonly RefusedAddress[]>;
  /** Those of a company that came at or after the instant, the newest first. */
  listBounces(company: CompanyCode, since: Date, limit: number): Promise<readonly Bounce[]>;
  /** Those of these letters, the oldest first, whether lifted since or not. */
  listBouncesOf(dispatchIds: readonly string[]): Promise<readonly Bounce[]>;
}

export interface ReplyWriter {
  /**
   * In one transaction: the message is taken up, with the bounces that it told of, or the reply that it is, and a line of history each.
   * False where it was before: nothing changed. A reply that is there by another message is not kept twice.
   */
  keepMessage(message: SeenMessage, bounces: readonly Bounce[], now: Date, reply?: Reply): Promise<boolean>;
  savePosition(mailbox: string, position: string, now: Date): Promise<void>;
  /** The address is written to again, with a line of history; false where it was not refused. */
  liftRefusal(company: CompanyCode, tiers: TiersCode, address: string, by: Person, now: Date): Promise<boolean>;
}
