import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A keyed collection. With a folder, every change is on disk before the call returns: one file per record. */
export interface Records<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  delete(key: string): void;
  all(): T[];
}

/** Opens a collection in memory, or kept under `folder`. Keys must be safe as file names. */
export function openRecords<T>(folder: string | undefined): Records<T> {
  const values = new Map<string, T>();
  if (folder !== undefined) loadInto(values, folder);
  return {
    get: (key) => values.get(key),
    all: () => [...values.values()],
    put(key, value) {
      values.set(key, value);
      if (folder !== undefined) writeWhole(join(folder, `${key}.json`), JSON.stringify(value));
    },
    delete(key) {
      values.delete(key);
      if (folder !== undefined) rmSync(join(folder, `${key}.json`), { force: true });
    },
  };
}

function loadInto<T>(values: Map<string, T>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    values.set(file.slice(0, -'.json'.length), JSON.parse(readFileSync(join(folder, file), 'utf8')) as T);
  }
}

/** Writes beside and renames, so that a process killed midway leaves the old content, never half a file. */
export function writeWhole(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
