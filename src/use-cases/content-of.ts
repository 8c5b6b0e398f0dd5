import type { Entry } from '../domain/ledger/entry.ts';
import { digestOf } from './digest-of.ts';

const LENGTH = 32;

/** All that rules read of a customer's lines, in short: the same lines in the same order say the same. */
export const contentOf = (entries: readonly Entry[]): string => digestOf(entries, LENGTH);
