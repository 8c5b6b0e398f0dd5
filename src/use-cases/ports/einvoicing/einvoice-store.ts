import type { Cents } from '../../../domain/cents.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Day } from '../../../domain/day.ts';
import type { EInvoiceStatus, StatusFault, StatusFile } from '../../../domain/einvoicing/einvoice-status.ts';
import type { KeptStatus, StandingStatus } from '../../../domain/einvoicing/standing.ts';
import type { InstalmentKey } from '../../../domain/ledger/open-item.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { HeldInstalments } from '../relance/held-instalments.ts';

/** A file of a platform that was read. */
export interface EInvoiceFile {
  readonly company: CompanyCode;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly name: string;
  readonly format: StatusFile['format'];
  readonly faults: readonly StatusFault[];
  /** That no other file told. */
  readonly statuses: number;
  /** ISO. */
  readonly readAt: string;
}

/** A status with what tells it from all others, in whichever file it stands. */
export interface KeyedStatus extends EInvoiceStatus {
  readonly key: string;
}

/** An instalment of an invoice that a status is about. */
export interface FoundInstalment extends InstalmentKey {
  readonly left: Cents;
  readonly currency: Currency;
}

/** What a pass found for a status that counts. */
export interface Finding extends Omit<StandingStatus, 'status'> {
  readonly found:
    | { readonly kind: 'open'; readonly tiers: TiersCode; readonly items: readonly FoundInstalment[] }
    | { readonly kind: 'not-open' }
    | { readonly kind: 'other-day'; readonly issued: Day }
    | { readonly kind: 'several'; readonly tiers: readonly TiersCode[] };
}

export interface FindingToSave extends Finding {
  readonly key: string;
  readonly invoice: string;
}

export interface FoundStatus extends Finding {
  readonly status: KeptStatus;
}

/** What a person said of a status. */
export interface Settled {
  readonly by: Person;
  readonly at: Date;
}

export interface EInvoiceReader extends HeldInstalments {
  hasEInvoiceFile(company: CompanyCode, hash: string): Promise<boolean>;
  /** The latest first. */
  listEInvoiceFiles(company: CompanyCode): Promise<readonly EInvoiceFile[]>;
  /**
   * All of invoices of which one may hold letters, or is to be looked at and not older than `since`; « encaissée », which is said of every
   * invoice, alone. By day.
   */
  listEInvoiceStatuses(company: CompanyCode, since: Day): Promise<readonly KeptStatus[]>;
  /** What the last pass found, by day. */
  listEInvoiceFindings(company: CompanyCode): Promise<readonly FoundStatus[]>;
}

export interface EInvoiceWriter {
  /** Keeps a file with those of its statuses that no other file told; how many those were. A file that is known is left as it is. */
  keepEInvoiceFile(
    file: Omit<EInvoiceFile, 'statuses'>,
    statuses: readonly KeyedStatus[],
  ): Promise<{ readonly added: number; readonly isNew: boolean }>;
  /** In one transaction: what counts from then on, and what of it holds instalments. What a person settled meanwhile stays so. */
  saveEInvoiceFindings(company: CompanyCode, findings: readonly FindingToSave[]): Promise<void>;
  /** A person says that a status holds nothing; false: it does not count any more. */
  settleEInvoiceStatus(company: CompanyCode, key: string, settled: Settled): Promise<boolean>;
}
