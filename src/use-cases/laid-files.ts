import type { Company } from '../domain/company/company.ts';
import type { MayBegin } from './ports/may-begin.ts';

/** A file that lies in a source. */
export interface FileListed {
  readonly id: string;
  readonly name: string;
  /** The same again: the same bytes. */
  readonly version: string;
}

export interface FileGiven {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where files for a company are laid. Throws an OutsideFault. */
export interface FileSource {
  /** By name. */
  list(company: Company): Promise<readonly FileListed[]>;
  read(company: Company, file: FileListed): Promise<FileGiven>;
}

/** What this process has looked at: a file is fetched again only where it changed. What was read for good, the store knows. */
export type Seen = Set<string>;

export interface TakePorts {
  readonly seen: Seen;
  readonly mayBegin: MayBegin;
}

/** Gives what lies in a source and was not looked at before to `take`, one file after the other. Nothing is moved nor taken away. */
export async function takeLaid<Taken>(
  { seen, mayBegin }: TakePorts,
  source: FileSource,
  company: Company,
  take: (file: FileGiven) => Promise<Taken>,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const file of await source.list(company)) {
    const key = JSON.stringify([company.code, file.id, file.version]);
    if (seen.has(key)) continue;
    if (!mayBegin()) break;
    taken.push(await take(await source.read(company, file)));
    seen.add(key);
  }
  return taken;
}
