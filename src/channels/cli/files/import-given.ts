import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileGiven } from '../../../use-cases/laid-files.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';

/** A file of that name is not there, or may not be read. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly name: string;
}

/** Gives files to `take` by the names that were typed, one after the other; those that cannot be read are named. */
export async function importGiven<Taken>(
  names: readonly string[],
  take: (file: FileGiven) => Promise<Taken>,
): Promise<readonly (Taken | Unreadable)[]> {
  const imported: (Taken | Unreadable)[] = [];
  for (const name of names) {
    const bytes = await readFile(name).catch(() => null);
    imported.push(bytes === null ? { kind: 'unreadable', name } : await take({ name: path.basename(name), bytes }));
  }
  return imported;
}

/** Every file was read, now or before, and each of its lines. */
export const isWhole = (
  imported: readonly (
    | { readonly kind: 'known' | 'unreadable' }
    | { readonly kind: 'read'; readonly faults: readonly unknown[] }
  )[],
): boolean => imported.every((one) => one.kind === 'known' || (one.kind === 'read' && one.faults.length === 0));

/** What follows an import; null where Sage did not answer: the next pass makes up for it. */
export const unlessAway = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((fault: unknown) => {
    if (fault instanceof OutsideFault) return null;
    throw fault;
  });
