import type { CompanyCode } from '../../../domain/company/company-code.ts';

/** How the cause of a task begins that a step of a plan opened. */
export const PLAN_CAUSE = 'plan:';

/** What caused a task, and whether it still waits. */
export type PlanCauses = ReadonlyMap<string, 'waits' | 'ended'>;

export interface PlanTasks {
  /** The causes of tasks that steps of plans opened, also of those that have ended: one query. */
  listPlanCauses(company: CompanyCode): Promise<PlanCauses>;
}
