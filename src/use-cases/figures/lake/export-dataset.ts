import { createHash } from 'node:crypto';
import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { DatasetReader, DatasetState } from '../../ports/figures/dataset-store.ts';
import type { FactTable, FactTableReader } from '../../ports/figures/fact-tables.ts';
import type { EncodeFacts, Lake } from '../../ports/figures/lake.ts';
import { type LakeFile, manifestPath, readManifest, writeManifest } from './manifest.ts';
import { LAKE_TABLES } from './tables.ts';

export interface ExportPorts {
  readonly dataset: Pick<DatasetReader, 'readDataset'>;
  readonly facts: FactTableReader;
  /** Asked for once something is exported. */
  readonly loadEncoder: () => Promise<EncodeFacts>;
}

export type ExportAnswer =
  /** No pass over the company's facts ever went through. */
  | { readonly kind: 'never-refreshed' }
  /** Passes took up facts each time while they were read: asked again later, it goes. */
  | { readonly kind: 'restless' }
  | {
      readonly kind: 'exported';
      readonly asOf: Day;
      readonly files: number;
      readonly rows: number;
      readonly written: number;
      readonly removed: number;
    };

const TRIES = 3;

/**
 * Lays a company's facts into a lake as they are reported: a file a table, or a company, or a company and a year. A file whose
 * bytes are those of the last export is left alone; one that has no rows any more is taken out; the manifest comes last, and
 * names what belongs together. Safe to repeat: the same facts write nothing. Facts are read of one refresh, and read again where
 * a pass took up new ones meanwhile. Fails where the lake does, and may then be asked again.
 */
export async function exportDataset(
  { dataset, facts, loadEncoder }: ExportPorts,
  lake: Lake,
  company: Company,
): Promise<ExportAnswer> {
  const encode = await loadEncoder();
  const laid = await readLaid(lake, company.code);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await dataset.readDataset(company.code);
    if (before === null || before.refreshedAt === null) return { kind: 'never-refreshed' };
    const files = await encodeAll(facts, encode, { company: company.code, laid });
    const after = await dataset.readDataset(company.code);
    if (after?.refreshedAt === before.refreshedAt) return lay(lake, before, files, laid);
  }
  return { kind: 'restless' };
}

/** What an export of before left, and what is still there of it. */
interface Laid {
  readonly files: readonly LakeFile[];
  has(file: LakeFile): boolean;
}

async function readLaid(lake: Lake, company: CompanyCode): Promise<Laid> {
  const files = readManifest(await lake.read(manifestPath(company)));
  const lists = await Promise.all(LAKE_TABLES.map(({ name }) => lake.list(name)));
  const isThere = new Set(lists.flatMap((list) => [...list]));
  const digests = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return { files, has: ({ path, sha256 }) => isThere.has(path) && digests.get(path) === sha256 };
}

/** `bytes` null: it is there, as it is to be. */
interface EncodedFile extends LakeFile {
  readonly bytes: Uint8Array | null;
}

async function encodeAll(
  facts: FactTableReader,
  encode: EncodeFacts,
  { company, laid }: { readonly company: CompanyCode; readonly laid: Laid },
): Promise<readonly EncodedFile[]> {
  const years = await facts.listFactYears(company);
  const files: EncodedFile[] = [];
  for (const table of LAKE_TABLES) {
    const cuts = table.per === 'company-and-year' ? (years.get(table.name) ?? []) : [null];
    for (const year of cuts) {
      const rows = await facts.readFacts(table, company, year);
      const bytes = encode(table, rows);
      const file = { path: pathOf(table, company, year), rows: rows.length, sha256: digest(bytes) };
      files.push({ ...file, bytes: laid.has(file) ? null : bytes });
    }
  }
  return files;
}

/**
 * Folders are named as Spark and DuckDB read partitions, by names that no column has: `Company` is a column already, and a
 * partition of that name would stand in its place.
 */
function pathOf({ name, per }: FactTable, company: CompanyCode, year: number | null): string {
  const ofCompany = per === 'all' ? [] : [`CompanyPart=${encodeURIComponent(company)}`];
  const ofYear = year === null ? [] : [`YearPart=${year}`];
  return [name, ...ofCompany, ...ofYear, 'data.parquet'].join('/');
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function lay(lake: Lake, state: DatasetState, files: readonly EncodedFile[], laid: Laid): Promise<ExportAnswer> {
  let written = 0;
  for (const { path, bytes } of files) {
    if (bytes === null) continue;
    await lake.write(path, bytes);
    written += 1;
  }
  const now = new Set(files.map(({ path }) => path));
  // Only what an export of ours laid there: a lake is others' too.
  const gone = laid.files.filter(({ path }) => !now.has(path));
  for (const { path } of gone) await lake.remove(path);
  if (written + gone.length > 0) await lake.write(manifestPath(state.company), writeManifest(state, files));
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return { kind: 'exported', asOf: state.asOf, files: files.length, rows, written, removed: gone.length };
}
