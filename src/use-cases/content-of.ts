import { createHash } from 'node:crypto';
import type { Entry } from '../domain/ledger/entry.ts';

const LENGTH = 32;

/** All that rules read of a customer's lines, in short: the same lines in the same order say the same. */
export const contentOf = (entries: readonly Entry[]): string =>
  createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, LENGTH);
