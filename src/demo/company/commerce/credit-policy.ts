import { cents } from '../../../domain/cents.ts';
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from '../../../domain/company/credit-policy.ts';
import { day } from '../../../domain/day.ts';
import { PEOPLE } from '../people.ts';

/**
 * The demo's rules of credit: the credit manager releases up to 25 000,00 and 10 000,00 over the plafond, the finance director
 * everything. The manager's deputy stands in for her at any time; the other substitution is over.
 */
export const DEMO_CREDIT_POLICY: CreditPolicy = {
  ...DEFAULT_CREDIT_POLICY,
  chain: [
    {
      name: 'Responsable crédit',
      people: [PEOPLE.nadia.id],
      groups: [],
      maxAmount: cents(25_000_00),
      maxOverLimit: cents(10_000_00),
    },
    { name: 'Direction financière', people: [PEOPLE.paul.id], groups: [], maxAmount: null, maxOverLimit: null },
  ],
  substitutions: [
    { of: PEOPLE.paul.id, by: PEOPLE.nadia.id, from: day('2023-08-07'), until: day('2023-08-25') },
    { of: PEOPLE.nadia.id, by: PEOPLE.sofia.id, from: day('2024-01-01'), until: day('2099-12-31') },
  ],
};
