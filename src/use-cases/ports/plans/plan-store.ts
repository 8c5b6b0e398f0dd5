import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';

/** A plan file that was applied: never changed, only followed by another. */
export interface AppliedPlan {
  readonly company: CompanyCode;
  /** From 1, one on for each. */
  readonly version: number;
  /** The first day on which it holds. */
  readonly validFrom: Day;
  /** YAML, as it was given. */
  readonly text: string;
  readonly digest: string;
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
}

export interface PlanReader {
  /** The version that began last by that day; of two with one first day, the later. Null: none was applied for it. */
  readPlanOn(company: CompanyCode, day: Day): Promise<AppliedPlan | null>;
  /** The newest first. */
  listPlans(company: CompanyCode, limit: number): Promise<readonly AppliedPlan[]>;
}

export interface PlanWriter {
  /** The version that it became. One with the digest of the newest is that one: `added` false. */
  addPlan(plan: Omit<AppliedPlan, 'version'>): Promise<{ readonly added: boolean; readonly plan: AppliedPlan }>;
}
