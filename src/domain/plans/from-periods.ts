import { type Cents, cents } from '../cents.ts';
import { LEAST_INTERVAL } from '../company/reminder-plan.ts';
import type { Day } from '../day.ts';
import { comparable } from '../tiers/comparable.ts';
import type { PlanBook, PlanStep, StepKind } from './plan-book.ts';

/** A row of P_RAPPEL, « période de rappel » (data dictionary §3.6). */
export interface ReminderPeriod {
  /** R_Intitule. */
  readonly name: string;
  /** R_Debut: days late from which it holds; negative before the due date. */
  readonly from: number;
  /** R_Fin, inclusive. */
  readonly until: number;
  /** R_NbJours: days between two reminders. */
  readonly interval: number;
}

/** What Sage says of reminders. */
export interface SageReminders {
  /** In the order of cbIndice. */
  readonly periods: readonly ReminderPeriod[];
  /** D_RappelSoldeMin: below it a customer is not reminded. */
  readonly minimum: Cents;
}

export interface FromPeriods {
  readonly book: PlanBook;
  /** Periods that a plan has no place for: after the third reminder, or of the same delay as another. */
  readonly leftOut: readonly ReminderPeriod[];
}

const HIGHEST_REMINDER = 3;
const TOLERANCE = cents(10);
const PAY_WITHIN_DAYS = 8;

/**
 * A plan with the delays of Sage's own periods, as a start: in the order of their first day, a negative one becomes a notice, the next
 * three reminders 1 to 3, one that calls itself « mise en demeure » the last. Null where Sage has no period that reminds.
 */
export function planFromPeriods({ periods, minimum }: SageReminders, validFrom: Day): FromPeriods | null {
  const steps: PlanStep[] = [];
  const leftOut: ReminderPeriod[] = [];
  const used = periods.filter(({ name, from, until }) => name !== '' && (from !== 0 || until !== 0));
  for (const period of used.toSorted((a, b) => a.from - b.from)) {
    const kind = kindOf(period);
    if (fits(steps, kind, period)) steps.push(toStep(period, kind, minimum));
    else leftOut.push(period);
  }
  if (!steps.some(({ kind }) => kind === 'rappel')) return null;
  return { leftOut, book: bookOf(steps, validFrom) };
}

const bookOf = (steps: readonly PlanStep[], validFrom: Day): PlanBook => ({
  validFrom,
  plans: [
    {
      name: 'sage',
      steps,
      tolerance: TOLERANCE,
      byAge: false,
      oneLetter: true,
      onPartialReceipt: 'deduct',
      payWithinDays: PAY_WITHIN_DAYS,
    },
  ],
  company: 'sage',
  segments: [],
  customers: new Map(),
});

function kindOf({ name, from }: ReminderPeriod): StepKind {
  if (from < 0) return 'prevenance';
  return comparable(name).includes('mise en demeure') ? 'mise-en-demeure' : 'rappel';
}

function fits(steps: readonly PlanStep[], kind: StepKind, { name, from }: ReminderPeriod): boolean {
  if (steps.some((step) => step.name === name)) return false;
  if (kind === 'prevenance') return true;
  const letters = steps.filter((step) => step.kind !== 'prevenance');
  const last = letters.at(-1);
  if (last && (last.kind === 'mise-en-demeure' || last.days >= from)) return false;
  return kind === 'mise-en-demeure' ? letters.length > 0 : letters.length < HIGHEST_REMINDER;
}

const toStep = ({ name, from, interval }: ReminderPeriod, kind: StepKind, minimum: Cents): PlanStep => ({
  name,
  kind,
  days: from,
  level: null,
  interval: kind === 'prevenance' ? 0 : Math.max(interval, LEAST_INTERVAL),
  minimum,
  penalties: kind === 'prevenance' ? null : 'clause',
  fee: null,
  sending: 'approve',
});
