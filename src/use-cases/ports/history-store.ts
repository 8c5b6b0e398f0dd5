import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';

/** One append-only line: who did what, when, and the facts then seen. */
export interface HistoryLine {
  readonly at: string;
  readonly by: Person;
  readonly company: CompanyCode;
  readonly tiers: TiersCode | null;
  readonly act: string;
  readonly subject: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface HistoryReader {
  readHistory(company: CompanyCode, tiers: TiersCode, limit: number): Promise<readonly HistoryLine[]>;
}

export interface HistoryWriter {
  appendHistory(line: HistoryLine): Promise<void>;
}
