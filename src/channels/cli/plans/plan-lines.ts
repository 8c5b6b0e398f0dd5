import type { ReminderPlan } from '../../../domain/company/reminder-plan.ts';
import type { CustomerPlanView, PlanView } from '../../../use-cases/plans/show-plan.ts';
import type { AppliedPlan } from '../../../use-cases/ports/plans/plan-store.ts';
import {
  planRows,
  sayChoices,
  sayCustomers,
  sayFollowed,
  saySegments,
  sayVersion,
} from '../../words/plans/say-plan.ts';
import { sayStop } from '../../words/plans/say-stop.ts';
import { plansWords } from '../../words/plans/words.ts';
import { table } from '../table.ts';

const words = plansWords('fr');

const stepsText = (plan: ReminderPlan): string =>
  [table([...words.headers], planRows(plan, 'fr')), ...sayChoices(plan, 'fr')].join('\n');

const versionText = (version: AppliedPlan | null): string => (version ? sayVersion(version, 'fr') : words.ofFile);

/** The plans of a company in French: what is in force, who follows another, which versions there were. */
export function planText({ company, version, book, plan, history }: PlanView): string {
  const segments = book ? saySegments(book, 'fr') : [];
  const customers = book ? sayCustomers(book, 'fr') : '';
  return [
    [words.title(company.identity.name), versionText(version)].join('\n'),
    plan ? stepsText(plan) : words.none,
    ...(segments.length > 0 ? [[words.segmentsTitle, ...segments.map((line) => `  ${line}`)].join('\n')] : []),
    ...(customers === '' ? [] : [customers]),
    history.length === 0
      ? words.noHistory
      : [words.historyTitle, ...history.map((one) => `  ${sayVersion(one, 'fr')}`)].join('\n'),
  ].join('\n\n');
}

/** The plan of one customer in French, and why; its steps once where all currencies follow one. */
export function customerPlanText({ tiers, version, stop, followed }: CustomerPlanView): string {
  const plans = [...new Map(followed.map(({ plan }) => [plan.name, plan])).values()];
  return [
    [
      words.customerTitle(`${tiers.name} (${tiers.code})`),
      versionText(version),
      ...followed.map((one) => sayFollowed(one, 'fr')),
      ...(followed.length === 0 ? [words.none] : []),
      ...(tiers.notReminded ? [words.notReminded] : []),
      ...(stop ? [sayStop(stop, 'fr')] : []),
    ].join('\n'),
    ...plans.map((plan) =>
      plans.length > 1 ? `${words.planOf(plan.name ?? '')}\n${stepsText(plan)}` : stepsText(plan),
    ),
  ].join('\n\n');
}

const versionJson = ({ version, validFrom, by, at, digest }: AppliedPlan) => ({
  version,
  validFrom,
  by: by.name,
  at,
  digest,
});

/** For other programs: amounts in cents. */
export const planJson = ({ company, today, version, book, plan, history }: PlanView) => ({
  company: company.code,
  today,
  version: version && versionJson(version),
  plan,
  plans: book?.plans ?? [],
  segments:
    book?.segments.map(({ statistics, ...one }) => ({ ...one, statistics: Object.fromEntries(statistics) })) ?? [],
  customers: book ? Object.fromEntries(book.customers) : {},
  history: history.map(versionJson),
});

export const customerPlanJson = ({ company, today, tiers, version, stop, followed }: CustomerPlanView) => ({
  company: company.code,
  today,
  code: tiers.code,
  notReminded: tiers.notReminded,
  version: version?.version ?? null,
  stop: stop && { reason: stop.reason, since: stop.since, until: stop.until, by: stop.by.name },
  followed: followed.map(({ currency, plan, why }) => ({ currency, plan: plan.name ?? null, why })),
});
