import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import { addDays, type Day } from '../day.ts';
import type { Balance, BankStatement } from './statement.ts';

/** What a statement covers of an account. */
export interface Covered {
  readonly id: string;
  readonly account: string;
  readonly currency: Currency;
  readonly opening: Balance | null;
  readonly closing: Balance | null;
  /** The days of its first and last entries; null without any. */
  readonly first: Day | null;
  readonly last: Day | null;
}

export function coveredBy({ id, account, currency, opening, closing, entries }: BankStatement): Covered {
  const days = entries.map(({ day }) => day).sort();
  const first = days[0] ?? null;
  return {
    id,
    account,
    currency,
    opening: balanceOf(opening),
    closing: balanceOf(closing),
    first,
    last: days.at(-1) ?? null,
  };
}

/** Alone, without what a reader may hold beside it. */
const balanceOf = (balance: Balance | null): Balance | null => balance && { on: balance.on, amount: balance.amount };

/** A statement that opens with another balance than the one before it closes with: entries between them are not known. */
export interface Gap {
  readonly account: string;
  readonly from: Day;
  readonly to: Day;
  /** Closing of the one, opening of the other: what lies between came to the difference. */
  readonly closing: Cents;
  readonly opening: Cents;
}

/** Up to which day what an account received is known, and what is missing before. */
export interface AccountCoverage {
  readonly account: string;
  readonly until: Day;
  readonly gaps: readonly Gap[];
}

/**
 * How far each account is known, by its balances: the closing of one statement is the opening of the next, in whichever order they
 * came. Statements that tell of the same days (a month beside its days) close with the same balance and leave no gap.
 */
export function coverageOf(all: readonly Covered[]): readonly AccountCoverage[] {
  return [...Map.groupBy(all, ({ account }) => account)].flatMap(([account, own]) => {
    const ends = own.flatMap(({ closing, last }) => closing?.on ?? last ?? []).sort();
    const until = ends.at(-1);
    return until === undefined ? [] : [{ account, until, gaps: gapsOf(account, own) }];
  });
}

function gapsOf(account: string, own: readonly Covered[]): readonly Gap[] {
  const chained = own
    .flatMap((one) => (one.opening && one.closing ? [{ opening: one.opening, closing: one.closing }] : []))
    .sort((a, b) =>
      a.opening.on === b.opening.on ? compare(a.closing.on, b.closing.on) : compare(a.opening.on, b.opening.on),
    );
  const gaps: Gap[] = [];
  for (const [at, { opening }] of chained.entries()) {
    const before = chained.slice(0, at);
    const isFollowed = before.some(({ closing }) => closing.amount === opening.amount && closing.on <= opening.on);
    const isInside = before.some((one) => one.opening.on <= opening.on && opening.on < one.closing.on);
    const isBeside = before.some((one) => one.opening.amount === opening.amount && one.opening.on === opening.on);
    const last = before.toSorted((a, b) => compare(a.closing.on, b.closing.on)).at(-1);
    if (!last || isFollowed || isInside || isBeside) continue;
    const between = { from: addDays(last.closing.on, 1), to: opening.on };
    gaps.push({ account, ...between, closing: last.closing.amount, opening: opening.amount });
  }
  return gaps;
}

const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);
