import type { Company } from '../../../domain/company/company.ts';
import type { LateRow } from '../../../domain/morning/morning-post.ts';
import type { Directory } from '../../ports/directory.ts';
import type { AccountsPorts } from '../../positions/read-accounts.ts';

export interface SearchPorts extends AccountsPorts {
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
