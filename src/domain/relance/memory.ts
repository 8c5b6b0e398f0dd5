import type { Currency } from '../company/currency.ts';
import type { LevelRank } from '../company/reminder-plan.ts';
import type { Day } from '../day.ts';
import type { InstalmentKey } from '../ledger/open-item.ts';
import type { Person } from '../person.ts';
import type { Deduction } from './decision.ts';
import type { HeldAccount, HeldElsewhere } from './held-elsewhere.ts';

/** The last reminder that we sent for an instalment. */
export interface RemindedInstalment extends InstalmentKey {
  readonly level: LevelRank;
  readonly on: Day;
  /** The level was chosen by a person: it beats a higher EC_Rappel that is not newer (case D5). */
  readonly byHand: boolean;
}

/** What was counted of an instalment by our letters when a person corrected its level; null: none had left. */
export type SeenReminder = Pick<RemindedInstalment, 'level' | 'on'>;

/**
 * How many reminders count for an instalment, as a person says it against what Sage and our letters counted, which stay as they
 * are. The last word of each stands until a letter rises from it (`standingCorrection`).
 */
export interface LevelCorrection extends InstalmentKey {
  /** 0 to 10, as EC_Rappel. */
  readonly count: number;
  readonly by: Person;
  readonly reason: string;
  readonly on: Day;
  /** ISO instant: of two of one day, the later one counts. */
  readonly at: string;
  readonly seen: SeenReminder | null;
}

/** A reason for which a person took an instalment out of reminders, of several maybe: it stays owed, aged and counted. */
export interface Exclusion extends InstalmentKey {
  readonly id: string;
  readonly by: Person;
  readonly reason: string;
  readonly since: Day;
  /** Last day out; null: until lifted. */
  readonly until: Day | null;
}

/** A litige known to us: shown, and out of letters (case F1). */
export interface Dispute extends InstalmentKey {
  readonly reason: string;
  readonly since: Day;
}

/** The letter that holds something, and who approved it. */
export interface Holder {
  readonly dispatchId: string;
  readonly by: Person;
  /** ISO instant. */
  readonly since: string;
}

/** An instalment held by a dispatch that is not over: nobody else can remind it (cases A1, A3). */
export interface Reservation extends Holder {
  readonly ecNo: number;
  /** As the letter was approved with it; null where `ecNo` is a number that it had before, or nobody wrote it down. */
  readonly line: Omit<InstalmentKey, 'ecNo'> | null;
}

/** A letter alive that takes credits off its instalments: approved, under way, to check or gone. */
export interface DeductingLetter {
  readonly reference: string;
  /** The day that it bears. */
  readonly on: Day;
  readonly approvedAt: string;
  readonly currency: Currency;
  /** As they were numbered then, like `deductions`. */
  readonly lines: readonly InstalmentKey[];
  readonly deductions: readonly Deduction[];
}

/** What was written of a tiers beside Sage: reminders, what people said, letters. */
export interface WrittenMemory {
  readonly reminded: readonly RemindedInstalment[];
  readonly corrections: readonly LevelCorrection[];
  readonly exclusions: readonly Exclusion[];
  readonly disputes: readonly Dispute[];
  readonly reservations: readonly Reservation[];
  /** Of one approval in its order; of several in any. */
  readonly letters: readonly DeductingLetter[];
}

/** Everything that we remember of a tiers and Sage does not know. */
export interface TiersMemory extends WrittenMemory {
  /** By rooms that have reasons of their own. */
  readonly held: readonly HeldElsewhere[];
  /** By rooms that hold all of a customer, or what of it was born before a day. */
  readonly heldAccounts: readonly HeldAccount[];
}

/** What we remember of one instalment: of what holds the whole account, what holds this one. */
export type InstalmentMemory = Omit<TiersMemory, 'letters' | 'held' | 'heldAccounts'> & {
  readonly held: readonly (HeldElsewhere | HeldAccount)[];
};
