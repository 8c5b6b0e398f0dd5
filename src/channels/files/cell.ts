import type { Cents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';

/** One cell of a table in a file: a text, an amount in cents, a day, a count, or nothing. */
export type Cell = string | { readonly amount: Cents } | { readonly day: Day } | { readonly count: number } | null;
