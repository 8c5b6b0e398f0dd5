import type { Company } from '../../src/domain/company/company.ts';
import { DEFAULT_CREDIT_POLICY } from '../../src/domain/company/credit-policy.ts';
import { DEFAULT_POLICY } from '../../src/domain/company/default-policy.ts';
import type { FiscalYear } from '../../src/domain/company/fiscal-year.ts';
import type { ReceivablesPolicy } from '../../src/domain/company/receivables-policy.ts';
import type { PlanLevel, ReminderPlan } from '../../src/domain/company/reminder-plan.ts';
import { day } from '../../src/domain/day.ts';

export const aCompany = (facts: Partial<Company> = {}): Company => ({
  code: 'BIJOU',
  currency: 'EUR',
  identity: {
    name: 'Bijou SA',
    legalForm: 'SA',
    capital: '100 000 €',
    addressLines: ['1 place Vendôme', '75001 PARIS'],
    siret: '55208131766522',
    vatNumber: 'FR27552081317',
    registry: 'RCS Paris 552 081 317',
    phone: '01 40 00 00 00',
    email: 'compta@bijou.example',
    bank: { name: 'Banque de Paris', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
  },
  policy: DEFAULT_POLICY,
  credit: DEFAULT_CREDIT_POLICY,
  mailbox: 'relance@bijou.example',
  replyTo: 'relance@bijou.example',
  signatory: { name: 'Jeanne Roy', title: 'Responsable crédit' },
  dossierSite: 'bijou.sharepoint.example:/sites/recouvrement',
  roleGroups: {},
  ...facts,
});

/** The usual plan, with what a test changes in it. */
export function aPlan(facts: Partial<ReminderPlan> = {}): ReminderPlan {
  const [usual] = DEFAULT_POLICY.plans;
  if (!usual) throw new Error('The default policy has a plan');
  return { ...usual, ...facts };
}

/** The levels of the usual plan, each with the same change. */
export const levelsWith = (facts: Partial<PlanLevel>): readonly PlanLevel[] =>
  aPlan().levels.map((level) => ({ ...level, ...facts }));

/** The default policy with one plan, changed as said. */
export const aPolicy = (
  plan: Partial<ReminderPlan> = {},
  facts: Partial<ReceivablesPolicy> = {},
): ReceivablesPolicy => ({
  ...DEFAULT_POLICY,
  plans: [aPlan(plan)],
  ...facts,
});

/** Calendar years, closed or not. */
export const fiscalYears = (...years: readonly number[]): readonly FiscalYear[] =>
  years.map((year) => ({ start: day(`${year}-01-01`), end: day(`${year}-12-31`) }));
