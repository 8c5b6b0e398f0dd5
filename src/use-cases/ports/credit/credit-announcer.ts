import type { MorningPost } from '../../../domain/morning/morning-post.ts';
import type { Hold, HoldNotice } from './hold-store.ts';

/** What became of a message: `refused` did not leave and never will there, `busy` did not leave, `unknown` may have. */
export type Delivered = 'told' | 'refused' | 'busy' | 'unknown';

/** `absent`: the person's own chat with us is not known, or no more; it may be one day. */
export type Told = Delivered | 'absent';

/** Tells people about credit, on cards. Never throws. */
export interface CreditAnnouncer {
  /** Brings the messages that show a hold up to date. Best effort. */
  holdChanged(hold: Pick<Hold, 'id'>): Promise<void>;
  /** Shows a hold where a notice says, as that place or person may see it. */
  tell(notice: HoldNotice): Promise<Told>;
  post(conversationId: string, post: MorningPost): Promise<Delivered>;
}
