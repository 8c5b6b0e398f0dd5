import { createHash } from 'node:crypto';
import type { FiscalYear } from '../domain/company/fiscal-year.ts';
import type { Entry } from '../domain/ledger/entry.ts';

const LENGTH = 32;

/** All that rules read of a customer's lines, in short: the same lines in the same order say the same. */
export const contentOf = (entries: readonly Entry[]): string => digestOf(entries);

/** The same of lines whose fiscal years are read too. */
export const pastOf = (entries: readonly Entry[], fiscalYears: readonly FiscalYear[]): string =>
  digestOf([fiscalYears, entries]);

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, LENGTH);
