import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { HandledAs, Reply } from '../../../domain/replies/reply.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What is absent filters nothing. */
export interface ReplyFilter {
  readonly companies: readonly CompanyCode[];
  readonly tiers?: TiersCode;
  /** Those that came at or after it. */
  readonly since?: Date;
  /** Those that wait for a person. */
  readonly waiting?: true;
  /** Also those that a person said are of another. */
  readonly strangers?: true;
}

export interface ReplyPage {
  /** The newest first. */
  readonly replies: readonly Reply[];
  readonly total: number;
}

export interface CustomerReplyReader {
  readCustomerReply(id: string): Promise<Reply | null>;
  listCustomerReplies(filter: ReplyFilter, skip: number, count: number): Promise<ReplyPage>;
  /** To these letters, the oldest first. */
  listRepliesTo(dispatchIds: readonly string[]): Promise<readonly Reply[]>;
}

export interface CustomerReplyWriter {
  /** What a person made of it, with its line of history in the same transaction; once: null where somebody was faster, or there is none. */
  handleReply(id: string, as: HandledAs, by: Person, now: Date): Promise<Reply | null>;
}
