import type { Company } from '../../domain/company/company.ts';
import type { FileGiven, Imported, ImportPorts } from './import-bank-file.ts';
import { importBankFile } from './import-bank-file.ts';

/** Where the bank's files of a company are laid. Throws an OutsideFault. */
export interface StatementSource {
  /** Names of the files, the oldest first. */
  list(company: Company): Promise<readonly string[]>;
  read(company: Company, name: string): Promise<FileGiven>;
}

/** Reads what lies in a folder of the bank and was not read before, one file after the other. Nothing is moved nor taken away. */
export async function importFolder(
  ports: ImportPorts & { readonly source: StatementSource },
  company: Company,
): Promise<readonly Imported[]> {
  const imported: Imported[] = [];
  for (const name of await ports.source.list(company)) {
    imported.push(await importBankFile(ports, company, await ports.source.read(company, name)));
  }
  return imported.filter(({ kind }) => kind === 'read');
}
