import type { SendingLimits } from './sending-limits.ts';

/**
 * Exchange counts a message when it arrives, we just before it goes: two that we see a minute apart may arrive closer. What is over
 * the limit is only delayed, so half a second is enough.
 */
const MARGIN_MS = 500;
const MINUTE_MS = 60_000 + MARGIN_MS;
/**
 * A letter is prepared so long before its place is free, and then waits: reading Sage, its PDF and its draft take a few seconds, which
 * would be lost in each minute.
 */
export const AHEAD_MS = 4_000;
const DAY_MS = 24 * 3_600_000 + MARGIN_MS;

/** What left one mailbox lately, and what is about to. */
export interface MailboxPace {
  readonly mailbox: string;
  /** Letters of it that somebody works on now. */
  readonly inHand: number;
  /** Those of them that have not left. */
  readonly unsentInHand: number;
  /** When the messages of the last minute left, the oldest first. */
  readonly minute: readonly Date[];
  /** Recipients of the last 24 hours, and of these those outside the company. */
  readonly recipients: number;
  readonly outside: number;
  /** When the first message of the last 24 hours left; null: none did. */
  readonly oldest: Date | null;
  /** Asked to wait until then; null: not. */
  readonly pausedUntil: Date | null;
}

export interface Pace {
  readonly mailboxes: readonly MailboxPace[];
  /** All mailboxes were asked to wait until then. */
  readonly pausedUntil: Date | null;
}

/** Who one message goes to. */
export interface Load {
  readonly recipients: number;
  readonly outside: number;
}

const ONE: Load = { recipients: 1, outside: 0 };
const NOTHING: Omit<MailboxPace, 'mailbox'> = {
  ...{ inHand: 0, unsentInHand: 0, minute: [], recipients: 0, outside: 0 },
  ...{ oldest: null, pausedUntil: null },
};

/** What is known of a mailbox; one of which nothing left is free. */
export const paceOf = ({ mailboxes }: Pace, mailbox: string): MailboxPace =>
  mailboxes.find((one) => one.mailbox === mailbox) ?? { mailbox, ...NOTHING };

/** The oldest instant that still counts for the minute, and for the day. */
export const minuteBefore = (now: Date): Date => new Date(now.getTime() - MINUTE_MS);
export const dayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS);

const after = (instant: Date | null | undefined, ms: number): Date | null =>
  instant ? new Date(instant.getTime() + ms) : null;

/** When a minute that holds `limit` messages and `more` has room for one; null: now. */
function minuteRoom(minute: readonly Date[], limit: number, more: number): Date | null {
  const over = minute.length + more - limit;
  return over < 0 ? null : after(minute[Math.min(over, minute.length - 1)], MINUTE_MS);
}

/** When recipients over the limit of a day may be fewer; null: they are not over it. A message that is too great alone is let go. */
const dayRoom = (used: number, added: number, limit: number, oldest: Date | null): Date | null =>
  used === 0 || used + added <= limit ? null : after(oldest, DAY_MS);

function tenantRoom({ mailboxes }: Pace, added: number, limit: number): Date | null {
  if (added === 0) return null;
  const outside = mailboxes.reduce((sum, one) => sum + one.outside, 0);
  const [oldest = null] = mailboxes.flatMap((one) => one.oldest ?? []).sort((a, b) => a.getTime() - b.getTime());
  return dayRoom(outside, added, limit, oldest);
}

const latest = (...instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((last, one) => (one !== null && (last === null || one > last) ? one : last), null);

const stillAhead = (instant: Date | null, now: Date): Date | null =>
  instant !== null && instant > now ? instant : null;

/**
 * When a message may leave the mailbox: null for now, else the first instant at which to ask again. `outsidePerDay` of the limits is the
 * tenant's.
 */
export function nextDeparture(pace: Pace, mailbox: string, load: Load, limits: SendingLimits, now: Date): Date | null {
  const own = paceOf(pace, mailbox);
  const next = latest(
    pace.pausedUntil,
    own.pausedUntil,
    minuteRoom(own.minute, limits.perMinute, 0),
    dayRoom(own.recipients, load.recipients, limits.recipientsPerDay, own.oldest),
    tenantRoom(pace, load.outside, limits.outsidePerDay),
  );
  return stillAhead(next, now);
}

/** What may be taken in hand: of `busy` mailboxes nothing, of `spent` ones only what has left. `next`: when a limit gives way. */
export interface Plan {
  readonly busy: readonly string[];
  readonly spent: readonly string[];
  readonly next: Date | null;
}

/**
 * Which mailboxes may have more letters taken in hand: as many as may leave within the minute, and not long before, so that no draft
 * waits half made. Letters are prepared while others leave, so what is in hand and unsent counts as if it had left.
 */
export function planClaims(
  pace: Pace,
  mailboxes: readonly string[],
  limitsOf: (mailbox: string) => SendingLimits,
  now: Date,
): Plan {
  const busy: string[] = [];
  const spent: string[] = [];
  const nexts: Date[] = [];
  const soon = new Date(now.getTime() + AHEAD_MS);
  for (const mailbox of mailboxes) {
    const limits = limitsOf(mailbox);
    const own = paceOf(pace, mailbox);
    const paused = stillAhead(latest(pace.pausedUntil, own.pausedUntil), now);
    const full = stillAhead(
      latest(
        nextDeparture(pace, mailbox, { ...ONE, outside: 1 }, limits, now),
        minuteRoom(own.minute, limits.perMinute, own.unsentInHand),
      ),
      soon,
    );
    if (paused !== null || own.inHand >= limits.atOnce) busy.push(mailbox);
    else if (full !== null || own.unsentInHand >= limits.perMinute) spent.push(mailbox);
    const next = paused ?? (full && new Date(full.getTime() - AHEAD_MS));
    if (next !== null) nexts.push(next);
  }
  const [next = null] = nexts.sort((a, b) => a.getTime() - b.getTime());
  return { busy, spent, next };
}
