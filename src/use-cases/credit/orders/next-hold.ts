import type { CreditPolicy } from '../../../domain/company/credit-policy.ts';
import { isInTime, releaseCovers } from '../../../domain/credit/release.ts';
import type { Day } from '../../../domain/day.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { OrderNow } from './order-now.ts';

/** What must become of the standing hold of an order, given the order as it is now. */
export type NextHold =
  | { readonly kind: 'keep' }
  | { readonly kind: 'close'; readonly to: 'lifted' | 'gone' | 'expired' }
  /** `after`: how the standing one ends. */
  | { readonly kind: 'open'; readonly state: 'pending' | 'noted'; readonly after: 'superseded' | 'expired' | 'none' };

const KEEP: NextHold = { kind: 'keep' };

/**
 * The life of a hold, in one place: the same facts are never asked twice, changed ones are asked anew (case I4), a release
 * holds for its amount and time whatever else moves (cases H6, I6). `now` is null where Sage no longer has the order open.
 */
export function nextHold(
  standing: Hold | null,
  now: OrderNow | null,
  today: Day,
  policy: Pick<CreditPolicy, 'releaseGraceDays'>,
): NextHold {
  if (now === null) return standing ? { kind: 'close', to: 'gone' } : KEEP;
  if (standing?.state === 'approved') {
    if (releaseCovers(standing.decision, now.facts, today, policy)) return KEEP;
    const release = standing.decision?.release;
    const isOver = release ? !isInTime(release, today, policy) : false;
    if (now.outcome === 'passes') return { kind: 'close', to: isOver ? 'expired' : 'lifted' };
    return { kind: 'open', state: stateOf(now), after: isOver ? 'expired' : 'superseded' };
  }
  if (now.outcome === 'passes') return standing ? { kind: 'close', to: 'lifted' } : KEEP;
  if (standing?.fingerprint === now.fingerprint) return KEEP;
  return { kind: 'open', state: stateOf(now), after: standing ? 'superseded' : 'none' };
}

const stateOf = ({ outcome }: OrderNow): 'pending' | 'noted' => (outcome === 'held' ? 'pending' : 'noted');
