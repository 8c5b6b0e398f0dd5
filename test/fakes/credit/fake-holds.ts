import { randomUUID } from 'node:crypto';
import { parisDay } from '../../../src/domain/day.ts';
import {
  annotated,
  closed,
  decided,
  escalated,
  type HoldChange,
  isLive,
  isSame,
  toHold,
  toReference,
} from '../../../src/store/credit/holds/hold-changes.ts';
import {
  closedLine,
  decidedLine,
  escalatedLine,
  noteLine,
  openingLines,
  supersededLine,
} from '../../../src/store/credit/holds/hold-history.ts';
import type { NoticeQueue } from '../../../src/store/credit/holds/notices/notices.ts';
import type { Hold, HoldReader, HoldWriter, NoticeTarget } from '../../../src/use-cases/ports/credit/hold-store.ts';
import type { HistoryLine } from '../../../src/use-cases/ports/history-store.ts';
import type { StoreState } from '../store-state.ts';
import { peopleTold, planNotices } from './fake-notices.ts';

type Holds = HoldReader & Omit<HoldWriter, keyof NoticeQueue>;

export function fakeHolds(state: StoreState): Holds {
  const newestFirst = () => [...state.holds.values()].reverse();

  /** Compare-and-set, with its line of history and its notices. */
  function change(
    id: string,
    version: number,
    work: HoldChange,
    line: (from: Hold, next: Hold) => HistoryLine,
    targets: readonly NoticeTarget[] = [],
  ): Hold | 'stale' {
    const hold = state.holds.get(id);
    const next = hold?.version === version ? work(hold) : null;
    if (!hold || !next) return 'stale';
    state.holds.set(id, next);
    state.history.push(line(hold, next));
    planNotices(state, next, targets);
    return next;
  }

  function nextReference(now: Date): string {
    const year = Number(parisDay(now).slice(0, 4));
    const number = (state.holdNumbers.get(year) ?? 0) + 1;
    state.holdNumbers.set(year, number);
    return toReference(year, number);
  }

  return {
    readHold: async (id) => state.holds.get(id) ?? null,
    listHolds: async ({ company, states, payer, decided: isDecided }, limit) =>
      newestFirst()
        .filter((one) => (company ?? one.company) === one.company && (payer ?? one.payer) === one.payer)
        .filter((one) => (states ?? [one.state]).includes(one.state))
        .filter((one) => !isDecided || one.decision !== null)
        .slice(0, limit),
    readStandingHolds: async (company) => newestFirst().filter((one) => one.company === company && isLive(one.state)),
    listDecided: async (company, since) =>
      [...state.holds.values()]
        .filter((one) => one.company === company && one.decision !== null && new Date(one.decision.at) >= since)
        .sort((a, b) => (a.decision?.at ?? '').localeCompare(b.decision?.at ?? '')),
    peopleTold: async (id) => peopleTold(state, id),
    cardsOfHold: async (id) => state.holdCards.get(id) ?? [],

    openHold: async (asked, now) => {
      const { kind, piece } = asked.facts.order;
      const isIt = (one: Hold) => one.company === asked.company && one.kind === kind && one.piece === piece;
      const standing = newestFirst().find((one) => isIt(one) && isLive(one.state)) ?? null;
      if (standing && !isSame(standing, asked.supersedes)) return { opened: false, hold: standing };
      const hold = toHold(asked, randomUUID(), nextReference(now), now);
      if (standing) {
        const line = (from: Hold, next: Hold) => supersededLine(from, next, hold);
        change(standing.id, standing.version, closed(asked.supersedes?.as ?? 'superseded', now), line);
      }
      state.holds.set(hold.id, hold);
      state.history.push(...openingLines(hold, standing));
      planNotices(state, hold, asked.targets);
      return { opened: true, hold };
    },
    closeHold: async (id, version, to, seen, now) =>
      change(id, version, closed(to, now), (from, next) => closedLine(from, next, seen)),
    decideHold: async (id, version, decision, targets, now) =>
      change(id, version, decided(decision, now), (_from, next) => decidedLine(next, decision), targets),
    addHoldNote: async (id, version, note, targets, now) =>
      change(id, version, annotated(note, now), (_from, next) => noteLine(next, note), targets),
    escalateHold: async (id, version, step, targets, now) =>
      change(id, version, escalated(step, now), escalatedLine, targets),
    rememberHoldCard: async (id, card) => {
      const cards = state.holdCards.get(id) ?? [];
      const isKnown = cards.some(
        (one) => one.conversationId === card.conversationId && one.activityId === card.activityId,
      );
      if (!isKnown) state.holdCards.set(id, [...cards, card]);
    },
  };
}
