import type { Channel, NoticeState } from '../../../domain/comments/mention.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { MessageTrace } from '../dispatch/dispatch-store.ts';

/** One message to somebody mentioned, written down before it leaves: one a comment, person and channel. */
export interface MentionNotice {
  readonly id: string;
  readonly commentId: string;
  readonly company: CompanyCode;
  readonly person: Person;
  readonly channel: Channel;
  readonly state: NoticeState;
  /** Tries at its state that did not move it. */
  readonly attempts: number;
  /** Of a mail, what finds it again. */
  readonly trace: MessageTrace;
}

/** What a step writes besides the state. */
export interface NoticePatch {
  readonly trace?: MessageTrace;
  /** Given back until then; absent: whoever holds it goes on, unless it is over. */
  readonly notBefore?: Date;
  /** Stable code of a fault, no content; absent: none. */
  readonly error?: string;
}

export interface NoticeStore {
  /** Takes up to `limit` that are not over, whose time has come and whom nobody holds, those tried least first. */
  claimMentionNotices(owner: string, now: Date, leaseMs: number, limit: number): Promise<readonly MentionNotice[]>;
  /** Compare-and-set on owner and state; null when the claim was lost. The same state again counts an attempt. */
  advanceMentionNotice(
    notice: MentionNotice,
    to: NoticeState,
    patch: NoticePatch,
    owner: string,
    now: Date,
  ): Promise<MentionNotice | null>;
}
