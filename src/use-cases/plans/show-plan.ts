import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { planInForce } from '../../domain/company/plan.ts';
import type { ReminderPlan } from '../../domain/company/reminder-plan.ts';
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import type { CustomerStop } from '../../domain/plans/customer-stop.ts';
import type { PlanBook } from '../../domain/plans/plan-book.ts';
import { readyBook, type WhyPlan } from '../../domain/plans/resolve-plan.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize, holds } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';
import type { AppliedPlan, PlanReader } from '../ports/plans/plan-store.ts';
import type { PlansInForce } from '../ports/plans/plans-in-force.ts';
import type { CustomerStopReader } from '../ports/plans/stop-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { listAccountsOf } from './accounts-of.ts';

export interface ShowPlanPorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly applied: PlanReader;
  readonly format: Pick<PlanFormat, 'readApplied'>;
  readonly plans: PlansInForce;
  readonly stops: CustomerStopReader;
}

/** The plans of a company: what is in force today, and all that were applied. */
export interface PlanView {
  readonly kind: 'plan';
  readonly company: Company;
  readonly today: Day;
  /** Null: no file was applied that has begun, and the companies file holds. */
  readonly version: AppliedPlan | null;
  readonly book: PlanBook | null;
  /** The plan of whoever is in no segment; null: none has begun. */
  readonly plan: ReminderPlan | null;
  /** The newest first. */
  readonly history: readonly AppliedPlan[];
}

const LISTED = 20;

/** The plans of a company, for whoever may read it; rights are the caller's to check. */
export async function viewPlan({ clock, applied, format }: ShowPlanPorts, company: Company): Promise<PlanView> {
  const today = clock.today();
  const [version, history] = await Promise.all([
    applied.readPlanOn(company.code, today),
    applied.listPlans(company.code, LISTED),
  ]);
  const read = version && format.readApplied(version.text);
  const book = read?.kind === 'plan' ? read.book : null;
  const own = book ? readyBook(book).plans.get(book.company) : planInForce(company.policy.plans, today);
  return { kind: 'plan', company, today, version, book, plan: own ?? null, history };
}

/** The same, for a reader of the company. */
export async function showPlan(
  ports: ShowPlanPorts & { readonly directory: Directory },
  who: Person,
  code: CompanyCode,
): Promise<PlanView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  return right.kind === 'refused' ? right : viewPlan(ports, right.company);
}

/** The plan that one customer follows, by currency, and why. */
export interface CustomerPlanView {
  readonly kind: 'customer-plan';
  readonly company: Company;
  readonly today: Day;
  readonly tiers: { readonly code: TiersCode; readonly name: string; readonly notReminded: boolean };
  readonly version: AppliedPlan | null;
  /** Nobody reminds it today. */
  readonly stop: CustomerStop | null;
  /** Whether who asks may stop reminding it, or go on. */
  readonly mayStop: boolean;
  readonly followed: readonly {
    readonly currency: string;
    readonly plan: ReminderPlan;
    readonly why: WhyPlan;
  }[];
}

/** Which plan a customer follows today and why; rights are the caller's to check. Null: Sage does not know it. Throws an OutsideFault. */
export async function viewCustomerPlan(
  ports: ShowPlanPorts,
  company: Company,
  code: TiersCode,
): Promise<CustomerPlanView | null> {
  const today = ports.clock.today();
  const [tiers, accounts, followed, version, [stop]] = await Promise.all([
    ports.companies.sage(company.code).readTiers(code),
    listAccountsOf(ports, company, code),
    ports.plans.readFollowed(company, [code], today),
    ports.applied.readPlanOn(company.code, today),
    ports.stops.listCustomerStops(company.code, code, today),
  ]);
  if (!tiers) return null;
  const byCurrency = accounts.flatMap((account) => {
    const found = followed.planOf(tiers.code, account);
    return found ? [{ currency: account.currency, ...found }] : [];
  });
  return {
    kind: 'customer-plan',
    company,
    today,
    tiers,
    version,
    stop: stop ?? null,
    mayStop: false,
    followed: byCurrency,
  };
}

/** The same, for a reader of the company. */
export async function showCustomerPlan(
  ports: ShowPlanPorts & { readonly directory: Directory },
  who: Person,
  ref: { readonly company: CompanyCode; readonly code: TiersCode },
): Promise<CustomerPlanView | Refused> {
  const right = await authorize(ports, who, ref.company, 'reader');
  if (right.kind === 'refused') return right;
  const view = await viewCustomerPlan(ports, right.company, ref.code);
  if (view) return { ...view, mayStop: holds(right.roles, 'collector') };
  return refuse({ code: 'unknown-tiers', company: ref.company, tiers: ref.code });
}
