import type { HoldDecision, HoldFacts, HoldNote } from '../../../domain/credit/hold.ts';
import type { Person } from '../../../domain/person.ts';
import type { Hold } from '../../../use-cases/ports/credit/hold-store.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';
import { PRODUCT } from '../../product.ts';

/** `hold-opened`: what was asked, by the watch or by the person who asked again; `before`: of the hold whose place it takes. */
const openedLine = (hold: Hold, older: Hold | null): HistoryLine => ({
  ...about(hold, 'hold-opened', hold.askedBy ?? PRODUCT),
  facts: {
    ...named(hold),
    fingerprint: hold.fingerprint,
    supersedes: older?.id ?? null,
    before: older?.facts ?? null,
    after: hold.facts,
  },
});

/** `hold-superseded`, or `hold-expired` where its release was over: another hold of the same order stands now. */
export const supersededLine = (from: Hold, hold: Hold, newer: Hold): HistoryLine => ({
  ...about(hold, `hold-${hold.state}`, hold.state === 'expired' ? PRODUCT : (newer.askedBy ?? PRODUCT)),
  facts: { ...named(hold), from: from.state, supersededBy: newer.id, before: hold.facts, after: newer.facts },
});

/** `hold-lifted`, `hold-gone`, `hold-expired` or `hold-superseded`: `seen` is what Sage said then, null when it had nothing. */
export const closedLine = (from: Hold, hold: Hold, seen: HoldFacts | null): HistoryLine => ({
  ...about(hold, `hold-${hold.state}`, PRODUCT),
  facts: { ...named(hold), from: from.state, before: hold.facts, after: seen },
});

/** `hold-approved` or `hold-refused`: what was asked, and what was seen when it was decided (case I8). */
export const decidedLine = (hold: Hold, decision: HoldDecision): HistoryLine => ({
  ...about(hold, `hold-${decision.outcome}`, decision.by),
  facts: {
    ...named(hold),
    reason: decision.reason,
    inPlaceOf: decision.inPlaceOf,
    release: decision.release,
    before: hold.facts,
    after: decision.seen,
  },
});

/** `hold-question` or `hold-answer`. */
export const noteLine = (hold: Hold, note: HoldNote): HistoryLine => ({
  ...about(hold, `hold-${note.kind}`, note.by),
  facts: { ...named(hold), text: note.text },
});

/** `hold-escalated`: another step of the chain is asked. */
export const escalatedLine = (from: Hold, hold: Hold): HistoryLine => ({
  ...about(hold, 'hold-escalated', PRODUCT),
  facts: { ...named(hold), fromStep: from.step, toStep: hold.step },
});

/** What a hold that opens adds to history: itself, and the note that it comes with. */
export const openingLines = (hold: Hold, older: Hold | null): readonly HistoryLine[] => [
  openedLine(hold, older),
  ...hold.notes.map((note) => noteLine(hold, note)),
];

/** Told of the payer, whose credit it is about. */
const about = (hold: Hold, act: string, by: Person) => ({
  at: hold.updatedAt,
  by,
  company: hold.company,
  tiers: hold.payer,
  act,
  subject: hold.id,
});

const named = ({ reference, state, kind, piece, version }: Hold) => ({ reference, state, kind, piece, version });
