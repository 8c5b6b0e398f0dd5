import type { SageReminders } from '../../../domain/plans/from-periods.ts';
import type { SegmentFacts } from '../../../domain/plans/plan-book.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What plans ask of one Sage base, read only; throws an OutsideFault. */
export interface SegmentReader {
  /** What sheets say that segments ask; one query, whatever the number. A code that Sage does not know is absent. */
  readSegmentFacts(codes: readonly TiersCode[] | 'all'): Promise<ReadonlyMap<TiersCode, SegmentFacts>>;
  /** P_RAPPEL and D_RappelSoldeMin. */
  readReminderPeriods(): Promise<SageReminders>;
}
