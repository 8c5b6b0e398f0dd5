import type { SageRelease } from '../../../src/demo/sage-base/release.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import type { RefreshableSageReader, SageReaderOptions } from '../../../src/sage/sage-reader.ts';
import type { SqlReader } from '../../../src/sage/sql-reader.ts';
import type { Books } from '../../sage/books.ts';

/** A hand-made base and who reads it. */
export interface World {
  readonly base: SqlDatabase;
  readonly release: SageRelease;
  /** `through`: what its queries go through, instead of the base itself. */
  reader(options?: SageReaderOptions, company?: Partial<Company>, through?: SqlReader): RefreshableSageReader;
}

/** Makes a base of its own with these rows. */
export type OpenWorld = (books: Books) => Promise<World>;
