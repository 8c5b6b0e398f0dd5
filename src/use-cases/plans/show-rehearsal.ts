import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import { MOST_MONTHS, pastMonths } from '../../domain/plans/rehearsal/past-months.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';
import type { AppliedPlan, PlanReader } from '../ports/plans/plan-store.ts';
import type { Refused } from '../refusal.ts';
import type { PlayRehearsal } from './kept-rehearsals.ts';
import type { Rehearsal } from './rehearse-plan.ts';

export interface ShowRehearsalPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly applied: PlanReader;
  readonly format: Pick<PlanFormat, 'readApplied'>;
  readonly play: PlayRehearsal;
}

export interface RehearsalRequest {
  readonly company: CompanyCode;
  /** Whole months that are past, 1 to `MOST_MONTHS`. */
  readonly months: number;
  /** Of the plan; null: the one that is applied for a day to come, else the one in force. */
  readonly version: number | null;
}

/** A plan rehearsed over months that are past. */
export interface RehearsalView {
  readonly kind: 'rehearsal-view';
  readonly company: Company;
  readonly months: number;
  /** What was rehearsed; null: the plan of the companies file, which is in force. */
  readonly version: AppliedPlan | null;
  /** Null: the plan of the companies file. */
  readonly inForce: AppliedPlan | null;
  readonly rehearsal: Rehearsal;
  readonly playedAt: Date;
}

export type ShownRehearsal =
  | RehearsalView
  | { readonly kind: 'bad-months'; readonly given: number; readonly most: number }
  | { readonly kind: 'no-version'; readonly given: number; readonly last: number }
  /** It was applied when files said other things than they do now. */
  | { readonly kind: 'unreadable'; readonly version: number }
  | Refused;

/** A line of a bank is entered the day after. */
const LAG_DAYS = 1;
/** Versions looked through for one that is named. */
const MOST_VERSIONS = 500;

/**
 * What a plan would have sent over the last whole months, beside the plan in force, for a reader of the company: a version that is named,
 * or the one that is applied for a day to come. Throws an OutsideFault.
 */
export async function showRehearsal(
  ports: ShowRehearsalPorts,
  who: Person,
  { company: code, months, version: named }: RehearsalRequest,
): Promise<ShownRehearsal> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  if (months < 1 || months > MOST_MONTHS) return { kind: 'bad-months', given: months, most: MOST_MONTHS };
  const { company } = right;
  const today = ports.clock.today();
  const [inForce, versions] = await Promise.all([
    ports.applied.readPlanOn(company.code, today),
    ports.applied.listPlans(company.code, MOST_VERSIONS),
  ]);
  const toCome = versions.find(({ validFrom }) => validFrom > today);
  const version = named === null ? (toCome ?? inForce) : versions.find((one) => one.version === named);
  if (version === undefined) return { kind: 'no-version', given: named ?? 0, last: versions[0]?.version ?? 0 };
  const isInForce = version?.version === inForce?.version;
  const read = version && !isInForce ? ports.format.readApplied(version.text) : null;
  if (version && read?.kind === 'wrong') return { kind: 'unreadable', version: version.version };
  const book = read?.kind === 'plan' ? read.book : null;
  const key = `${version?.digest ?? ''} ${inForce?.digest ?? ''}`;
  const asked = { ...pastMonths(today, months), lagDays: LAG_DAYS };
  const { result, playedAt } = await ports.play({ company, key, book, asked });
  if (result.kind === 'bad-span') throw new RangeError(`${months} past months are no span: ${result.problem}`);
  return { kind: 'rehearsal-view', company, months, version, inForce, rehearsal: result, playedAt };
}
