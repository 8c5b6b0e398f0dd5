import { isDeepStrictEqual } from 'node:util';
import { toSqlFault } from '../../src/platform/sql/fault.ts';

type Row = Readonly<Record<string, unknown>>;

/** Two refusals of one kind: a server may number otherwise what the product takes alike. 0 is no refusal. */
export const isSameRefusal = (one: number, other: number): boolean =>
  one !== 0 && other !== 0 && toSqlFault({ number: one }).kind === toSqlFault({ number: other }).kind;

/** Whether rows are the same but for the case that their columns' names are written in. */
export function onlyNamesDiffer(some: readonly Row[], others: readonly Row[]): boolean {
  return !isDeepStrictEqual(some, others) && isDeepStrictEqual(some.map(folded), others.map(folded));
}

const folded = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
