import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { FileProblem } from '../../domain/plans/plan-file.ts';
import { digestOfText } from '../digest-of.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';
import type { AppliedPlan, PlanWriter } from '../ports/plans/plan-store.ts';

export interface ApplyPorts {
  readonly plans: PlanWriter;
  readonly format: Pick<PlanFormat, 'read'>;
  readonly clock: Clock;
}

export type ApplyResult =
  /** `added` false: it is what was applied last. */
  | { readonly kind: 'applied'; readonly added: boolean; readonly plan: AppliedPlan }
  | { readonly kind: 'wrong'; readonly problems: readonly FileProblem[] }
  /** Its first day is over: what was decided on days that are past would not have been decided by it. */
  | { readonly kind: 'past'; readonly validFrom: AppliedPlan['validFrom'] };

/** All of a SHA-256. */
const WHOLE_DIGEST = 64;

/**
 * Applies a plan file to a company from its first day on: a version more, after those before. For whoever administers the machine
 * that it is told on; nothing is changed where anything in it is wrong.
 */
export async function applyPlanAtTerminal(
  { plans, format, clock }: ApplyPorts,
  by: Person,
  company: Company,
  text: string,
): Promise<ApplyResult> {
  const read = format.read(text);
  if (read.kind === 'wrong') return read;
  const { validFrom } = read.book;
  if (validFrom < clock.today()) return { kind: 'past', validFrom };
  const digest = digestOfText(text, WHOLE_DIGEST);
  const applied = { company: company.code, validFrom, text, digest, by, at: clock.now().toISOString() };
  return { kind: 'applied', ...(await plans.addPlan(applied)) };
}
