import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';

/** What a column holds: money in hundredths, an instant in UTC. */
export type FactType = 'text' | 'int' | 'money' | 'day' | 'instant' | 'bool';
export type FactValue = string | number | bigint | boolean | Day | Date | null;
export type FactRow = Readonly<Record<string, FactValue>>;

/** A table of the dataset as reports read it: a view of the schema `pbi`. */
export interface FactTable {
  readonly name: string;
  /** What one read of it answers: all of it, a company's rows, or those of a company and a year. */
  readonly per: 'all' | 'company' | 'company-and-year';
  readonly columns: Readonly<Record<string, FactType>>;
}

/** The facts that were taken up, whole tables or years of them, each in the order of its key. */
export interface FactTableReader {
  /** The years of which a table that is read by year has rows, the first one first. */
  listFactYears(company: CompanyCode): Promise<ReadonlyMap<string, readonly number[]>>;
  /** `year` is looked at where the table is read by year. */
  readFacts(table: FactTable, company: CompanyCode, year: number | null): Promise<readonly FactRow[]>;
}
