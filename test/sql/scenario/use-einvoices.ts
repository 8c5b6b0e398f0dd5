import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { einvoiceReader } from '../../../src/store/einvoicing/einvoice-reader.ts';
import { einvoiceWriter } from '../../../src/store/einvoicing/einvoice-writer.ts';
import { aStatus } from '../../builders/einvoice-status.ts';
import { CAMILLE, NOW } from '../../store/samples.ts';

const COMPANY = 'SOC';
const TODAY = day('2026-03-16');

/** Files of platforms read once and again, what they tell judged, held and settled. */
export async function useEInvoices(database: SqlDatabase): Promise<void> {
  const [reader, writer] = [einvoiceReader(database), einvoiceWriter(database)];
  const file = { company: COMPANY, hash: 'h1', name: 'statuts.xml', format: 'cdar' as const, faults: [] };
  const read = { ...file, readAt: NOW.toISOString() };
  await reader.hasEInvoiceFile(COMPANY, 'h1');
  await writer.keepEInvoiceFile(read, [
    aStatus({ key: 'a', reason: 'l’œuvre 👍' }),
    aStatus({ key: 'b', code: '212' }),
  ]);
  await writer.keepEInvoiceFile(read, []);
  await writer.keepEInvoiceFile({ ...read, hash: 'h2' }, [aStatus({ key: 'a' })]);
  const item = { ecNo: 7, piece: 'FA1', due: TODAY, amount: cents(1_200), left: cents(1_200), currency: 'EUR' };
  const finding = {
    ...{ invoice: 'FA0001', effect: 'hold' as const, until: TODAY },
    found: { kind: 'open' as const, tiers: 'ÉLAN', items: [item] },
  };
  await writer.saveEInvoiceFindings(COMPANY, [
    { ...finding, key: 'a' },
    { ...finding, key: 'b', effect: 'check' },
  ]);
  await reader.listEInvoiceStatuses(COMPANY, TODAY);
  await reader.listEInvoiceFindings(COMPANY);
  await reader.readHeld(COMPANY, 'all', TODAY);
  await reader.readHeld(COMPANY, { codes: ['ÉLAN'], ecNos: [8] }, TODAY);
  await writer.settleEInvoiceStatus(COMPANY, 'a', { by: CAMILLE, at: NOW });
  await writer.settleEInvoiceStatus(COMPANY, 'a', { by: CAMILLE, at: NOW });
  await reader.listEInvoiceFiles(COMPANY);
}
