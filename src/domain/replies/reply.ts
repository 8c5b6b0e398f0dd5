import type { CompanyCode } from '../company/company-code.ts';
import type { Person } from '../person.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { AttachedFile } from './incoming-mail.ts';
import type { FoundBy } from './letter-named.ts';
import { SUGGESTED, type Suggestion } from './suggest.ts';

/** Who wrote: the customer, a colleague of ours in the same conversation, or a machine. */
export type WrittenBy = 'customer' | 'colleague' | 'automatic';

export const HANDLED_AS = [...SUGGESTED, 'filed', 'stranger'] as const;
/** What a person made of it. `filed`: nothing more is to be done. `stranger`: it is of another than the customer found by its sender. */
export type HandledAs = (typeof HANDLED_AS)[number];

/** An answer to a letter, kept once however often it comes. */
export interface Reply {
  /** By its message: the same mail has the same id, whichever way and however often it comes. */
  readonly id: string;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  /** Of the customer, as it was when it came. */
  readonly name: string;
  /** The letter that it answers; null: its sender alone tells whose it is. */
  readonly letter: { readonly id: string; readonly reference: string } | null;
  readonly foundBy: FoundBy;
  readonly from: string;
  readonly fromName: string;
  readonly writer: WrittenBy;
  readonly subject: string;
  /** What the sender wrote, cut; the whole mail stays in the mailbox. */
  readonly excerpt: string;
  /** ISO instant. */
  readonly at: string;
  /** In Outlook; empty: not known. */
  readonly webLink: string;
  readonly attachments: readonly AttachedFile[];
  readonly suggestion: Suggestion | null;
  /** Who approved the letter: it is theirs to read. */
  readonly owner: Person;
  /** Null: to read. */
  readonly handled: ReplyHandled | null;
}

export interface ReplyHandled {
  readonly as: HandledAs;
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
}

/** Key of the comment that puts a reply into the customer's thread; the comment leads back to the reply by it. */
const CAUSE = 'reply:';
export const causeOfReply = ({ id }: Pick<Reply, 'id'>): string => `${CAUSE}${id}`;
export const replyOfCause = (cause: string): string | null =>
  cause.startsWith(CAUSE) ? cause.slice(CAUSE.length) : null;

/** What machines wrote waits for nobody: it is there to be read. */
export const waits = ({ handled, writer }: Pick<Reply, 'handled' | 'writer'>): boolean =>
  handled === null && writer !== 'automatic';
