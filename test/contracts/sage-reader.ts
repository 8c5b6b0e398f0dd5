import { afterAll, beforeAll, describe } from 'vitest';
import type { SageRelease } from '../../src/demo/sage-base/release.ts';
import type { Company } from '../../src/domain/company/company.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { openSageReader, type RefreshableSageReader, type SageReaderOptions } from '../../src/sage/sage-reader.ts';
import type { SqlReader } from '../../src/sage/sql-reader.ts';
import { aCompany } from '../builders/company.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { type Books, fill } from '../sage/books.ts';
import { describeCreditBase } from './sage-reader/credit/base.ts';
import { describeSalesDocuments } from './sage-reader/credit/documents.ts';
import { describePayments } from './sage-reader/credit/payments.ts';
import { describeFiscalYears } from './sage-reader/fiscal-years.ts';
import { describeHistory } from './sage-reader/history.ts';
import { describeInvoices } from './sage-reader/invoices.ts';
import { describeLedger } from './sage-reader/ledger.ts';
import { describeMarks } from './sage-reader/marks.ts';
import { describeReleases } from './sage-reader/releases.ts';
import { describeTiers } from './sage-reader/tiers.ts';

/** A hand-made base and who reads it. */
export interface World {
  readonly base: SqlDatabase;
  readonly release: SageRelease;
  /** `through`: what its queries go through, instead of the base itself. */
  reader(options?: SageReaderOptions, company?: Partial<Company>, through?: SqlReader): RefreshableSageReader;
}

/** Makes a base of its own with these rows. */
export type OpenWorld = (books: Books) => Promise<World>;

/** What a reader answers of any Sage base, of either release. `makeDatabase` gives empty databases of its own. */
export function describeSageReader(
  engine: string,
  open: () => Promise<{ makeDatabase(): Promise<SqlDatabase>; close(): Promise<void> }>,
): void {
  describe.each<SageRelease>(['old', 'new'])(`a Sage base of the %s releases on ${engine}`, (release) => {
    let makeDatabase: () => Promise<SqlDatabase>;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ makeDatabase, close } = await open());
    });
    afterAll(() => close());

    const openWorld: OpenWorld = async (books) => {
      const base = await makeDatabase();
      await createSageBase(base, release);
      await fill(base, release, books);
      return {
        base,
        release,
        reader: (options, company, through = base) => openSageReader(through, aCompany(company), options),
      };
    };

    describeTiers(openWorld);
    describeLedger(openWorld);
    describeHistory(openWorld);
    describeMarks(openWorld);
    describeInvoices(openWorld);
    describeFiscalYears(openWorld);
    describeReleases(openWorld);
    describeCreditBase(openWorld);
    describeSalesDocuments(openWorld);
    describePayments(openWorld);
  });
}
