import { addCents, type Cents, cents, sumCents, ZERO } from '../cents.ts';
import { isLate } from '../encours/account.ts';
import { tieAdvance } from '../encours/advances.ts';
import type { OpenItem } from '../encours/open-item.ts';
import type { Encours } from './encours.ts';

/**
 * What is late of what is owed, in the company's currency, whatever that of the items: credits that are lettered with nothing
 * lessen it; an advance does for its own order alone (case H16), or where it names none.
 */
export function lateOf(owed: readonly OpenItem[]): Pick<Encours, 'late' | 'oldestDaysLate'> {
  const late = owed.filter(isLate);
  const credits = sumCents(owed.filter((item) => item.left < 0).map((credit) => lessenedBy(credit, late)));
  const net = addCents(sumCents(late.map((item) => item.baseLeft)), credits);
  if (net <= 0) return { late: ZERO, oldestDaysLate: 0 };
  return { late: net, oldestDaysLate: Math.max(...late.map(({ daysLate }) => daysLate)) };
}

/** ≤ 0. A consigne (4196) is set off by nobody. */
function lessenedBy(credit: OpenItem, late: readonly OpenItem[]): Cents {
  if (credit.treatment === 'consigne') return ZERO;
  if (credit.treatment !== 'avance') return credit.baseLeft;
  const tie = tieAdvance(credit, late);
  if (tie.kind === 'unnamed') return credit.baseLeft;
  if (tie.kind === 'other-order') return ZERO;
  const { to } = tie;
  const own = sumCents(late.filter(({ ecNo }) => to.has(ecNo)).map(({ baseLeft }) => baseLeft));
  return cents(Math.max(credit.baseLeft, -own));
}
