import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Company } from '../../../domain/company/company.ts';
import type { FileListed, FileSource } from '../../../use-cases/laid-files.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';

/** A folder of this machine, or a share that it sees, which the settings name ('': none). What is in folders of its own is left alone. `fault`: the code where it does not answer. */
export function folderSource(folderOf: (company: Company) => string, fault: string): FileSource {
  const asFault = (error: unknown): never => {
    throw new OutsideFault('refused', fault, error instanceof Error ? error.message : String(error));
  };
  return {
    async list(company) {
      const folder = folderOf(company);
      if (folder === '') return [];
      const entries = await readdir(folder, { withFileTypes: true }).catch(asFault);
      const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
      const listed = await Promise.all(files.map(({ name }) => listedIn(folder, name, asFault)));
      return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (company, { name }) => ({
      name,
      bytes: await readFile(path.join(folderOf(company), name)).catch(asFault),
    }),
  };
}

async function listedIn(folder: string, name: string, asFault: (error: unknown) => never): Promise<FileListed> {
  const { mtimeMs, size } = await stat(path.join(folder, name)).catch(asFault);
  return { id: name, name, version: `${mtimeMs}/${size}` };
}
