import type { Told } from '../transport/delivered.ts';
import type { Hold, HoldNotice } from './hold-store.ts';

/** Tells people about credit, on cards. Never throws. */
export interface CreditAnnouncer {
  /** Brings the messages that show a hold up to date. Best effort. */
  holdChanged(hold: Pick<Hold, 'id'>): Promise<void>;
  /** Shows a hold where a notice says, as that place or person may see it. */
  tell(notice: HoldNotice): Promise<Told>;
}
