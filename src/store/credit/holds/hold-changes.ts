import type { HoldDecision, HoldNote, HoldState } from '../../../domain/credit/hold.ts';
import type { Hold, NewHold, NoticeTarget } from '../../../use-cases/ports/credit/hold-store.ts';

const LIVE: ReadonlySet<HoldState> = new Set(['pending', 'noted', 'approved', 'refused']);

/** It is what its order is told: nothing has taken its place and nothing ended it. */
export const isLive = (state: HoldState): boolean => LIVE.has(state);

/** Whether a hold is the one that was seen, at the version that was seen. */
export const isSame = (hold: Hold, seen: NewHold['supersedes']): boolean =>
  hold.id === seen?.id && hold.version === seen.version;

/** The hold as it opens. */
export function toHold(asked: NewHold, id: string, reference: string, now: Date): Hold {
  const at = now.toISOString();
  const { company, state, facts, fingerprint, step, askedBy, note } = asked;
  return {
    id,
    reference,
    company,
    version: 1,
    state,
    kind: facts.order.kind,
    piece: facts.order.piece,
    payer: facts.payer.code,
    fingerprint,
    facts,
    step,
    stepSince: at,
    notes: note === null ? [] : [note],
    decision: null,
    askedBy,
    askedAt: at,
    updatedAt: at,
  };
}

/** Null: its state does not allow the change. */
export type HoldChange = (hold: Hold) => Hold | null;

export const closed =
  (to: HoldState, now: Date): HoldChange =>
  (hold) =>
    isLive(hold.state) ? next(hold, { state: to }, now) : null;

export const decided =
  (decision: HoldDecision, now: Date): HoldChange =>
  (hold) =>
    hold.state === 'pending' ? next(hold, { state: decision.outcome, decision }, now) : null;

export const annotated =
  (note: HoldNote, now: Date): HoldChange =>
  (hold) =>
    isLive(hold.state) ? next(hold, { notes: [...hold.notes, note] }, now) : null;

export const escalated =
  (step: number, now: Date): HoldChange =>
  (hold) =>
    hold.state === 'pending' ? next(hold, { step, stepSince: now.toISOString() }, now) : null;

const next = (hold: Hold, change: Partial<Hold>, now: Date): Hold => ({
  ...hold,
  ...change,
  version: hold.version + 1,
  updatedAt: now.toISOString(),
});

/** `BLC-2026-000042`: the year in Paris, and its own count in that year. */
export const toReference = (year: number, number: number): string => `BLC-${year}-${String(number).padStart(6, '0')}`;

/** Each target once. */
export const distinctTargets = (targets: readonly NoticeTarget[]): readonly NoticeTarget[] => [
  ...new Map(targets.map((target) => [`${target.kind} ${addressOf(target)}`, target])).values(),
];

/** The id or the address of whom a notice is for. */
export const addressOf = (target: NoticeTarget): string => (target.kind === 'salesperson' ? target.address : target.id);
