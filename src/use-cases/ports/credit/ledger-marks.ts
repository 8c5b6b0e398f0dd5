import type { Company } from '../../../domain/company/company.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What tells that the ledger of a customer changed, as of today; a customer without lines has none. */
export interface LedgerMarks {
  /** When Sage was read: what came after may be missing. */
  readonly readAt: Date;
  readonly marks: ReadonlyMap<TiersCode, string>;
}

/** Throws an OutsideFault. */
export type ReadLedgerMarks = (company: Company) => Promise<LedgerMarks>;
