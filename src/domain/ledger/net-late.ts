import { addCents, type Cents, cents, sumCents, ZERO } from '../cents.ts';
import { isLate, type LateItem } from './account.ts';
import { tieAdvance } from './advances.ts';
import type { OpenItem } from './open-item.ts';

/** What is late once credits that are lettered with nothing are set against it. */
export interface NetLate {
  /** Late debits. */
  readonly items: readonly LateItem[];
  /** What is left of them, ≥ 0. */
  readonly net: Cents;
}

/**
 * Late debits less the credits that lessen them: an advance lessens its own order alone (case H16), or anything where it names
 * none; a consigne (4196) is set off by nobody. `amountOf`: in the item's currency, or in the company's.
 */
export function netLate(items: readonly OpenItem[], amountOf: (item: OpenItem) => Cents): NetLate {
  const late = items.filter(isLate);
  const credits = items.filter((item) => item.left < 0).map((credit) => lessenedBy(credit, late, amountOf));
  const net = addCents(sumCents(late.map(amountOf)), sumCents(credits));
  return { items: late, net: net > 0 ? net : ZERO };
}

/** By how much a credit lessens these claims, ≤ 0; what is of none in particular, whole. */
export function lessenedBy(credit: OpenItem, late: readonly OpenItem[], amountOf: (item: OpenItem) => Cents): Cents {
  if (credit.treatment === 'consigne') return ZERO;
  if (credit.treatment !== 'avance') return amountOf(credit);
  const tie = tieAdvance(credit, late);
  if (tie.kind === 'unnamed') return amountOf(credit);
  if (tie.kind === 'other-order') return ZERO;
  const own = late.filter(({ ecNo }) => tie.to.has(ecNo)).map(amountOf);
  return cents(Math.max(amountOf(credit), -sumCents(own)));
}
