import { rankDebtors } from '../../domain/figures/debtors/follow.ts';
import type { Person } from '../../domain/person.ts';
import type { Refused } from '../refusal.ts';
import type { FiguresPorts } from './figures-ports.ts';
import { debtTotals, readDebtors } from './read-debtors.ts';
import type { TopView } from './views.ts';

const TOP = 10;

/** « Qui vous doit quoi ? »: the ten that owe most, with how they pay. Throws an OutsideFault. */
export async function listTop(ports: FiguresPorts, who: Person): Promise<TopView | Refused> {
  const found = await readDebtors(ports, who);
  if (found.kind === 'refused') return found;
  const { all, first, ages, readAt } = found;
  const owing = all.filter(({ balance }) => balance > 0);
  const rows = rankDebtors(owing, 'balance', first).slice(0, TOP);
  return { kind: 'top', rows, totals: debtTotals(owing, first), ages, readAt };
}
