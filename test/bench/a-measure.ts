import type { Unit, Values } from './table.ts';

/** One row of the table before it is measured. */
export interface Measure {
  readonly what: string;
  readonly against: string;
  readonly unit: Unit;
  /** The most that the ratio is meant to be at full size. */
  readonly meant?: number;
  /** It needs bases of its own that take many minutes: measured where `--only` names it, never with all others. */
  readonly byNameOnly?: true;
  /** Seconds that a quick run spent on it, to tell how long the others take. */
  readonly cost?: number;
  /** Makes what it needs of what no other row made yet. */
  values(): Promise<Values>;
}
