import { addCents, type Cents, cents, sumCents, ZERO } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { Day } from '../../day.ts';
import { addMonths } from '../add-months.ts';

/** What became of a part of a promise once its day had passed (case F4: kept for what was paid, broken for the rest). */
export interface PartOutcome {
  readonly fate: 'kept' | 'partly' | 'broken';
  readonly paid: Cents;
  readonly judgedOn: Day;
}

export interface PromisePart {
  /** The last day on which it can be paid, in Paris. */
  readonly on: Day;
  readonly amount: Cents;
  /** Null: not judged yet. */
  readonly outcome: PartOutcome | null;
}

/** A customer said that they would pay: once, or in several parts. */
export interface PromiseFacts {
  readonly currency: Currency;
  /** By day. */
  readonly parts: readonly PromisePart[];
  /** Credits lettered with nothing when it was made, ≥ 0: what came in since is the difference. */
  readonly unallocated: Cents;
  readonly note: string;
}

/** Three years of months: an échéancier beyond that is another contract. */
export const MOST_PARTS = 36;

/** Equal parts from the first day on, one a month; the last takes what the division leaves. */
export function partsOf(total: Cents, first: Day, times: number): readonly PromisePart[] {
  const each = Math.floor(total / times);
  return Array.from({ length: times }, (_, at) => ({
    on: addMonths(first, at),
    amount: cents(at === times - 1 ? total - each * (times - 1) : each),
    outcome: null,
  }));
}

export const totalOf = ({ parts }: Pick<PromiseFacts, 'parts'>): Cents => sumCents(parts.map(({ amount }) => amount));

/** The part that is to be judged next; null: all are. */
export const nextPart = ({ parts }: Pick<PromiseFacts, 'parts'>): PromisePart | null =>
  parts.find(({ outcome }) => outcome === null) ?? null;

/** What was paid since the promise, however it was lettered: what its lines lost, and new money that nobody lettered yet. */
export const paidSince = (
  promised: { left: Cents; unallocated: Cents },
  now: { left: Cents; unallocated: Cents },
): Cents => cents(Math.max(0, promised.left - now.left) + Math.max(0, now.unallocated - promised.unallocated));

export interface Judgement {
  readonly parts: readonly PromisePart[];
  /** What it all came to; null: kept so far, and parts are to come. */
  readonly end: PartOutcome['fate'] | null;
  /** What is said to be missing, where it is not kept. */
  readonly missing: Cents;
}

/**
 * Judges the parts whose day has passed: what was paid goes to the earliest first. One that is not paid whole ends the promise: it
 * is not held any more from the day after (case F3), whatever was to come. `paidBy`: since the promise, up to a day included.
 */
export function judgeParts(parts: readonly PromisePart[], paidBy: (on: Day) => Cents, today: Day): Judgement {
  const judged: PromisePart[] = [];
  let before: Cents = ZERO;
  for (const part of parts) {
    if (part.outcome !== null || part.on >= today || endOf(judged) !== null) judged.push(part);
    else judged.push({ ...part, outcome: { ...fateOf(part, before, paidBy(part.on)), judgedOn: today } });
    before = addCents(before, part.amount);
  }
  const end = endOf(judged);
  const failed = judged.find(({ outcome }) => outcome !== null && outcome.fate !== 'kept');
  const missing = failed?.outcome ? cents(failed.amount - failed.outcome.paid) : ZERO;
  return { parts: judged, end: end ?? (nextPart({ parts: judged }) === null ? 'kept' : null), missing };
}

/**
 * The same judgement by what is known now: a payment that was dated in time and booked after it. Null where nothing more was paid. A
 * promise that had ended holds nothing again: parts to come stay as they are.
 */
export function judgeAgain(parts: readonly PromisePart[], paidBy: (on: Day) => Cents): Judgement | null {
  const judged = parts.filter(({ outcome }) => outcome !== null);
  const day = judged.at(-1)?.outcome?.judgedOn;
  if (day === undefined) return null;
  const anew = judgeParts(
    judged.map((part) => ({ ...part, outcome: null })),
    paidBy,
    day,
  );
  const sum = (all: readonly PromisePart[]): Cents => sumCents(all.flatMap(({ outcome }) => outcome?.paid ?? []));
  if (sum(anew.parts) <= sum(judged)) return null;
  const later = parts.slice(judged.length);
  return {
    ...anew,
    parts: [...anew.parts, ...later],
    end: anew.end === 'kept' && later.length > 0 ? 'partly' : anew.end,
  };
}

function fateOf(part: PromisePart, before: Cents, paid: Cents): Pick<PartOutcome, 'fate' | 'paid'> {
  const share = cents(Math.min(part.amount, Math.max(0, paid - before)));
  return { paid: share, fate: share === part.amount ? 'kept' : share > 0 ? 'partly' : 'broken' };
}

/** A promise of which earlier parts were paid is kept for them. */
function endOf(parts: readonly PromisePart[]): 'partly' | 'broken' | null {
  const outcomes = parts.flatMap(({ outcome }) => outcome ?? []);
  if (outcomes.every(({ fate }) => fate === 'kept')) return null;
  return outcomes.some(({ paid }) => paid > 0) ? 'partly' : 'broken';
}
