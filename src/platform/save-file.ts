import { writeFile } from 'node:fs/promises';

/**
 * Writes a file where a person at the terminal asked for it; why it cannot be written there, null where it was. `mode`: who may read one
 * that is new, where not whoever may read the folder.
 */
export async function saveFile(path: string, bytes: Uint8Array | string, mode?: number): Promise<string | null> {
  try {
    await writeFile(path, bytes, mode === undefined ? {} : { mode });
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
