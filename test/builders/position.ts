import { cents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import type { DebtStep, LateStep } from '../../src/domain/positions/position.ts';
import type { PositionToWrite } from '../../src/use-cases/ports/positions/position-store.ts';

/** A debt of so many cents from 2 March 2026 on, late where an oldest due day is given. */
export const aDebtStep = (
  balance: number,
  facts: { from?: string; until?: string | null; late?: number; debits?: number; oldestDue?: string | null } = {},
): DebtStep => ({
  from: day(facts.from ?? '2026-03-02'),
  until: facts.until ? day(facts.until) : null,
  balance: cents(balance),
  debits: cents(facts.debits ?? balance),
  late: cents(facts.late ?? 0),
  oldestDue: facts.oldestDue ? day(facts.oldestDue) : null,
});

export const aLateStep = (
  late: number,
  facts: { from?: string; until?: string | null; currency?: string; lateItems?: number; newlyLate?: number } = {},
): LateStep => ({
  from: day(facts.from ?? '2026-03-02'),
  until: facts.until ? day(facts.until) : null,
  currency: facts.currency ?? 'EUR',
  late: cents(late),
  lateItems: facts.lateItems ?? 1,
  oldestDue: day('2026-01-31'),
  newlyLate: cents(facts.newlyLate ?? 0),
});

export const aPosition = (tiers: string, facts: Partial<PositionToWrite> = {}): PositionToWrite => ({
  tiers,
  name: `Société ${tiers}`,
  seen: `basis/${tiers}`,
  content: 'content',
  watched: false,
  debts: [],
  lates: [],
  items: [],
  sheet: null,
  ...facts,
});
