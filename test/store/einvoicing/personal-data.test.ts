import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { einvoiceReader } from '../../../src/store/einvoicing/einvoice-reader.ts';
import { einvoiceWriter } from '../../../src/store/einvoicing/einvoice-writer.ts';
import { einvoicingPersonalData } from '../../../src/store/einvoicing/personal/einvoicing-personal-data.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { aStatus } from '../../builders/einvoice-status.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { CAMILLE, NOW, newCompany } from '../samples.ts';

const TODAY = day('2026-03-16');
const LONG_AGO = day('2025-02-01');

let gateway: SqlGateway;
let database: SqlDatabase;
let company: string;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
});
afterAll(() => gateway.close());
beforeEach(() => {
  company = newCompany();
});

/** Statuses of a customer's invoices, all found open once. */
async function keep(...statuses: readonly ReturnType<typeof aStatus>[]) {
  const writer = einvoiceWriter(database);
  const file = { company, hash: 'h', name: 'f', format: 'csv' as const, faults: [], readAt: NOW.toISOString() };
  await writer.keepEInvoiceFile(file, statuses);
  const item = { ecNo: 1, piece: 'FA1', due: null, amount: cents(1), left: cents(1), currency: 'EUR' };
  await writer.saveEInvoiceFindings(
    company,
    statuses.map(({ key, invoice }) => ({
      ...{ key, invoice, effect: 'hold' as const, until: null },
      found: { kind: 'open' as const, tiers: 'DUPONT', items: [item] },
    })),
  );
  return writer;
}
const told = async () =>
  (await einvoiceReader(database).listEInvoiceStatuses(company, LONG_AGO)).map(
    ({ key, reason, isSettled }) => `${key} ${reason} ${isSettled}`,
  );
const ofDupont = () => ({ ids: [], mails: [], names: [], customer: { company, code: 'DUPONT' } });

test('of a customer, what counts stays; of what counts no more the words go, and that it was settled stays', async () => {
  const writer = await keep(
    aStatus({ key: 'a', reason: 'dit Mme Roy' }),
    aStatus({ key: 'b', invoice: 'FA0002', reason: 'dit Mme Roy' }),
  );
  await writer.settleEInvoiceStatus(company, 'b', { by: CAMILLE, at: NOW });
  const keeper = einvoicingPersonalData(database);
  const held = async () =>
    (await keeper.readHeld(ofDupont(), TODAY)).map(({ what, fate, rows }) => `${what} ${fate} ${rows.length}`);
  expect(await held()).toEqual(['einvoice-statuses kept 1', 'einvoice-statuses-over nameless 1']);
  await keeper.eraseHeld(ofDupont(), TODAY);
  expect(await told()).toEqual(['a dit Mme Roy false', 'b  true']);
  expect(await held()).toEqual(['einvoice-statuses kept 1']);
});

test('statuses go after ten years, as the invoices that they are about', async () => {
  await keep(aStatus({ key: 'old', on: '2016-03-10' }), aStatus({ key: 'new', on: '2016-03-17' }));
  const keeper = einvoicingPersonalData(database);
  expect(await keeper.expire(TODAY, [], true, true)).toMatchObject([{ what: 'einvoice-statuses', count: 1 }]);
  expect(await told()).toEqual(['new  false']);
});
