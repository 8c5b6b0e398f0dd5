import type { FiscalYear } from '../domain/company/fiscal-year.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import { digestOfText } from './digest-of.ts';

const LENGTH = 32;

/** All that rules read of a customer's lines, in short: the same lines in the same order say the same. */
export const contentOf = (entries: readonly Entry[]): string => ofWritten(entries.map(written));

/** The same of some of these lines, with the fiscal years that they are read by. */
export function contentsOf(
  entries: readonly Entry[],
  fiscalYears: readonly FiscalYear[],
): { readonly whole: string; of(some: readonly Entry[]): string } {
  const all = entries.map(written);
  const texts = new Map(entries.map((entry, at) => [entry, all[at] ?? '']));
  const years = JSON.stringify(fiscalYears);
  return {
    whole: ofWritten(all),
    of: (some) => ofWritten([years, ...some.map((entry) => texts.get(entry) ?? '')]),
  };
}

const written = (entry: Entry): string => JSON.stringify(entry);

/** As JSON writes them all: what was kept by builds before says the same. */
const ofWritten = (texts: readonly string[]): string => digestOfText(`[${texts.join(',')}]`, LENGTH);
