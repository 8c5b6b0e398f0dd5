import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';

/** Work that one instance does at a time: a row with an owner and an expiry. */
export interface TurnStore {
  /** True when this owner has the turn until the lease ends; false while another has it. */
  takeTurn(name: string, owner: string, now: Date, leaseMs: number): Promise<boolean>;
  endTurn(name: string, owner: string): Promise<void>;
}

/**
 * The morning post of one company, in one conversation, on one day: claimed before it leaves, so that it leaves once whatever
 * happens. What was left `posting` by a dead process may have left: it becomes `unknown` and is not repeated.
 */
export interface MorningPostStore {
  /** True when it is this caller's to send. */
  claimMorningPost(
    company: CompanyCode,
    conversationId: string,
    on: Day,
    owner: string,
    now: Date,
    leaseMs: number,
  ): Promise<boolean>;
  /** `released`: nothing left and it may be tried again. `quiet`: nothing was new, nothing was sent. */
  finishMorningPost(
    company: CompanyCode,
    conversationId: string,
    on: Day,
    owner: string,
    to: 'sent' | 'quiet' | 'unknown' | 'released',
    now: Date,
  ): Promise<void>;
  /** The last day before `on` that was sent, quiet or unknown there; null for the first one. */
  lastMorningPost(company: CompanyCode, conversationId: string, on: Day): Promise<Day | null>;
}
