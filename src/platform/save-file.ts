import { lstat, rm, writeFile } from 'node:fs/promises';

/** The file was opened and not written to its end: no room, no quota, a size that the system does not take, a disk that fails. */
const BROKE_OFF: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/**
 * Writes a file where a person at the terminal asked for it; why it cannot be written there, null where it was. `mode`: who may read one
 * that is new, where not whoever may read the folder. What could be written in part only is taken away: it would look whole.
 */
export async function saveFile(path: string, bytes: Uint8Array | string, mode?: number): Promise<string | null> {
  try {
    await writeFile(path, bytes, mode === undefined ? {} : { mode });
    return null;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && BROKE_OFF.has(String(fault.code))) await removePart(path);
    return fault instanceof Error ? fault.message : String(fault);
  }
}

async function removePart(path: string): Promise<void> {
  try {
    // A device is no file of ours.
    if ((await lstat(path)).isFile()) await rm(path);
  } catch {
    // A disk that fails may fail here too: the first failure is the one to tell.
  }
}
