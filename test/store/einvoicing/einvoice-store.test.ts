import { afterAll, beforeAll } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { einvoiceReader } from '../../../src/store/einvoicing/einvoice-reader.ts';
import { einvoiceWriter } from '../../../src/store/einvoicing/einvoice-writer.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { describeEInvoiceStore } from '../../contracts/einvoicing/einvoice-store.ts';
import { openFakeEInvoices } from '../../fakes/einvoicing/fake-einvoices.ts';
import { openTestGateway } from '../../helpers/embedded.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

describeEInvoiceStore('the embedded engine', async () => {
  const database = await gateway.database('store');
  return { ...einvoiceReader(database), ...einvoiceWriter(database) };
});
describeEInvoiceStore('the fake', async () => openFakeEInvoices());
