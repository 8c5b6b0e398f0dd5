import { addCents, type Cents, ZERO } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { LevelRank } from '../../company/reminder-plan.ts';
import type { RehearsedLetter } from './rehearse.ts';

/** Letters of one month, level and currency. */
export interface RehearsedCell {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly level: LevelRank;
  readonly currency: Currency;
  readonly letters: number;
  readonly total: Cents;
  /** Of these letters, those with at least one line that was paid when it left. */
  readonly paid: number;
}

/** What one plan would have sent. */
export interface RehearsedPlan {
  readonly letters: number;
  readonly customers: number;
  /** Letters with at least one line that was paid when they left, and of these those of which every line was. */
  readonly paid: number;
  readonly paidWhole: number;
  /** By month, then currency, then level. */
  readonly cells: readonly RehearsedCell[];
}

/** Letters by month, level and currency, which are never added together. */
export function summariseRehearsal(letters: readonly RehearsedLetter[]): RehearsedPlan {
  const cells = new Map<string, RehearsedCell>();
  for (const { day, level, currency, total, paidLines } of letters) {
    const month = day.slice(0, 7);
    const key = `${month} ${currency} ${level}`;
    const before = cells.get(key) ?? { month, level, currency, letters: 0, total: ZERO, paid: 0 };
    cells.set(key, {
      ...before,
      letters: before.letters + 1,
      total: addCents(before.total, total),
      paid: before.paid + Number(paidLines > 0),
    });
  }
  return {
    letters: letters.length,
    customers: new Set(letters.map(({ tiers }) => tiers)).size,
    paid: letters.filter(({ paidLines }) => paidLines > 0).length,
    paidWhole: letters.filter(({ paidLines, lines }) => paidLines === lines).length,
    cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell),
  };
}
