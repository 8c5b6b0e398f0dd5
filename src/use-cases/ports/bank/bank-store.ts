import type { BankMatch, PaidPart } from '../../../domain/bank/bank-match.ts';
import type { Covered } from '../../../domain/bank/coverage.ts';
import type { BankEntry, ReadFault, StatementFile } from '../../../domain/bank/statement.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { HeldInstalments } from '../relance/held-instalments.ts';

/** A file of the bank that was read. */
export interface BankFile {
  readonly company: CompanyCode;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly name: string;
  readonly format: StatementFile['format'];
  readonly covered: readonly Covered[];
  readonly faults: readonly ReadFault[];
  /** That were not known from another file. */
  readonly entries: number;
  /** ISO. */
  readonly readAt: string;
}

/** An entry with what tells it from all others, in whichever file it stands. */
export interface KeyedEntry extends Omit<BankEntry, 'bankReference'> {
  readonly key: string;
  readonly account: string;
}

/** An entry as it is kept. */
export interface KeptEntry extends Omit<KeyedEntry, 'batch'> {
  /** Null: not matched yet. */
  readonly match: BankMatch | null;
}

/** What a person said of an entry that Sage does not have. */
export interface Settled {
  readonly by: Person;
  readonly at: Date;
}

export interface BankReader extends HeldInstalments {
  /** The latest first. */
  listBankFiles(company: CompanyCode): Promise<readonly BankFile[]>;
  hasBankFile(company: CompanyCode, hash: string): Promise<boolean>;
  /** What Sage does not have, by day. */
  listOpenBankEntries(company: CompanyCode): Promise<readonly KeptEntry[]>;
  /** Customers by the IBAN that paid for them, as Sage booked it or a person said. */
  listPayingIbans(company: CompanyCode): Promise<ReadonlyMap<string, readonly TiersCode[]>>;
  /** Instalments of letters of ours, by the reference of each; of those asked for. */
  listLettersBy(
    company: CompanyCode,
    references: readonly string[],
  ): Promise<readonly { readonly reference: string; readonly ecNos: readonly number[] }[]>;
}

/** What became of an open entry at a pass. */
export interface MatchToSave {
  readonly key: string;
  readonly match: BankMatch;
}

export interface BankWriter {
  /**
   * Keeps a file with those of its entries that no other file told; how many those were. What one file tells as a whole and another
   * payment by payment is open once (`foldBatches`). A file that is known is left as it is.
   */
  keepBankFile(
    file: Omit<BankFile, 'entries'>,
    entries: readonly KeyedEntry[],
  ): Promise<{ readonly added: number; readonly isNew: boolean }>;
  /**
   * In one transaction: what open entries were matched to, and all that the bank holds from then on. What Sage booked is open no
   * more; what a person settled meanwhile stays so.
   */
  saveBankMatches(company: CompanyCode, matches: readonly MatchToSave[], holds: readonly BankHold[]): Promise<void>;
  /** A person says that an entry pays nothing of what it was matched to; false: it is not open. */
  settleBankEntry(company: CompanyCode, key: string, settled: Settled): Promise<boolean>;
}

/** An instalment that an entry pays, whole or in part. */
export interface BankHold extends PaidPart {
  readonly key: string;
  readonly confidence: 'certain' | 'likely';
  readonly on: Day;
}
