import { planFormat } from '../../../../src/assemble/plan-format.ts';
import { customerPlanCard, planCard } from '../../../../src/channels/teams/rooms/plans/cards/plan.ts';
import { rehearsalCard } from '../../../../src/channels/teams/rooms/plans/cards/rehearsal.ts';
import { stopForm } from '../../../../src/channels/teams/rooms/plans/cards/stop.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { LevelRank } from '../../../../src/domain/company/reminder-plan.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { monthsOf } from '../../../../src/domain/plans/rehearsal/past-months.ts';
import type { RehearsedCell, RehearsedPlan } from '../../../../src/domain/plans/rehearsal/summary.ts';
import { readyBook } from '../../../../src/domain/plans/resolve-plan.ts';
import type { CustomerPlanView, PlanView } from '../../../../src/use-cases/plans/show-plan.ts';
import type { RehearsalView } from '../../../../src/use-cases/plans/show-rehearsal.ts';
import type { AppliedPlan } from '../../../../src/use-cases/ports/plans/plan-store.ts';
import { aCompany, aPlan } from '../../../builders/company.ts';
import { PLAN_FILE } from '../../../builders/plan-file.ts';
import { HOSTILE, LONG } from './hostile.ts';

const bookOf = (text: string) => {
  const read = planFormat.read(text);
  if (read.kind !== 'plan') throw new Error('The file is right');
  return read.book;
};

const aVersion = (facts: Partial<AppliedPlan> = {}): AppliedPlan => ({
  company: 'BIJOU',
  version: 2,
  validFrom: day('2026-03-01'),
  text: PLAN_FILE,
  digest: 'd',
  by: { id: 'p-nadia', name: 'Nadia Benali' },
  at: '2026-02-27T09:00:00.000Z',
  ...facts,
});

export function aPlanView(facts: Partial<PlanView> = {}): PlanView {
  const book = bookOf(PLAN_FILE);
  return {
    kind: 'plan',
    company: aCompany(),
    today: day('2026-03-02'),
    version: aVersion(),
    book,
    plan: readyBook(book).plans.get('standard') ?? null,
    history: [aVersion(), aVersion({ version: 1 })],
    ...facts,
  };
}

export const aCustomerPlanView = (facts: Partial<CustomerPlanView> = {}): CustomerPlanView => ({
  kind: 'customer-plan',
  company: aCompany(),
  today: day('2026-03-02'),
  tiers: { code: 'CARAT', name: 'Carat Distribution SARL', notReminded: false },
  version: aVersion(),
  stop: null,
  mayStop: true,
  followed: [{ currency: 'EUR', plan: aPlan({ name: 'doux' }), why: { by: 'segment', segment: 'Export' } }],
  ...facts,
});

const aCell = (month: string, level: LevelRank, letters: number, paid: number, currency = 'EUR'): RehearsedCell => ({
  ...{ month, level, currency, letters, paid, total: cents(letters * 1_000_00) },
});
const played = (cells: readonly RehearsedCell[]): RehearsedPlan => ({
  ...{ letters: 1_234, customers: 321, paid: 56, paidWhole: 7, cells },
});
const MONTHS = monthsOf({ from: day('2025-03-01'), until: day('2026-02-28') });

/** A year of two plans, of which the one to come writes less often in vain. */
export const aRehearsalView = (facts: Partial<RehearsalView> = {}, currencies = ['EUR']): RehearsalView => ({
  kind: 'rehearsal-view',
  company: aCompany(),
  months: 12,
  version: aVersion({ version: 3, validFrom: day('2026-04-01') }),
  inForce: aVersion(),
  rehearsal: {
    kind: 'rehearsal',
    asked: { from: day('2025-03-01'), until: day('2026-02-28'), lagDays: 1 },
    isInForce: false,
    rehearsed: played(
      currencies.flatMap((currency) =>
        MONTHS.slice(1).flatMap((month, at) => [
          aCell(month, 1, 30 + at, at % 3, currency),
          aCell(month, 2, 12, 1, currency),
          aCell(month, 4, 1_204, 0, currency),
        ]),
      ),
    ),
    inForce: played(
      currencies.flatMap((currency) =>
        MONTHS.flatMap((month) => [1, 2, 3].map((level) => aCell(month, level as LevelRank, 40, 9, currency))),
      ),
    ),
    letters: [],
  },
  playedAt: new Date('2026-03-02T09:20:00Z'),
  ...facts,
});

