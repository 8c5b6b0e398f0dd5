import type { Day } from '../../domain/day.ts';

/** The only source of time for use cases; the demo and tests may fix the day. */
export interface Clock {
  now(): Date;
  /** Today in Paris. */
  today(): Day;
}
