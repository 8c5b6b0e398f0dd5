import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Encours } from '../../../domain/credit/encours.ts';
import type { RiskVerdict } from '../../../domain/credit/risk.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What the last watch knew of a payer: to tell who is newly à bloquer, and to answer « donnée au hh:mm » without Sage. */
export interface KnownRisk {
  readonly payer: TiersCode;
  readonly name: string;
  readonly encours: Encours;
  readonly verdict: RiskVerdict;
  /** ISO instant since when its effect is what it is. */
  readonly since: string;
  /** ISO instant at which Sage was read. */
  readonly readAt: string;
}

export interface RiskReader {
  readRisks(company: CompanyCode, payers: readonly TiersCode[] | 'all'): Promise<ReadonlyMap<TiersCode, KnownRisk>>;
  /** When the last watch that went through read Sage; null: none ever did. */
  lastRiskReading(company: CompanyCode): Promise<Date | null>;
}

export interface RiskWriter {
  /**
   * Replaces what is known of these payers, by set, forgets those that are `gone`, and takes `readAt` for all of the company's
   * others too.
   */
  saveRisks(
    company: CompanyCode,
    changed: readonly KnownRisk[],
    readAt: Date,
    gone?: readonly TiersCode[],
  ): Promise<void>;
}
