import { holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import type { ReminderPlan } from '../../domain/company/reminder-plan.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { readBooks } from '../../domain/figures/lives/books.ts';
import type { PlanBook } from '../../domain/plans/plan-book.ts';
import { openCalendar } from '../../domain/plans/rehearsal/calendar.ts';
import { type KnownPast, readKnown } from '../../domain/plans/rehearsal/known.ts';
import { type RehearsalRules, type RehearsedLetter, rehearsePayer } from '../../domain/plans/rehearsal/rehearse.ts';
import type { RehearsedPayer } from '../../domain/plans/rehearsal/rehearsed-payer.ts';
import { type RehearsedPlan, summariseRehearsal } from '../../domain/plans/rehearsal/summary.ts';
import { asksSheets, readyBook } from '../../domain/plans/resolve-plan.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { Followed, PlansInForce } from '../ports/plans/plans-in-force.ts';
import { followedIn } from './open-plans-in-force.ts';

export interface RehearsePorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly plans: PlansInForce;
  readonly isHoliday: IsHolidayFor;
  readonly giveWay?: GiveWay;
}

export interface RehearsalAsked {
  /** Both counted. */
  readonly from: Day;
  readonly until: Day;
  /** Days after which a line of a bank is entered; 0: on its day. */
  readonly lagDays: number;
}

/** What a plan would have sent, beside the plan in force today over the same days. */
export interface Rehearsal {
  readonly kind: 'rehearsal';
  readonly asked: RehearsalAsked;
  /** It is the plan in force that was rehearsed: both say the same. */
  readonly isInForce: boolean;
  readonly rehearsed: RehearsedPlan;
  readonly inForce: RehearsedPlan;
  /** Of the plan that is rehearsed, by day, then customer. */
  readonly letters: readonly RehearsedLetter[];
}

export type RehearsalResult =
  | Rehearsal
  /** Days that cannot be rehearsed: none, more than two years, or some that have not come. */
  | { readonly kind: 'bad-span'; readonly problem: 'no-day' | 'too-long' | 'to-come' };

/** Longer, nobody reads it and the base is asked for too much. */
const MOST_DAYS = 731;
/** Letters before the first day that is told, so that levels have risen by then: more than any plan's last delay of a year. */
const MOST_WARM_DAYS = 365;
/** Customers played in one go: some tens of milliseconds. */
const SLICE = 50;

/**
 * Rehearses a plan over days that are past: which letters it would have sent on the real ledger, by what was known on each day, and
 * how many would have reached somebody who had paid; the plan in force beside it. Three reads of Sage whatever the number of customers
 * and days. `book` null: the plan in force alone. Who may ask is the caller's to check. Throws an OutsideFault.
 */
export async function rehearsePlan(
  ports: RehearsePorts,
  company: Company,
  book: PlanBook | null,
  asked: RehearsalAsked,
): Promise<RehearsalResult> {
  const problem = problemOf(asked, ports.clock.today());
  if (problem) return { kind: 'bad-span', problem };
  const sage = ports.companies.sage(company.code);
  const today = ports.clock.today();
  const [{ entries, fiscalYears }, sheets, facts, current] = await Promise.all([
    sage.readLedgerHistory('all', asked.until, null),
    sage.readTiersMany('all'),
    book && asksSheets(book) ? sage.readSegmentFacts('all') : new Map(),
    ports.plans.readFollowed(company, 'all', today),
  ]);
  const own = Map.groupBy(entries, ({ tiers }) => tiers);
  const inForce = new Side(current);
  const mine = book ? new Side(followedIn(readyBook(book), '', facts)) : inForce;
  const sides = [...new Set([mine, inForce])];
  const warm = warmDays(sides.flatMap((side) => [...side.plansOf(own.keys())]));
  const calendar = openCalendar(addDays(asked.from, -warm), asked.until, holidaysOf(ports.isHoliday, company));
  const rules = { policy: company.policy, calendar, from: asked.from };
  let count = 0;
  for (const [code, lines] of own) {
    count += 1;
    if (count % SLICE === 0) await ports.giveWay?.();
    const past = readKnown(readBooks(lines, fiscalYears), asked.lagDays);
    for (const side of sides) side.play(code, sheets.get(code) ?? null, past, rules);
  }
  const rehearsed = summariseRehearsal(mine.letters);
  return {
    kind: 'rehearsal',
    asked,
    isInForce: book === null,
    rehearsed,
    inForce: book ? summariseRehearsal(inForce.letters) : rehearsed,
    letters: mine.letters.toSorted((a, b) => (a.day === b.day ? (a.tiers < b.tiers ? -1 : 1) : a.day < b.day ? -1 : 1)),
  };
}

function problemOf({ from, until }: RehearsalAsked, today: Day): 'no-day' | 'too-long' | 'to-come' | null {
  if (from > until) return 'no-day';
  if (until >= today) return 'to-come';
  return addDays(from, MOST_DAYS) <= until ? 'too-long' : null;
}

/** One of the two plans that are played beside each other. */
class Side {
  readonly letters: RehearsedLetter[] = [];
  readonly #followed: Followed;

  constructor(followed: Followed) {
    this.#followed = followed;
  }

  /** Every plan that some customer may follow. */
  plansOf(codes: Iterable<TiersCode>): ReadonlySet<ReminderPlan> {
    return new Set([...codes].flatMap((code) => this.#followed.plansOf(code)));
  }

  /** A customer of whom Sage has no sheet is reminded of nothing: there is no address (case E3). */
  play(code: TiersCode, tiers: Tiers | null, past: KnownPast, rules: RehearsalRules): void {
    if (!tiers) return;
    const payer: RehearsedPayer = {
      code,
      notReminded: tiers.notReminded,
      past,
      planOf: (account) => this.#followed.planOf(code, account)?.plan,
      plans: this.#followed.plansOf(code),
    };
    for (const letter of rehearsePayer(payer, rules)) this.letters.push(letter);
  }
}

/** As long as a plan takes from its first letter to its last. */
const warmDays = (plans: readonly ReminderPlan[]): number =>
  Math.min(
    MOST_WARM_DAYS,
    Math.max(
      0,
      ...plans.map(({ levels }) =>
        levels.reduce((days, { fromDaysLate, minDaysSinceLast }) => Math.max(days, fromDaysLate) + minDaysSinceLast, 0),
      ),
    ),
  );
