/** How a customer bought and paid before what its story tells. */
export interface Habit {
  /** Days from one payment to the next, about. Under four weeks: no whole month goes by without one. */
  readonly pace: number;
  /** Days from issue to due date. */
  readonly terms: number;
  /** Days past the due date at which it pays now, at best and at worst. */
  readonly late: readonly [soonest: number, latest: number];
  /** How many days sooner it paid when its past begins: it came to be later little by little. */
  readonly drift: number;
  /** Buys most from March to July, and pays later in winter. */
  readonly seasonal: boolean;
  /** Accepts bills: its debts are on 413 from their acceptance to their maturity. */
  readonly byBill: boolean;
  /** First and last payment, in days before today. */
  readonly since: number;
  readonly until: number;
}

/** The books begin two fiscal years before the current one: whatever the day, so long a past lies in them, issue days included. */
const LONG = 560;
const SHORT = 400;

const habit = (late: Habit['late'], more: Partial<Habit> = {}): Habit => ({
  pace: 20,
  terms: 30,
  late,
  drift: 0,
  seasonal: false,
  byBill: false,
  since: LONG,
  until: 1,
  ...more,
});

/** Payers that one meets. */
export const PAYS = {
  promptly: habit([-6, 0]),
  aWeekLate: habit([3, 11]),
  tenDaysLate: habit([7, 14]),
  threeWeeksLate: habit([14, 27]),
  aMonthLate: habit([24, 38]),
  /** In time, about, when its past begins. */
  everLater: habit([24, 38], { drift: 30 }),
  seasonally: habit([-2, 9], { seasonal: true }),
  byBill: habit([2, 3], { byBill: true, terms: 45 }),
  /** Paid ten days late, now as late as what it owes: its old invoices are paid as its new ones become due. */
  fromLateToLater: habit([46, 54], { drift: 38, terms: 45, pace: 12 }),
  /** We take it from its account when it is due. */
  whenCollected: habit([2, 2], { pace: 23, since: SHORT }),
} as const satisfies Readonly<Record<string, Habit>>;

/** Of customers of whom no story says how they pay. */
export const USUAL_HABITS: readonly Habit[] = [
  habit([-4, 2], { pace: 23, since: SHORT }),
  habit([2, 10], { pace: 23, since: SHORT }),
  habit([6, 22], { pace: 23, since: SHORT }),
];

/** It paid like that until it stopped, so many days ago. */
export const stopped = (until: number, usual: Habit): Habit => ({ ...usual, until, since: until + 330 });
