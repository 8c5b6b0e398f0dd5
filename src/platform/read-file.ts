import { readFile as read } from 'node:fs/promises';

/** The text of a file that a person at the terminal named; null where it cannot be read. */
export async function readTextFile(path: string): Promise<string | null> {
  try {
    return await read(path, 'utf8');
  } catch {
    return null;
  }
}
