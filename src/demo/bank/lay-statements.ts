import type { Client } from '@microsoft/microsoft-graph-client';
import { childOf, drivePath } from '../../channels/graph/dossier/dossier-folders.ts';
import { openDossierSites } from '../../channels/graph/dossier/dossier-site.ts';
import { BANK } from '../../domain/bank/bank-setting.ts';
import { receiptsIn } from '../../domain/bank/receipts-in.ts';
import { cents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import { openSageReader } from '../../sage/sage-reader.ts';
import { SCENARIOS } from '../company/scenarios.ts';
import type { EmbeddedData } from '../embedded/open-embedded.ts';
import { camtFiles, type StatementText } from './camt-text.ts';
import { type DemoBooks, demoPayments } from './payments.ts';

const OPENING = cents(86_412_30);
const BOOKED_DAYS = 10;

/**
 * Lays what the bank tells of a demo company into its folder of the stand-in's SharePoint, as a person would, unless the folder is
 * there: what the company owes is as of the day that the demo was made on.
 */
export async function layStatements(
  client: Client,
  { company, sage }: EmbeddedData['companies'][number],
  seededOn: Day,
): Promise<void> {
  const { accounts, library } = settingOf(company, BANK);
  const [iban] = accounts;
  if (iban === undefined || library === '') return;
  const { driveId } = await openDossierSites(client).find(company);
  if (await childOf(client, `${drivePath(driveId)}/root`, library)) return;
  const books = await readBooks(company, sage, seededOn);
  for (const file of camtFiles({ iban, opening: OPENING }, demoPayments(books)))
    await lay(client, `${drivePath(driveId)}/root:/${encodeURIComponent(library)}`, file);
}

async function readBooks(
  company: Company,
  sage: EmbeddedData['companies'][number]['sage'],
  today: Day,
): Promise<DemoBooks> {
  const reader = openSageReader(sage, company, { now: () => new Date(`${today}T12:00:00Z`) });
  const [ledger, history, customers] = await Promise.all([
    reader.readLedger('all', today),
    reader.readLedgerHistory('all', today, addDays(today, -BOOKED_DAYS)),
    reader.listTiers(),
  ]);
  return {
    today,
    items: openItems(ledger.entries, today, ledger.fiscalYears),
    names: new Map(customers.map(({ code, name }) => [code, name])),
    told: new Set(SCENARIOS.map(({ code }) => code)),
    receipts: receiptsIn(history.entries),
  };
}

/** SharePoint makes the folder of a file that is put by its path. */
async function lay(client: Client, folder: string, { name, text }: StatementText): Promise<void> {
  const place = client.api(`${folder}/${encodeURIComponent(name)}:/content`);
  await place.header('Content-Type', 'application/xml').put(Buffer.from(text));
}
