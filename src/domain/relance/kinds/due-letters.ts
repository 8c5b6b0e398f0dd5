import { type Cents, cents } from '../../cents.ts';
import type { Company } from '../../company/company.ts';
import type { OtherStep, OtherStepKind, ReminderPlan } from '../../company/reminder-plan.ts';
import { settingOf } from '../../company/room-setting.ts';
import { addDays, type Day, day } from '../../day.ts';
import type { Tiers } from '../../tiers/tiers.ts';
import { LETTERS } from './letters-setting.ts';
import type { RelevePeriod } from './releve.ts';

/** Which letters beside the rappel are due on a day, and to whom: the one place that says so. */

export interface DueWindow {
  readonly from: Day;
  /** Inclusive. */
  readonly until: Day;
}

type Asked = Pick<Company, 'settings'>;

/** What a prévenance speaks of, and from how much on it is worth a letter, in its own currency. */
export interface PrevenanceTerms {
  readonly window: DueWindow;
  readonly minimum: Cents;
}

/**
 * The terms of a prévenance of that day: from the day after to the delay, inclusive (case C7). The plan that the customer follows
 * says them where it has such a step, of several the earliest, for a debt is announced once; else the company's setting does.
 */
export function prevenanceTerms(company: Asked, plan: ReminderPlan | undefined, today: Day): PrevenanceTerms {
  const { daysBefore, minimum } = settingOf(company, LETTERS).prevenance;
  const step = stepOfLetter(plan, 'prevenance');
  return {
    window: { from: addDays(today, 1), until: addDays(today, step ? -step.fromDaysLate : daysBefore) },
    minimum: step?.minimum ?? cents(minimum),
  };
}

/** Due dates that some prévenance of that day speaks of, whichever of these plans a customer follows. */
export function widestWindow(company: Asked, plans: readonly ReminderPlan[], today: Day): DueWindow {
  const [first, ...others] = plans;
  const windowOf = (plan: ReminderPlan | undefined): DueWindow => prevenanceTerms(company, plan, today).window;
  return others.map(windowOf).reduce((widest, one) => (one.until > widest.until ? one : widest), windowOf(first));
}

/** Steps that are letters beside the reminders of levels. */
export type LetterStep = Extract<OtherStepKind, 'prevenance' | 'releve'>;

/** The step of a plan that has letters of a kind written, of several the earliest; undefined: it has none. */
export const stepOfLetter = (plan: ReminderPlan | undefined, kind: LetterStep): OtherStep | undefined =>
  (plan?.others ?? []).filter((step) => step.kind === kind).toSorted((a, b) => a.fromDaysLate - b.fromDaysLate)[0];

/** Whether customers that follow this plan may get a relevé by one of its steps. */
export const hasReleveStep = (plan: ReminderPlan | undefined): boolean => stepOfLetter(plan, 'releve') !== undefined;

/** The relevé of a month: that of the last month that is over and whose day has come. Open items are those of all time. */
export function monthlyReleve(company: Asked, today: Day): RelevePeriod {
  const { of, day: dueOn } = settingOf(company, LETTERS).releve;
  const thisMonth = firstOfMonth(today);
  const next = Number(today.slice(8)) >= dueOn ? thisMonth : firstOfMonth(addDays(thisMonth, -1));
  const until = addDays(next, -1);
  return { of, from: of === 'movements' ? firstOfMonth(until) : null, until };
}

/**
 * Whether a customer gets the monthly relevé: named, or everybody does and Sage does not say « hors rappel/relevé », or its plan has it
 * get one (`isReleveDue`).
 */
export function wantsReleve(
  company: Asked,
  tiers: Pick<Tiers, 'code' | 'asleep' | 'notReminded'>,
  isDueByPlan = false,
): boolean {
  const { everybody, tiers: named } = settingOf(company, LETTERS).releve;
  if (tiers.asleep) return false;
  return named.includes(tiers.code) || ((everybody || isDueByPlan) && !tiers.notReminded);
}

const firstOfMonth = (of: Day): Day => day(`${of.slice(0, 7)}-01`);
