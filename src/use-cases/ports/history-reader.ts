import type { Day } from '../../domain/day.ts';
import type { TiersCode } from '../../domain/tiers/tiers.ts';
import type { Ledger } from './sage-reader.ts';

/** The past of one Sage base, read only; throws an OutsideFault. */
export interface HistoryReader {
  /**
   * All lines of the customers in all years that the base keeps, lettered ones and à-nouveaux included, dated `from` (null: the
   * first) to `asOf`; and the lettered ones after it, which tell what was not settled yet. `fiscalYears` say which have their
   * à-nouveaux. One set-based query, whatever the number of tiers.
   */
  readLedgerHistory(codes: readonly TiersCode[] | 'all', asOf: Day, from: Day | null): Promise<Ledger>;
}
