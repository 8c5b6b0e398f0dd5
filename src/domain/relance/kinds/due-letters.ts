import type { Company } from '../../company/company.ts';
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

/** Due dates that a prévenance of that day speaks of: from the day after to the delay, inclusive (case C7). */
export const prevenanceWindow = (company: Asked, today: Day): DueWindow => ({
  from: addDays(today, 1),
  until: addDays(today, settingOf(company, LETTERS).prevenance.daysBefore),
});

/** The relevé of a month: that of the last month that is over and whose day has come. Open items are those of all time. */
export function monthlyReleve(company: Asked, today: Day): RelevePeriod {
  const { of, day: dueOn } = settingOf(company, LETTERS).releve;
  const thisMonth = firstOfMonth(today);
  const next = Number(today.slice(8)) >= dueOn ? thisMonth : firstOfMonth(addDays(thisMonth, -1));
  const until = addDays(next, -1);
  return { of, from: of === 'movements' ? firstOfMonth(until) : null, until };
}

/** Whether a customer gets the monthly relevé: named, or everybody does and Sage does not say « hors rappel/relevé ». */
export function wantsReleve(company: Asked, tiers: Pick<Tiers, 'code' | 'asleep' | 'notReminded'>): boolean {
  const { everybody, tiers: named } = settingOf(company, LETTERS).releve;
  if (tiers.asleep) return false;
  return named.includes(tiers.code) || (everybody && !tiers.notReminded);
}

const firstOfMonth = (of: Day): Day => day(`${of.slice(0, 7)}-01`);
