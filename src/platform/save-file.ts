import { writeFile } from 'node:fs/promises';

/** Writes a text where a person at the terminal asked for it; false where it cannot be written there. */
export async function saveFile(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, 'utf8');
    return true;
  } catch {
    return false;
  }
}
