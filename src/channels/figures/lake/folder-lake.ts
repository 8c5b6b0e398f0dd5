import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Lake } from '../../../use-cases/ports/figures/lake.ts';

/** A folder of this machine, or one that is mounted. A file is written beside its place, and moved into it. */
export function folderLake(root: string): Lake {
  const at = (file: string): string => path.join(root, ...file.split('/'));
  return {
    async list(folder) {
      const entries = await unlessAbsent(readdir(at(folder), { recursive: true, withFileTypes: true }));
      const files = (entries ?? []).filter((entry) => entry.isFile());
      return new Set(
        files.map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)).split(path.sep).join('/')),
      );
    },
    read: async (file) => await unlessAbsent(readFile(at(file))),
    async write(file, bytes) {
      const place = at(file);
      await mkdir(path.dirname(place), { recursive: true });
      const beside = `${place}.${randomUUID()}.part`;
      await writeFile(beside, bytes);
      await rename(beside, place);
    },
    remove: (file) => rm(at(file), { force: true }),
  };
}

async function unlessAbsent<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
