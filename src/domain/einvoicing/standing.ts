import { addBusinessDays, type IsHoliday } from '../business-days.ts';
import type { Day } from '../day.ts';
import type { EInvoiceStatus } from './einvoice-status.ts';
import { mayHold, ruleOf, type StatusRule, type StatusTrack } from './status-rules.ts';

/** A status as it is kept. */
export interface KeptStatus extends EInvoiceStatus {
  readonly key: string;
  /** A person said that it holds nothing. */
  readonly isSettled: boolean;
}

/** A status that counts now. */
export interface StandingStatus {
  readonly status: KeptStatus;
  readonly effect: 'hold' | 'payee' | 'check';
  /** Last day without a letter; null: until another status, or a person, says otherwise. */
  readonly until: Day | null;
}

export interface StandingAsked {
  readonly today: Day;
  /** Business days without a letter after 211. */
  readonly paymentDays: number;
  readonly isHoliday: IsHoliday;
}

/**
 * Which statuses of one invoice count now, what holds first (cases F9, F10): of each track the latest by its own instant, whenever it came;
 * one that is final stands before whatever comes after. A code that nobody knows stands beside all.
 */
export function standingOf(statuses: readonly KeptStatus[], asked: StandingAsked): readonly StandingStatus[] {
  const tracks = Map.groupBy(statuses, ({ code }) => ruleOf(code).track);
  return [...tracks]
    .flatMap(([track, own]) => latestOf(track, own) ?? [])
    .flatMap((status) => asStanding(status, asked) ?? [])
    .sort((a, b) => Number(a.effect === 'check') - Number(b.effect === 'check') || compareMoments(b.status, a.status));
}

function latestOf(track: StatusTrack, own: readonly KeptStatus[]): KeptStatus | undefined {
  const byMoment = own.toSorted(compareMoments);
  if (track === 'aside')
    return byMoment.findLast(({ code, isSettled }) => ruleOf(code).effect !== 'none' && !isSettled);
  const final = byMoment.findLast(({ code, isSettled }) => ruleOf(code).isFinal && !isSettled);
  return final ?? byMoment.at(-1);
}

function asStanding(status: KeptStatus, { today, paymentDays, isHoliday }: StandingAsked): StandingStatus | null {
  const { effect }: StatusRule = ruleOf(status.code);
  if (status.isSettled || effect === 'none') return null;
  if (effect !== 'pause') return { status, effect, until: null };
  const until = addBusinessDays(status.on, paymentDays, isHoliday);
  return today <= until ? { status, effect: 'hold', until } : { status, effect: 'check', until: null };
}

/**
 * By instant. Where only the day is told, what may hold is the last of that day and anything else the first, so that nothing is let go by
 * an hour that nobody knows; at one instant what may hold is the later too.
 */
function compareMoments(a: KeptStatus, b: KeptStatus): number {
  const [first, second] = [momentOf(a), momentOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return Number(mayHold(a.code)) - Number(mayHold(b.code)) || (a.key < b.key ? -1 : Number(a.key > b.key));
}

const momentOf = ({ code, on, time }: KeptStatus): string =>
  `${on}T${time ?? (mayHold(code) ? '24:00:00' : '00:00:00')}`;
