import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { OpenItem } from '../../../domain/ledger/open-item.ts';
import type { LateRow } from '../../../domain/morning/morning-post.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';

export interface TiersRef {
  readonly company: CompanyCode;
  readonly code: TiersCode;
}

/** What is open of some customers of a company. */
export interface OpenRead {
  readonly items: readonly OpenItem[];
  /** When Sage was read for it, where that was not now. */
  readonly readAt: Date | null;
}

export interface SearchPorts {
  readonly companies: Companies;
  readonly clock: Clock;
  /** Open items as of today of the customers shown, by company: one query per company, whatever their number. */
  readonly readOpen: (refs: readonly TiersRef[]) => Promise<ReadonlyMap<CompanyCode, OpenRead>>;
  readonly directory: Directory;
  /** Late customers of a company, read some minutes ago at most: what is shown before anything is typed. */
  readonly lateRows: (company: Company) => Promise<readonly LateRow[]>;
  /** What the work gives where it gives it soon; null where a list should not wait for it. */
  readonly soon: <T>(work: Promise<T>) => Promise<T | null>;
}

/** What was typed, and which part of the answer is wanted. */
export interface SearchRequest {
  readonly text: string;
  /** Results seen so far. */
  readonly skip: number;
  readonly count: number;
}
