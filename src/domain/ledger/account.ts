import { BRACKETS, bracketOf } from '../bracket.ts';
import { addCents, type Cents, sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import { type Day, daysBetween } from '../day.ts';
import { type Aging, NO_AGING } from './aging.ts';
import type { OpenItem } from './open-item.ts';

/** The account of one payer in one currency as of a day. `balance = Σ aging + unallocated`, to the cent (case J1). */
export interface CurrencyAccount {
  readonly currency: Currency;
  readonly balance: Cents;
  /** Σ left of credits, ≤ 0: receipts, credit notes and advances that are lettered with nothing. */
  readonly unallocated: Cents;
  /**
   * Conversion differences that stand on the customer's account, in the company's currency: nobody owes them, and they are in no
   * other total. `balance + valuation` is what the ledger says, in the company's currency.
   */
  readonly valuation: Cents;
  /** What is left of debits, by days late; without a due date, by days since issue. */
  readonly aging: Aging;
  /** Debits and credits, 418 apart. */
  readonly items: readonly OpenItem[];
  /** 418, invoices and credit notes to be issued: not owed yet, in no total. */
  readonly toIssue: readonly OpenItem[];
  /** Σ left of late debits. */
  readonly lateTotal: Cents;
  /** Of the late debits; 0 when nothing is late. */
  readonly oldestDaysLate: number;
}

/** Accounts that hold invoices: a debit on another (4191, 4196, 4197) is none, and never late. */
const HOLDS_INVOICES: readonly OpenItem['treatment'][] = ['client', 'effet', 'douteux'];

/** A debit that is late. */
export type LateItem = OpenItem & { readonly due: Day; readonly daysLate: number };

/** A debit past its due date. Without a due date nothing is late, only old. */
export const isLate = (item: OpenItem): item is LateItem =>
  item.left > 0 &&
  HOLDS_INVOICES.includes(item.treatment) &&
  item.due !== null &&
  item.daysLate !== null &&
  item.daysLate >= 1;

/** One account per currency of one payer, by currency code. Currencies are never added together (case D2). */
export function summariseAccount(items: readonly OpenItem[], asOf: Day): CurrencyAccount[] {
  const byCurrency = Map.groupBy(items, (item) => item.currency);
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) => summariseCurrency(currency, own, asOf));
}

function summariseCurrency(currency: Currency, all: readonly OpenItem[], asOf: Day): CurrencyAccount {
  const items = all.filter((item) => item.treatment !== 'a-etablir');
  const late = items.filter(isLate);
  const aging = ageDebits(items, asOf);
  const unallocated = sumCents(items.filter((item) => item.left < 0).map((item) => item.left));
  return {
    currency,
    balance: addCents(sumCents(BRACKETS.map((bracket) => aging[bracket])), unallocated),
    unallocated,
    valuation: sumCents(items.filter((item) => item.nature === 'valuation').map((item) => item.baseLeft)),
    aging,
    items,
    toIssue: all.filter((item) => item.treatment === 'a-etablir'),
    lateTotal: sumCents(late.map((item) => item.left)),
    oldestDaysLate: late.reduce((oldest, item) => Math.max(oldest, item.daysLate), 0),
  };
}

function ageDebits(items: readonly OpenItem[], asOf: Day): Aging {
  const aging = { ...NO_AGING };
  for (const item of items) {
    if (item.left <= 0) continue;
    const bracket = bracketOf(item.daysLate ?? daysBetween(item.issued, asOf));
    aging[bracket] = addCents(aging[bracket], item.left);
  }
  return aging;
}
