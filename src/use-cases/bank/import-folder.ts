import type { Company } from '../../domain/company/company.ts';
import { type FileSource, type TakePorts, takeLaid } from '../laid-files.ts';
import { type Imported, type ImportPorts, importBankFile } from './import-bank-file.ts';

/** Reads what lies in a source and was not read before, one file after the other. Nothing is moved nor taken away. */
export async function importFolder(
  ports: ImportPorts & TakePorts,
  source: FileSource,
  company: Company,
): Promise<readonly Imported[]> {
  const imported = await takeLaid(ports, source, company, (file) => importBankFile(ports, company, file));
  return imported.filter(({ kind }) => kind === 'read');
}
