import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import type { InstalmentKey } from '../ledger/open-item.ts';
import type { Person } from '../person.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** What can be written as JSON and read back as it was. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Why a room holds an instalment: a code of its own with its facts, which that room alone puts into words. */
export interface HoldReason {
  readonly code: string;
  readonly facts: { readonly [name: string]: JsonValue };
}

/** What a room holds an instalment out of reminders for: the rule knows that it does and until when, never what it is about. */
export interface RoomHold {
  /** Name of the room that it is of. */
  readonly room: string;
  readonly reason: HoldReason;
  readonly since: Day;
  /** Last day out; null: until the room says otherwise. */
  readonly until: Day | null;
}

/** An instalment that a room holds, under any number that its line has or had: it stays owed, aged and counted. */
export interface HeldElsewhere extends InstalmentKey, RoomHold {
  /** The person who wanted it; null: nobody in particular. */
  readonly by: Person | null;
  /**
   * Of it, so much alone: what a letter asks of it is lowered by that, as by a receipt that a person confirms (case B4). Absent: all of it,
   * and no letter asks for it.
   */
  readonly part?: Cents;
  /** Where what it asks for is owed to another account than the company's: whose; '' where nobody said. */
  readonly payableTo?: string;
}

/** All that a customer owes, whenever it comes into the books, or what of it was born before a day: of the code that it was written under alone. */
export interface HeldAccount extends RoomHold {
  readonly by: Person | null;
  /** The first day whose invoices are not held; null: all are. */
  readonly bornBefore: Day | null;
  /** Never: it holds all of each. */
  readonly part?: undefined;
}

/** What rooms hold, by the code of the customer that it was written under. */
export type HeldByCode = ReadonlyMap<TiersCode, readonly (HeldElsewhere | HeldAccount)[]>;

/** A person has nothing written to the customer: the account is held whole, whenever what it owes was born. */
export const isStopped = (held: readonly (HeldElsewhere | HeldAccount)[]): boolean =>
  held.some((one) => isOfAccount(one) && one.bornBefore === null);

export const isOfAccount = (held: HeldElsewhere | HeldAccount): held is HeldAccount => 'bornBefore' in held;

export const isOfInstalment = (held: HeldElsewhere | HeldAccount): held is HeldElsewhere => !isOfAccount(held);
