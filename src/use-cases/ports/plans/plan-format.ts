import type { KnownNames } from '../../../domain/plans/check-names.ts';
import type { PlanBook } from '../../../domain/plans/plan-book.ts';
import type { ReadPlan } from '../../../domain/plans/plan-file.ts';

/** Plan files as people write them. */
export interface PlanFormat {
  /** Everything wrong with it at once; never throws. `known`: what it may name; absent: names are not asked. */
  read(text: string, known?: KnownNames): ReadPlan;
  /** One that was applied, by what was asked of it then: what is asked since never makes a plan in force unreadable. */
  readApplied(text: string): ReadPlan;
  /** A file that says the same, with what its fields mean. */
  write(book: PlanBook): string;
}
