import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BANK } from '../../domain/bank/bank-setting.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { FileListed, StatementSource } from '../../use-cases/bank/import-folder.ts';
import { OutsideFault } from '../../use-cases/ports/outside-fault.ts';

/** A folder of this machine, or a share that it sees, which the settings name. What is in folders of its own is left alone. */
export function openFolderSource(): StatementSource {
  return {
    async list(company) {
      const folder = folderOf(company);
      if (folder === '') return [];
      const entries = await readdir(folder, { withFileTypes: true }).catch(asFault);
      const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
      const listed = await Promise.all(files.map(({ name }) => listedIn(folder, name)));
      return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (company, { name }) => ({
      name,
      bytes: await readFile(path.join(folderOf(company), name)).catch(asFault),
    }),
  };
}

const folderOf = (company: Company): string => settingOf(company, BANK).folder;

async function listedIn(folder: string, name: string): Promise<FileListed> {
  const { mtimeMs, size } = await stat(path.join(folder, name)).catch(asFault);
  return { id: name, name, version: `${mtimeMs}/${size}` };
}

function asFault(error: unknown): never {
  const detail = error instanceof Error ? error.message : String(error);
  throw new OutsideFault('refused', 'bank-folder', detail);
}
