import type { SageFile, SageScenario } from '../../../domain/recovery/sage-file.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What Sage itself keeps of recovery, read only; throws an OutsideFault. A base may lack all of it, or a login the right to it. */
export interface RecoveryReader {
  /** Files by customer, the latest first; three queries, whatever the number of customers. Null: this base or login has them not. */
  readSageFiles(codes: readonly TiersCode[] | 'all'): Promise<ReadonlyMap<TiersCode, readonly SageFile[]> | null>;
  /** P_LITIGE and F_SCENARIO; each empty where the base or the login has it not. */
  readRecoveryLists(): Promise<RecoveryLists>;
  /** Columns that these reads need and that the base lacks or the login may not see, as `TABLE.COLUMN`, in order. */
  missingForRecovery(): Promise<readonly string[]>;
}

export interface RecoveryLists {
  readonly motifs: readonly string[];
  readonly scenarios: readonly SageScenario[];
}
