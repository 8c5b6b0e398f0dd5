import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { SageRelease } from '../sage-base/release.ts';

/** A company that `load` wrote in the embedded base, beside those of the demo. */
export interface LoadedCompany {
  /** Its database in the embedded base, and its code everywhere else. */
  readonly code: CompanyCode;
  /** As it was typed. */
  readonly name: string;
  readonly release: SageRelease;
  readonly currency: Currency;
}

const FILE = 'companies.json';
const shape = z.array(
  z.object({ code: z.string(), name: z.string(), release: z.enum(['old', 'new']), currency: z.string() }),
);

/** The companies loaded in a data folder, by code; none where nothing was. Throws where the file is not ours. */
export async function readLoadedCompanies(folder: string): Promise<LoadedCompany[]> {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return shape.parse(JSON.parse(text));
}

/** Adds the company, or replaces what was known of it. A reader sees the old list or the new one, never half. */
export async function registerLoadedCompany(folder: string, company: LoadedCompany): Promise<void> {
  const others = (await readLoadedCompanies(folder)).filter(({ code }) => code !== company.code);
  const all = [...others, company].sort((a, b) => (a.code < b.code ? -1 : 1));
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${FILE}.${process.pid}.tmp`);
  await writeFile(draft, `${JSON.stringify(all, null, 2)}\n`);
  await rename(draft, join(folder, FILE));
}