const alone = (facts: Partial<RehearsalView>): RehearsalView => {
  const { rehearsal } = aRehearsalView();
  return aRehearsalView({ rehearsal: { ...rehearsal, isInForce: true, rehearsed: rehearsal.inForce }, ...facts });
};

const nothing: RehearsedPlan = { letters: 0, customers: 0, paid: 0, paidWhole: 0, cells: [] };

/** The cards of rehearsals: two plans, the one in force alone, of several currencies, of nothing. */
export const rehearsalCards = (language: Language): Readonly<Record<string, Card>> => ({
  rehearsalOfTwo: rehearsalCard(language, aRehearsalView(), 1),
  rehearsalLastPage: rehearsalCard(language, aRehearsalView(), 99),
  rehearsalAlone: rehearsalCard(language, alone({ version: aVersion() }), 1),
  rehearsalOfFile: rehearsalCard(language, alone({ version: null, inForce: null }), 1),
  rehearsalCurrencies: rehearsalCard(language, aRehearsalView({ months: 1, inForce: null }, ['EUR', 'GBP', 'USD']), 2),
  rehearsalOfNothing: rehearsalCard(
    language,
    aRehearsalView({ rehearsal: { ...aRehearsalView().rehearsal, rehearsed: nothing, inForce: nothing } }),
    1,
  ),
});

/** Texts of a file as long and as odd as people write them. */
const oddFile = (text: string): string =>
  PLAN_FILE.replaceAll('R3', JSON.stringify(text)).replaceAll('Export', JSON.stringify(text));

/** The cards of plans, in their ordinary state and at their extremes. */
export function plansCards(language: Language): Readonly<Record<string, Card>> {
  const hostile = bookOf(oddFile(HOSTILE));
  const by = { id: 'p', name: HOSTILE };
  const crowd = Array.from({ length: 30 }, (_, at) => aVersion({ version: 30 - at, by: { id: 'p', name: LONG } }));
  return {
    plansInForce: planCard(language, aPlanView()),
    plansOfFile: planCard(language, aPlanView({ version: null, book: null, plan: aPlan(), history: [] })),
    plansNone: planCard(language, aPlanView({ version: null, book: null, plan: null, history: [] })),
    plansHostile: planCard(
      language,
      aPlanView({
        book: hostile,
        plan: readyBook(hostile).plans.get('standard') ?? null,
        version: aVersion({ by }),
        history: crowd,
      }),
    ),
    planOfOne: customerPlanCard(language, aCustomerPlanView()),
    planStopForm: stopForm(language, aCustomerPlanView()),
    planStopFormAgain: stopForm(
      language,
      aCustomerPlanView({ tiers: { code: 'CARAT', name: HOSTILE, notReminded: false } }),
      {
        problem: HOSTILE,
        typed: { reason: LONG, until: 'bientôt' },
      },
    ),
    planOfStopped: customerPlanCard(
      language,
      aCustomerPlanView({
        stop: {
          ...{ id: 's1', company: 'BIJOU', tiers: 'CARAT', reason: HOSTILE, by: { id: 'p', name: LONG } },
          ...{ since: day('2026-03-01'), until: day('2026-03-31') },
        },
      }),
      'Les relances de ce client étaient déjà arrêtées.',
    ),
    planOfHostile: customerPlanCard(
      language,
      aCustomerPlanView({
        tiers: { code: 'CARAT', name: HOSTILE, notReminded: true },
        followed: [
          { currency: 'EUR', plan: aPlan({ name: LONG }), why: { by: 'segment', segment: HOSTILE } },
          { currency: 'USD', plan: aPlan({ name: HOSTILE }), why: { by: 'customer' } },
        ],
      }),
    ),
  };
}
