import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of a folder, as it was when the folder was listed. */
export interface TextFile {
  readonly name: string;
  readonly bytes: number;
  /** Another where the file changed. */
  readonly tag: string;
  read(): Promise<string>;
}

/** The files of a folder with that end of their name; a folder that is not there, or cannot be read, has none. */
export async function listTextFiles(folder: string, end: string): Promise<readonly TextFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.toLowerCase().endsWith(end)).sort();
  const files = await Promise.all(names.map((name) => toTextFile(folder, name)));
  return files.filter((file) => file !== null);
}

async function toTextFile(folder: string, name: string): Promise<TextFile | null> {
  const file = path.join(folder, name);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const { size, mtimeMs } = found;
  return { name, bytes: size, tag: `${mtimeMs}-${size}`, read: () => readFile(file, 'utf8') };
}
