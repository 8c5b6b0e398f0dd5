import type { LineFacts } from '../../src/domain/runs/line-facts.ts';

/** Nobody stands behind the customer, unless said. */
export const someFacts = (facts: Partial<LineFacts> = {}): LineFacts => ({
  salesperson: '',
  statistics: [],
  segment: '',
  collector: '',
  ...facts,
});
