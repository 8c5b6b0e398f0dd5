import type { Day } from '../../../domain/day.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Ledger } from '../sage-reader.ts';

/** What tells that the lines of a customer changed, without reading them. */
export interface LedgerMark {
  /** The same again: no line was added, taken out, lettered or changed. A day that a line was dated ahead to changes it too. */
  readonly mark: string;
  /** How many lines there are. */
  readonly lines: number;
}

/** The past of one Sage base, read only; throws an OutsideFault. */
export interface HistoryReader {
  /**
   * All lines of the customers in all years that the base keeps, lettered ones and à-nouveaux included, dated `from` (null: the
   * first) to `asOf`; and the lettered ones after it, which tell what was not settled yet. `fiscalYears` say which have their
   * à-nouveaux; entries what their counterparts tell (a loss, an advance). Two set-based queries, whatever the number of tiers.
   */
  readLedgerHistory(codes: readonly TiersCode[] | 'all', asOf: Day, from: Day | null): Promise<Ledger>;

  /** Of each customer that has lines, as of the day: set-based queries over all of them. */
  readLedgerMarks(asOf: Day): Promise<ReadonlyMap<TiersCode, LedgerMark>>;
}
