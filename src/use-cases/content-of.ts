import { createHash } from 'node:crypto';
import type { FiscalYear } from '../domain/company/fiscal-year.ts';
import type { Entry } from '../domain/ledger/entry.ts';

const LENGTH = 32;

/** All that rules read of a customer's lines, in short: the same lines in the same order say the same. */
export const contentOf = (entries: readonly Entry[]): string => digestOf(entries.map(written));

/** The same of some of these lines, with the fiscal years that they are read by. */
export function contentsOf(
  entries: readonly Entry[],
  fiscalYears: readonly FiscalYear[],
): { readonly whole: string; of(some: readonly Entry[]): string } {
  const all = entries.map(written);
  const texts = new Map(entries.map((entry, at) => [entry, all[at] ?? '']));
  const years = JSON.stringify(fiscalYears);
  return {
    whole: digestOf(all),
    of: (some) => digestOf([years, ...some.map((entry) => texts.get(entry) ?? '')]),
  };
}

const written = (entry: Entry): string => JSON.stringify(entry);

/** As JSON writes them all: what was kept by builds before says the same. */
const digestOf = (texts: readonly string[]): string =>
  createHash('sha256')
    .update(`[${texts.join(',')}]`)
    .digest('hex')
    .slice(0, LENGTH);
