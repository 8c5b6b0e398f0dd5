import { writeFile } from 'node:fs/promises';

/** Writes a file where a person at the terminal asked for it; why it cannot be written there, null where it was. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(path, bytes);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
