import type { Company } from '../../domain/company/company.ts';
import { planFromPeriods, type ReminderPeriod } from '../../domain/plans/from-periods.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';

export type PlanFromSage =
  | { readonly kind: 'file'; readonly text: string; readonly leftOut: readonly ReminderPeriod[] }
  /** Sage has no period that reminds. */
  | { readonly kind: 'no-period' };

/** A plan file with the delays of Sage's own periods (P_RAPPEL), from today on: a start to read, not applied. Throws an OutsideFault. */
export async function planFromSage(
  ports: { readonly companies: Companies; readonly clock: Clock; readonly format: Pick<PlanFormat, 'write'> },
  company: Company,
): Promise<PlanFromSage> {
  const reminders = await ports.companies.sage(company.code).readReminderPeriods();
  const made = planFromPeriods(reminders, ports.clock.today());
  return made ? { kind: 'file', text: ports.format.write(made.book), leftOut: made.leftOut } : { kind: 'no-period' };
}
