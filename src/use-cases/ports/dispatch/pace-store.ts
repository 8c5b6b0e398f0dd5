import type { Day } from '../../../domain/day.ts';
import type { Load, Pace } from '../../../domain/dispatch/pace.ts';
import type { SendingLimits } from '../../../domain/dispatch/sending-limits.ts';

/** A letter that is about to leave. */
export interface Leaving {
  readonly dispatchId: string;
  /** In small letters. */
  readonly mailbox: string;
  readonly load: Load;
  readonly on: Day;
}

/** What left which mailbox when, written down before it leaves: a process that starts over knows what is left of Microsoft's limits. */
export interface PaceStore {
  /** Of these mailboxes, and what all were asked. */
  readPace(mailboxes: readonly string[], now: Date): Promise<Pace>;
  /**
   * One at a time whatever the number of processes: writes the departure where the limits let it leave now, and answers null; else
   * the instant at which to ask again, and nothing is written. `mailboxes`: all of the tenant.
   */
  takeDeparture(leaving: Leaving, mailboxes: readonly string[], limits: SendingLimits, now: Date): Promise<Date | null>;
  /** Nothing leaves the mailbox (`all`: any mailbox) before the instant; a later one asked before stays. */
  pauseSending(mailbox: string | 'all', until: Date): Promise<void>;
  /** Letters of a mailbox on a day that no run released that day: those that people sent one by one. */
  countDepartures(mailbox: string, on: Day): Promise<number>;
}
