import type { Cents } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What one late instalment has cost. */
export interface LinePenalties {
  /** EC_No of all its lines. */
  readonly numbers: readonly number[];
  /** In its currency. */
  readonly interest: Cents;
  /** In euros. */
  readonly indemnity: Cents;
}

/** What lateness costs, for letters that say it. */
export interface PenaltiesOfLines {
  /**
   * Of every late instalment of these customers on a day; a customer is left out where nothing is asked of it, or a rate is missing.
   * Set-based reads, whatever their number. Throws an OutsideFault.
   */
  readPenaltiesOfLines(
    company: Company,
    codes: readonly TiersCode[],
    asOf: Day,
  ): Promise<ReadonlyMap<TiersCode, readonly LinePenalties[]>>;
}
