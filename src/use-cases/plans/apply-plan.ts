import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { KnownNames } from '../../domain/plans/check-names.ts';
import type { PlanBook } from '../../domain/plans/plan-book.ts';
import type { FileProblem } from '../../domain/plans/plan-file.ts';
import { digestOfText } from '../digest-of.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';
import type { AppliedPlan, PlanWriter } from '../ports/plans/plan-store.ts';

export interface ApplyPorts {
  readonly plans: PlanWriter;
  readonly format: Pick<PlanFormat, 'read'>;
  readonly clock: Clock;
  /** What a file may name. */
  readonly planNames: (company: Company) => Promise<KnownNames>;
}

export type ApplyResult =
  /** `added` false: it is what was applied last. */
  | {
      readonly kind: 'applied';
      readonly added: boolean;
      readonly plan: AppliedPlan;
      readonly checked: CheckedPlan;
    }
  | { readonly kind: 'wrong'; readonly problems: readonly FileProblem[] }
  /** Its first day is over: what was decided on days that are past would not have been decided by it. */
  | { readonly kind: 'past'; readonly validFrom: AppliedPlan['validFrom'] };

/** A file that is right, and what it names that Sage lacks; `asked` false: Sage did not answer. */
export interface CheckedPlan {
  readonly kind: 'plan';
  readonly book: PlanBook;
  readonly warnings: readonly FileProblem[];
  readonly asked: boolean;
}

/** Whether a file could be applied to a company, against what there is of that which it names. Changes nothing. */
export async function checkPlan(
  { format, planNames }: Pick<ApplyPorts, 'format' | 'planNames'>,
  company: Company,
  text: string,
): Promise<CheckedPlan | Extract<ApplyResult, { kind: 'wrong' }>> {
  const known = await planNames(company);
  const read = format.read(text, known);
  return read.kind === 'wrong' ? read : { ...read, asked: known.sage !== null };
}

/** All of a SHA-256. */
const WHOLE_DIGEST = 64;

/**
 * Applies a plan file to a company from its first day on: a version more, after those before. For whoever administers the machine
 * that it is told on; nothing is changed where anything in it is wrong.
 */
export async function applyPlanAtTerminal(
  ports: ApplyPorts,
  by: Person,
  company: Company,
  text: string,
): Promise<ApplyResult> {
  const { plans, clock } = ports;
  const checked = await checkPlan(ports, company, text);
  if (checked.kind === 'wrong') return checked;
  const { validFrom } = checked.book;
  if (validFrom < clock.today()) return { kind: 'past', validFrom };
  const digest = digestOfText(text, WHOLE_DIGEST);
  const applied = { company: company.code, validFrom, text, digest, by, at: clock.now().toISOString() };
  return { kind: 'applied', ...(await plans.addPlan(applied)), checked };
}
