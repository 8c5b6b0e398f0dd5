import type { CompanyCode } from '../company/company-code.ts';
import type { Currency } from '../company/currency.ts';
import type { FiscalYear } from '../company/fiscal-year.ts';
import { addDays, type Day } from '../day.ts';
import { debtsOf } from '../figures/debtors/debtors-of.ts';
import { summariseAccount } from '../ledger/account.ts';
import type { Entry } from '../ledger/entry.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { ageItems, openItems } from '../ledger/open-items.ts';
import { lateRowsOf, NEW_DAYS } from '../morning/late-row.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { DebtStep, LateStep, Position, Span } from './position.ts';

export interface PositionFacts {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  /** The company's. */
  readonly currency: Currency;
  /** Of this payer alone, as a ledger as of `from` has them, those dated ahead included. */
  readonly entries: readonly Entry[];
  readonly fiscalYears: readonly FiscalYear[];
  /** The day from which steps are wanted. */
  readonly from: Day;
}

/**
 * The position of one payer from a day on. Each step is what the lists themselves decide (`debtsOf`, `lateRowsOf`) on a day that may
 * change it; neighbours that say the same are one. At most two days an instalment change anything, so there are few steps, and the
 * last one holds for good: there is no horizon to roll forward.
 */
export function positionOf({ company, tiers, currency, entries, fiscalYears, from }: PositionFacts): Position {
  const debts = new Lane<Omit<DebtStep, keyof Span>>();
  const lates = new Map<Currency, Lane<Omit<LateStep, keyof Span>>>();
  const nameOf = () => tiers;
  for (const { day: today, items } of itemsByDay(entries, fiscalYears, from)) {
    const [debt] = debtsOf({ company, currency, today, items, nameOf });
    debts.say(today, debt ? toDebt(debt, today) : null);
    const rows = lateRowsOf({ company, code: tiers, name: tiers, accounts: summariseAccount(items, today) }, NEW_DAYS);
    const late = new Map(rows.map((row) => [row.currency, toLate(row, today)]));
    for (const code of late.keys()) if (!lates.has(code)) lates.set(code, new Lane());
    for (const [code, lane] of lates) lane.say(today, late.get(code) ?? null);
  }
  return { debts: debts.steps, lates: [...lates.values()].flatMap(({ steps }) => steps) };
}

const toDebt = (debt: ReturnType<typeof debtsOf>[number], today: Day): Omit<DebtStep, keyof Span> => ({
  balance: debt.balance,
  debits: debt.debits,
  late: debt.late,
  oldestDue: debt.oldestDaysLate === 0 ? null : addDays(today, -debt.oldestDaysLate),
});

const toLate = (row: ReturnType<typeof lateRowsOf>[number], today: Day): Omit<LateStep, keyof Span> => ({
  currency: row.currency,
  late: row.late,
  lateItems: row.lateItems,
  oldestDue: addDays(today, -row.oldestDaysLate),
  newlyLate: row.newlyLate,
});

/** What was open on each day that may change something. Only the day of a line changes more than ages. */
function* itemsByDay(
  entries: readonly Entry[],
  fiscalYears: readonly FiscalYear[],
  from: Day,
): Generator<{ readonly day: Day; readonly items: readonly OpenItem[] }> {
  const booked = new Set([from, ...entries.map(({ date }) => date)]);
  let items: readonly OpenItem[] = [];
  for (const day of turningDays(entries, from)) {
    items = booked.has(day) ? openItems(entries, day, fiscalYears) : ageItems(items, day);
    yield { day, items };
  }
}

/**
 * The first day, those of lines dated ahead, and of each debt the day on which it is late and the one on which it is no more newly
 * so. An effet is late by its maturity, which is its due day.
 */
function turningDays(entries: readonly Entry[], from: Day): readonly Day[] {
  const ahead = entries.map(({ date }) => date);
  const dues = entries.flatMap(({ due, amount }) => (due !== null && amount > 0 ? due : []));
  const turns = dues.flatMap((due) => [addDays(due, 1), addDays(due, 1 + NEW_DAYS)]);
  return [from, ...new Set([...ahead, ...turns].filter((day) => day > from).sort())];
}

/** Steps of one kind, said day by day in order. */
class Lane<Numbers extends object> {
  readonly steps: (Numbers & Span)[] = [];
  #said = '';

  /** Null: nothing to say from that day on. */
  say(from: Day, numbers: Numbers | null): void {
    const said = numbers === null ? '' : JSON.stringify(numbers);
    if (said === this.#said) return;
    const last = this.steps.at(-1);
    if (last && last.until === null) this.steps[this.steps.length - 1] = { ...last, until: from };
    if (numbers !== null) this.steps.push({ ...numbers, from, until: null });
    this.#said = said;
  }
}
