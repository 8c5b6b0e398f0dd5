import type { PlanBook } from '../../../domain/plans/plan-book.ts';
import type { ReadPlan } from '../../../domain/plans/plan-file.ts';

/** Plan files as people write them. */
export interface PlanFormat {
  /** Everything wrong with it at once; never throws. */
  read(text: string): ReadPlan;
  /** One that was applied, by what was asked of it then: what is asked since never makes a plan in force unreadable. */
  readApplied(text: string): ReadPlan;
  /** A file that says the same, with what its fields mean. */
  write(book: PlanBook): string;
}
