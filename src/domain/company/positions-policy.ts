/** What a company decided about lists that are read from kept positions. */
export interface PositionsPolicy {
  /** Lists read Sage itself where the last pass is this many minutes old, or older; 0: always. */
  readonly maxAgeMinutes: number;
}

/** Ten passes: one that fails, or a restart, is nothing that people notice. */
export const DEFAULT_POSITIONS_POLICY: PositionsPolicy = { maxAgeMinutes: 10 };
