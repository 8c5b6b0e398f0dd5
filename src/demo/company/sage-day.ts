import type { Day } from '../../domain/day.ts';

/** A day, or null where Sage writes its « no date ». */
export type SageDay = Day | null;
