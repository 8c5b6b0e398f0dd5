import type { AppliedPlan, PlanReader, PlanWriter } from '../../../src/use-cases/ports/plans/plan-store.ts';
import { PLAN_CAUSE, type PlanTasks } from '../../../src/use-cases/ports/plans/plan-tasks.ts';
import type { StoreState } from '../store-state.ts';

export const fakePlans = (state: StoreState): PlanReader & PlanWriter & PlanTasks => {
  const of = (company: string): readonly AppliedPlan[] =>
    state.plans.filter((plan) => plan.company === company).sort((a, b) => b.version - a.version);
  return {
    readPlanOn: async (company, day) =>
      of(company)
        .filter(({ validFrom }) => validFrom <= day)
        .sort((a, b) => (a.validFrom === b.validFrom ? 0 : a.validFrom < b.validFrom ? 1 : -1))[0] ?? null,
    listPlans: async (company, limit) => of(company).slice(0, limit),
    listPlanCauses: async (company) =>
      new Map(
        [...state.tasks.values()].flatMap(({ company: of, cause, end }) =>
          of === company && cause?.startsWith(PLAN_CAUSE) ? [[cause, end === null ? 'waits' : 'ended'] as const] : [],
        ),
      ),
    addPlan: async (given) => {
      const [newest] = of(given.company);
      if (newest?.digest === given.digest) return { added: false, plan: newest };
      const plan = { ...given, version: (newest?.version ?? 0) + 1 };
      state.plans.push(plan);
      return { added: true, plan };
    },
  };
};
