import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import type { Day } from '../../domain/day.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { ClosingWay } from '../../domain/ledger/lettering/closing-entries.ts';
import type { UntreatedAccount, UntreatedTotal } from '../../domain/ledger/untreated-account.ts';
import type { Contact } from '../../domain/tiers/contact.ts';
import type { Tiers, TiersSummary } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';

/** How fresh the books are: a letter about an invoice paid yesterday is a complaint tomorrow. */
export interface Freshness {
  /** Date of the last entry in the journal of a bank (a caisse is none), null when there is none. */
  readonly lastBankEntry: Day | null;
  /** When Sage was read. */
  readonly readAt: Date;
}

/** Ledger lines of some tiers, all that is needed to know what was open as of a day. */
export interface Ledger {
  readonly asOf: Day;
  /** First day of the years read: the latest year with à-nouveaux (data dictionary §3.2). */
  readonly from: Day;
  readonly fiscalYears: readonly FiscalYear[];
  readonly entries: readonly Entry[];
  /** What is open on accounts that the settings say nothing of; of a history, none. */
  readonly untreated: readonly UntreatedAccount[];
}

/** A customer's code, and how a line, a document or a payer spells it. */
export interface CodeWrittenOtherwise {
  readonly code: TiersCode;
  readonly written: string;
}

/** One Sage base, read only: there is no method that writes. Every read is one set-based query, whatever the number of tiers. */
export interface SageReader {
  readonly company: CompanyCode;
  /** All customers, for the search. */
  listTiers(): Promise<readonly TiersSummary[]>;
  readTiers(code: TiersCode): Promise<Tiers | null>;
  readTiersMany(codes: readonly TiersCode[] | 'all'): Promise<ReadonlyMap<TiersCode, Tiers>>;
  readContacts(codes: readonly TiersCode[] | 'all'): Promise<ReadonlyMap<TiersCode, readonly Contact[]>>;
  /**
   * What all sheets and contacts come to, in short: the same again, and none of them changed. Null where it cannot tell: something changed
   * a moment ago, or the base does not say when. One query.
   */
  readSheetMark(): Promise<string | null>;
  /** Lines open as of the day, and the lettered ones that were still open then. */
  readLedger(codes: readonly TiersCode[] | 'all', asOf: Day): Promise<Ledger>;
  readFreshness(): Promise<Freshness>;
  readBaseCurrency(): Promise<Currency>;
  /** Accounts that the settings say nothing of, on which customers have something open today; by account. */
  readUntreatedAccounts(): Promise<readonly UntreatedTotal[]>;
  /** How the last year that was carried over was closed; null where no year has its à-nouveaux. */
  readClosingWay(): Promise<ClosingWay | null>;
  /** Whether reads lock nothing, and wait for nobody (READ_COMMITTED_SNAPSHOT of the base). */
  readsVersions(): Promise<boolean>;
  /** Columns that the queries need and the base lacks, as `TABLE.COLUMN`; empty when all is well. */
  missingColumns(): Promise<readonly string[]>;
  /** Codes that the base writes in another way than the customer's sheet: what bears one is read for nobody. */
  codesWrittenOtherwise(): Promise<readonly CodeWrittenOtherwise[]>;
}
