import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './records.ts';

/** Bytes of files and attachments, by key; in memory or one file each. */
export interface Blobs {
  get(key: string): Buffer;
  put(key: string, content: Buffer): void;
  append(key: string, content: Buffer): void;
  delete(key: string): void;
}

const NOTHING = Buffer.alloc(0);

export function openBlobs(folder: string | undefined): Blobs {
  return folder === undefined ? inMemory() : inFolder(folder);
}

function inMemory(): Blobs {
  const kept = new Map<string, Buffer>();
  return {
    get: (key) => kept.get(key) ?? NOTHING,
    put: (key, content) => void kept.set(key, content),
    append: (key, content) => void kept.set(key, Buffer.concat([kept.get(key) ?? NOTHING, content])),
    delete: (key) => void kept.delete(key),
  };
}

function inFolder(folder: string): Blobs {
  mkdirSync(folder, { recursive: true });
  const file = (key: string) => join(folder, `${key}.bin`);
  return {
    get: (key) => (existsSync(file(key)) ? readFileSync(file(key)) : NOTHING),
    put: (key, content) => writeWhole(file(key), content),
    append: (key, content) => appendFileSync(file(key), content),
    delete: (key) => rmSync(file(key), { force: true }),
  };
}
