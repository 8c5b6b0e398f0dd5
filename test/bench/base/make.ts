import { registerLoadedCompany } from '../../../src/demo/embedded/loaded-companies.ts';
import { openEmbeddedData } from '../../../src/demo/embedded/open-embedded.ts';
import { insertSageRows, type SageValues } from '../../../src/demo/sage-base/rows.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { serveParent } from '../child.ts';
import { seconds } from '../measure.ts';
import { COMPANY, customersFor, entriesOf, settingsRows, TODAY, tiersRow } from './books.ts';
import { copyRate } from './copy-rate.ts';
import { creditOf, ordersOf, salesSettings } from './orders.ts';

export interface MadeBase {
  readonly customers: number;
  readonly rows: number;
  readonly loadSeconds: number;
  /** What the engine itself copies of such rows, without our driver, constraints or indexes. */
  readonly copiedPerSecond: number;
}

const BATCH_CUSTOMERS = 50;
const SAMPLE_CUSTOMERS = 250;

/** Makes the base that everything else is measured on, in its folder. */
async function makeBase({ folder, entries }: { folder: string; entries: number }): Promise<MadeBase> {
  const data = await openEmbeddedData(folder, TODAY, 'never');
  await data.gateway.createDatabase(COMPANY);
  const database = await data.gateway.database(COMPANY);
  await createSageBase(database, 'new');
  const settings = { ...settingsRows(), ...salesSettings };
  for (const [table, rows] of Object.entries(settings)) await insertSageRows(database, 'new', table, rows);
  const customers = customersFor(entries);
  const loadSeconds = await seconds(() => load(database, customers));
  await loadOrders(database, customers);
  await registerLoadedCompany(folder, { code: COMPANY, name: COMPANY, release: 'new', currency: 'EUR' });
  const [counted] = await database.query<{ N: number }>('SELECT COUNT(*) AS N FROM F_ECRITUREC');
  await data.gateway.close();
  const copiedPerSecond = await copyRate(upTo(SAMPLE_CUSTOMERS).flatMap(entriesOf));
  return { customers, rows: Number(counted?.N), loadSeconds, copiedPerSecond };
}

const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, at) => from + at);

async function load(database: SqlDatabase, customers: number): Promise<void> {
  await insertSageRows(database, 'new', 'F_COMPTET', upTo(customers).map(customerRow));
  for (let first = 1; first <= customers; first += BATCH_CUSTOMERS) {
    const ranks = upTo(Math.min(BATCH_CUSTOMERS, customers - first + 1), first);
    const rows: SageValues[] = ranks.flatMap(entriesOf);
    await insertSageRows(database, 'new', 'F_ECRITUREC', rows);
  }
}

const customerRow = (rank: number): SageValues => ({ ...tiersRow(rank), ...creditOf(rank) });

async function loadOrders(database: SqlDatabase, customers: number): Promise<void> {
  const orders = upTo(customers).map(ordersOf);
  await insertSageRows(
    database,
    'new',
    'F_DOCENTETE',
    orders.flatMap(({ headers }) => headers),
  );
  await insertSageRows(
    database,
    'new',
    'F_DOCLIGNE',
    orders.flatMap(({ lines }) => lines),
  );
}

serveParent(makeBase);
