import type { Company } from '../../domain/company/company.ts';
import { type FileGiven, type Imported, type ImportPorts, importBankFile } from './import-bank-file.ts';

/** A file that lies in a source. */
export interface FileListed {
  readonly id: string;
  readonly name: string;
  /** The same again: the same bytes. */
  readonly version: string;
}

/** Where the bank's files of a company are laid. Throws an OutsideFault. */
export interface StatementSource {
  /** By name. */
  list(company: Company): Promise<readonly FileListed[]>;
  read(company: Company, file: FileListed): Promise<FileGiven>;
}

/** What this process has looked at: a file is fetched again only where it changed. What was read for good, the store knows. */
export type Seen = Set<string>;

/** Reads what lies in a source and was not read before, one file after the other. Nothing is moved nor taken away. */
export async function importFolder(
  ports: ImportPorts,
  source: StatementSource,
  company: Company,
  seen: Seen,
): Promise<readonly Imported[]> {
  const imported: Imported[] = [];
  for (const file of await source.list(company)) {
    const key = JSON.stringify([company.code, file.id, file.version]);
    if (seen.has(key)) continue;
    imported.push(await importBankFile(ports, company, await source.read(company, file)));
    seen.add(key);
  }
  return imported.filter(({ kind }) => kind === 'read');
}
