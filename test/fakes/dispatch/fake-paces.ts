import {
  dayBefore,
  type MailboxPace,
  minuteBefore,
  nextDeparture,
  type Pace,
} from '../../../src/domain/dispatch/pace.ts';
import type { PaceStore } from '../../../src/use-cases/ports/dispatch/pace-store.ts';
import type { StoreState } from '../store-state.ts';

const UNSENT: ReadonlySet<string> = new Set(['approved', 'rendered', 'drafting', 'drafted', 'attached']);

export function fakePaces(state: StoreState): PaceStore {
  const pauseOf = (mailbox: string, now: Date): Date | null => {
    const until = state.pauses.get(mailbox);
    return until && until > now ? until : null;
  };
  function paceOne(mailbox: string, now: Date): MailboxPace {
    const [sinceDay, sinceMinute] = [dayBefore(now).getTime(), minuteBefore(now).getTime()];
    const [minute, day]: [Date[], { recipients: number; outside: number; oldest: Date | null }] = [
      [],
      { recipients: 0, outside: 0, oldest: null },
    ];
    // A plain loop: whoever sends ten thousand letters in a test reads it thirty thousand times.
    for (const one of state.departures) {
      const { at, load } = one;
      if (one.mailbox !== mailbox || at.getTime() <= sinceDay) continue;
      day.recipients += load.recipients;
      day.outside += load.outside;
      day.oldest ??= at;
      if (at.getTime() > sinceMinute) minute.push(at);
    }
    const hands = [...state.dispatches.values()].filter(
      ({ dispatch, claim }) => dispatch.mailbox === mailbox && claim !== null && claim.until > now,
    );
    return {
      mailbox,
      inHand: hands.length,
      unsentInHand: hands.filter(({ dispatch }) => UNSENT.has(dispatch.state)).length,
      minute,
      ...day,
      pausedUntil: pauseOf(mailbox, now),
    };
  }
  const readPace = (mailboxes: readonly string[], now: Date): Pace => ({
    mailboxes: mailboxes.map((mailbox) => paceOne(mailbox, now)),
    pausedUntil: pauseOf('all', now),
  });
  const isOfRun = (dispatchId: string, on: string): boolean => {
    const draftId = state.dispatches.get(dispatchId)?.dispatch.draftId;
    return [...state.runs.values()]
      .flatMap(({ lines }) => lines)
      .some((line) => line.shown?.draftId === draftId && line.releasedOn === on);
  };
  return {
    readPace: async (mailboxes, now) => readPace(mailboxes, now),
    takeDeparture: async ({ dispatchId, mailbox, load, on }, mailboxes, limits, now) => {
      const next = nextDeparture(readPace(mailboxes, now), mailbox, load, limits, now);
      if (next === null) state.departures.push({ dispatchId, mailbox, load, on, at: now });
      return next;
    },
    pauseSending: async (mailbox, until) => {
      const before = state.pauses.get(mailbox);
      if (!before || before < until) state.pauses.set(mailbox, until);
    },
    countDepartures: async (mailbox, on) =>
      new Set(
        state.departures
          .filter((one) => one.mailbox === mailbox && one.on === on && !isOfRun(one.dispatchId, on))
          .map(({ dispatchId }) => dispatchId),
      ).size,
  };
}
