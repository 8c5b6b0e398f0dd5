import { accountScenarios } from './cases/accounts.ts';
import { blockedScenarios } from './cases/credit-control/blocked.ts';
import { documentScenarios } from './cases/credit-control/documents.ts';
import { limitScenarios } from './cases/credit-control/limits.ts';
import { payerScenarios } from './cases/credit-control/payers.ts';
import { creditScenarios } from './cases/credits.ts';
import { largeScenarios } from './cases/large.ts';
import { levelScenarios } from './cases/levels.ts';
import { peopleScenarios } from './cases/people.ts';
import { usualScenarios } from './cases/usual.ts';
import type { Scenario } from './scenario.ts';

/** Customers of the demo company that each show something, by code. */
export const SCENARIOS: readonly Scenario[] = [
  ...usualScenarios,
  ...creditScenarios,
  ...accountScenarios,
  ...peopleScenarios,
  ...levelScenarios,
  ...largeScenarios,
  ...blockedScenarios,
  ...limitScenarios,
  ...documentScenarios,
  ...payerScenarios,
];
