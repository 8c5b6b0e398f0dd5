import { afterAll, beforeAll, describe } from 'vitest';
import type { SageRelease } from '../../src/demo/sage-base/release.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { openSageReader } from '../../src/sage/sage-reader.ts';
import { aCompany } from '../builders/company.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { fill } from '../sage/books.ts';
import { describeCreditBase } from './sage-reader/credit/base.ts';
import { describeSalesDocuments } from './sage-reader/credit/documents.ts';
import { describePayments } from './sage-reader/credit/payments.ts';
import { describeMoney } from './sage-reader/figures/describe-money.ts';
import { describeFiscalYears } from './sage-reader/fiscal-years.ts';
import { describeHistory } from './sage-reader/history.ts';
import { describeInvoices } from './sage-reader/invoices.ts';
import { describeLabels } from './sage-reader/labels.ts';
import { describeLedger } from './sage-reader/ledger.ts';
import { describeMarks } from './sage-reader/marks.ts';
import { describePlans } from './sage-reader/plans.ts';
import { describeRecovery } from './sage-reader/recovery.ts';
import { describeReleases } from './sage-reader/releases.ts';
import { describeTiers } from './sage-reader/tiers.ts';
import { describeUnposted } from './sage-reader/unposted.ts';
import type { OpenWorld } from './sage-reader/world.ts';

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
    describeMoney(openWorld);
    describeMarks(openWorld);
    describeInvoices(openWorld);
    describeLabels(openWorld);
    describePlans(openWorld);
    describeRecovery(openWorld);
    describeFiscalYears(openWorld);
    describeReleases(openWorld);
    describeCreditBase(openWorld);
    describeSalesDocuments(openWorld);
    describePayments(openWorld);
    describeUnposted(openWorld);
  });
}
