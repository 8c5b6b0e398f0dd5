import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { blobLake } from '../../../src/channels/figures/lake/blob-lake.ts';
import { encodeFacts } from '../../../src/channels/figures/lake/encode-facts.ts';
import { folderLake } from '../../../src/channels/figures/lake/folder-lake.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { factTableReader } from '../../../src/store/figures/lake/fact-tables.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { exportDataset } from '../../../src/use-cases/figures/lake/export-dataset.ts';
import { LAKE_TABLES } from '../../../src/use-cases/figures/lake/tables.ts';
import type { FactTable } from '../../../src/use-cases/ports/figures/fact-tables.ts';
import type { Lake } from '../../../src/use-cases/ports/figures/lake.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { type DuckRow, openDuckDb } from '../../helpers/duckdb.ts';
import type { Dataset, Row } from '../measures/compute.ts';

/** The dataset as an analyst reads it who has the exported files alone: every table by its glob, with DuckDB. */
export async function readLake(database: SqlDatabase, company: Company): Promise<Dataset> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-lake-'));
  await exportInto(folderLake(folder), database, company);
  return readFiles(folder);
}

/** The same through a container of blobs, whose files are fetched first: DuckDB reads Azure by an extension that is a download. */
export async function readBlobs(database: SqlDatabase, company: Company): Promise<Dataset> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-lake-'));
  const { url, account, key, close } = await startAzurite('blob');
  try {
    const service = new BlobServiceClient(url, new StorageSharedKeyCredential(account, key));
    const container = service.getContainerClient('finance');
    await container.create();
    await exportInto(blobLake(container, PREFIX), database, company);
    for await (const { name } of container.listBlobsFlat({ prefix: PREFIX })) {
      const place = join(folder, name.slice(PREFIX.length));
      mkdirSync(dirname(place), { recursive: true });
      await container.getBlobClient(name).downloadToFile(place);
    }
  } finally {
    await close();
  }
  return readFiles(folder);
}

const PREFIX = 'finance/relance/';

async function exportInto(lake: Lake, database: SqlDatabase, company: Company): Promise<void> {
  const { reader } = await openStore(database, () => new Date());
  const ports = { dataset: reader, facts: factTableReader(database), loadEncoder: async () => encodeFacts };
  const answer = await exportDataset(ports, lake, company);
  if (answer.kind !== 'exported') throw new Error(`Not exported: ${answer.kind}`);
}

async function readFiles(folder: string): Promise<Dataset> {
  const duck = await openDuckDb();
  const tables: [string, readonly Row[]][] = [];
  for (const table of LAKE_TABLES) {
    const glob = join(folder, table.name, '**', '*.parquet');
    const rows = await duck.read(`SELECT * FROM read_parquet('${glob}')`).catch(noFiles);
    tables.push([table.name, rows.map((row) => toRow(row, table))]);
  }
  duck.close();
  rmSync(folder, { recursive: true });
  return Object.fromEntries(tables);
}

/** A table without a year has no file. */
function noFiles(error: unknown): readonly DuckRow[] {
  if (error instanceof Error && error.message.includes('No files found')) return [];
  throw error;
}

/** As the views are read: amounts in hundredths. The parts that folders add are no columns. */
const toRow = (row: DuckRow, { columns }: FactTable): Row =>
  Object.fromEntries(
    Object.entries(columns).map(([name, type]) => {
      const value = row[name] ?? null;
      if (value === null) return [name, null];
      if (type === 'money') return [name, Number(String(value).replace('.', ''))];
      return [name, type === 'instant' ? `${String(value).replace(' ', 'T')}Z` : value];
    }),
  );
