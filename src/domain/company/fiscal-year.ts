import type { Day } from '../day.ts';

export interface FiscalYear {
  readonly start: Day;
  readonly end: Day;
  /** Whether its à-nouveaux are there; left out where nobody looked. */
  readonly opened?: boolean;
}
