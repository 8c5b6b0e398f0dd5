import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A piece number as part of a file name: nothing in it may leave the folder. */
const isPlainName = (piece: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(piece);

/** Names `<piece>.pdf` that exist in the folder, in the order of `pieces`; a folder that cannot be read holds none. */
export async function findCopies(folder: string, pieces: readonly string[]): Promise<readonly string[]> {
  const present = new Map((await readdir(folder).catch(() => [])).map((name) => [name.toLowerCase(), name]));
  const wanted = [...new Set(pieces)].filter(isPlainName).map((piece) => present.get(`${piece}.pdf`.toLowerCase()));
  return wanted.filter((name) => name !== undefined);
}

/** Whether a folder of copies can be read here. */
export const canListFolder = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    () => true,
    () => false,
  );

/** The bytes of copies found before. */
export const readCopy = (folder: string, name: string): Promise<Uint8Array> =>
  readFile(path.join(folder, path.basename(name)));
