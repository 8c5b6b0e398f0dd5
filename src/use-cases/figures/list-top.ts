import { rankDebtors } from '../../domain/figures/debtors/follow.ts';
import type { Person } from '../../domain/person.ts';
import type { Refused } from '../refusal.ts';
import type { DebtorListPorts } from './figures-ports.ts';
import { readTopDebtors } from './read-debtors.ts';
import { debtTotals } from './sum-debts.ts';
import type { TopView } from './views.ts';

const TOP = 10;

/** « Qui vous doit quoi ? »: the ten that owe most, with how they pay. Throws an OutsideFault. */
export async function listTop(ports: DebtorListPorts, who: Person): Promise<TopView | Refused> {
  const found = await readTopDebtors(ports, who, TOP);
  if (found.kind === 'refused') return found;
  const { rows, sums, first, ages, readAt, live } = found;
  const biggest = rankDebtors(rows, 'balance', first).slice(0, TOP);
  return { kind: 'top', rows: biggest, totals: debtTotals(sums, first), ages, readAt, live };
}
