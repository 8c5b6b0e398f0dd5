import { addCents, type Cents, cents, ZERO } from '../cents.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import { isBornBefore } from '../ledger/born-before.ts';
import type { Debt } from './debts/debt.ts';
import { impute, type Owed } from './impute.ts';
import { type ExactInterest, interestOn, NO_INTEREST, toCents } from './interest.ts';
import type { Segment } from './penalties.ts';
import type { Imputation } from './penalties-setting.ts';
import { type HalfYear, halfYearsBetween } from './rates/half-year.ts';
import type { RateInForce } from './rates/rates-in-force.ts';

/** How long a debt was late, of how much at first. */
export interface Lateness {
  /** The first and the last late day. */
  readonly from: Day;
  readonly until: Day;
  /** The day on which nothing was left; null while it is open. */
  readonly paid: Day | null;
}

export interface SegmentRules {
  readonly rateOf: (halfYear: HalfYear) => RateInForce;
  readonly imputation: Imputation;
  /** What is owed beside, in the currency of the debt: the indemnity. */
  readonly costs: Cents;
  /** What is left at or under this is rounding, not a debt (case B6). */
  readonly tolerance: Cents;
}

/** Null where it was not late: paid by its due date, or not due yet. Due today is not late; what is at or under the tolerance is none. */
export function latenessOf(debt: Debt, asOf: Day, tolerance: Cents): Lateness | null {
  const paid = paidOn(debt);
  const until = paid ?? asOf;
  const atFirst = leftAfter(debt, debt.freeUntil);
  return until > debt.freeUntil && atFirst > tolerance ? { from: addDays(debt.freeUntil, 1), until, paid } : null;
}

/**
 * The lateness of a debt of before a judgment that opened proceedings: its interest stops the day before (art. L622-28 C. com.), and
 * there is none, nor an indemnity, where paying on its due date was forbidden by then (art. L441-10 II). What was born since runs on.
 */
export function stoppedBy(debt: Debt, lateness: Lateness, judgment: Day | null): Lateness | null {
  if (judgment === null || !isBornBefore(debt, judgment)) return lateness;
  if (debt.freeUntil >= judgment) return null;
  return { ...lateness, until: earlier(lateness.until, addDays(judgment, -1)) };
}

/** The day on which its principal came to nothing, or on which its lettering closed it. */
function paidOn({ principal, paid, closedOn }: Debt): Day | null {
  let left: number = principal;
  for (const { on, amount } of paid) {
    left -= amount;
    if (left <= 0) return on;
  }
  return closedOn;
}

const leftAfter = ({ principal, paid }: Debt, day: Day): Cents =>
  paid.filter(({ on }) => on <= day).reduce((left, { amount }) => cents(left - amount), principal);

/**
 * The interest of a late debt, day by day from the first late one to that of its payment: a payment lessens the base from the day
 * after, and each half-year has its own rate. The base is principal alone: no interest on interest, nor on the indemnity (art.
 * 1343-2 C. civ.). In Sage's books the debt ends when it is settled, whatever the imputation leaves of it.
 */
export function segmentsOf(
  debt: Debt,
  { from, until }: Lateness,
  rules: SegmentRules,
): { readonly segments: readonly Segment[]; readonly left: Cents } {
  const run = new Run(leftAfter(debt, addDays(from, -1)), rules);
  for (const halfYear of halfYearsBetween(from, until)) {
    const [start, end] = [later(halfYear.start, from), earlier(halfYear.end, until)];
    const during = debt.paid.filter(({ on }) => on >= start && on <= end);
    let at = start;
    for (const stop of new Set([...during.map(({ on }) => on), end])) {
      run.accrue(at, stop, halfYear);
      for (const { on, amount } of during) if (on === stop) run.pay(amount);
      at = addDays(stop, 1);
    }
  }
  return run;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** One debt as it runs. */
class Run {
  readonly segments: Segment[] = [];
  private owed: Owed;
  private exact: ExactInterest = NO_INTEREST;
  private readonly rules: SegmentRules;

  constructor(principal: Cents, rules: SegmentRules) {
    this.rules = rules;
    this.owed = { costs: rules.costs, interest: ZERO, principal };
  }

  get left(): Cents {
    return this.owed.principal;
  }

  accrue(from: Day, until: Day, halfYear: HalfYear): void {
    const base = this.owed.principal;
    if (from > until || base <= this.rules.tolerance) return;
    const days = daysBetween(from, until) + 1;
    const { rate, basis, mark } = this.rules.rateOf(halfYear);
    const before = toCents(this.exact);
    this.exact += interestOn(base, rate, days);
    const interest = cents(toCents(this.exact) - before);
    this.owed = { ...this.owed, interest: addCents(this.owed.interest, interest) };
    this.segments.push({ from, until, days, base, rate, basis, mark, interest });
  }

  pay(amount: Cents): void {
    this.owed = impute(amount, this.owed, this.rules.imputation);
  }
}
