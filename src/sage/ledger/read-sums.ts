import { queryWhole, type SageBase } from '../sage-base.ts';

/** What some lines come to: how many, the sum of their numbers (cbMarq), their own in hundredths, and how many are lettered. */
export interface Sums {
  readonly lines: number;
  readonly numbers: number;
  readonly cents: number;
  readonly lettered: number;
}

/** What all lines of a base come to; the same again, and none was added, taken out, lettered, changed or given to another tiers. */
export interface WholeSums {
  /** Of lines that bear a tiers, whoever it is. */
  readonly borne: Sums;
  /** Of the others: how many, and their numbers. */
  readonly others: string;
  /** The latest change of any, as the base writes it; '': it says none. */
  readonly lastChange: string;
  /** No line that changes from now on will bear that same change. */
  readonly isSettled: boolean;
  /** The numbers of the sheets of customers. */
  readonly sheets: number;
}

export interface SumsRow {
  readonly LineCount: number;
  readonly Numbers: number | null;
  readonly NetCents: string | number | null;
  readonly LetteredCount: number | null;
}

interface WholeRow extends SumsRow {
  readonly OtherCount: number;
  readonly OtherNumbers: number | null;
  readonly LastChange: string;
  readonly Settled: number;
  readonly Sheets: number | null;
}

export const NO_LINES: Sums = { lines: 0, numbers: 0, cents: 0, lettered: 0 };

export const toSums = (row: SumsRow): Sums => ({
  lines: row.LineCount,
  numbers: row.Numbers ?? 0,
  cents: Number(row.NetCents ?? 0),
  lettered: row.LetteredCount ?? 0,
});

/** `left` without what these lines came to, and with what they come to now. */
export const exchange = (left: Sums, before: Sums, now: Sums): Sums => ({
  lines: left.lines - before.lines + now.lines,
  numbers: left.numbers - before.numbers + now.numbers,
  cents: left.cents - before.cents + now.cents,
  lettered: left.lettered - before.lettered + now.lettered,
});

export const isSameSums = (a: Sums, b: Sums): boolean =>
  a.lines === b.lines && a.numbers === b.numbers && a.cents === b.cents && a.lettered === b.lettered;

/** One query that answers one row. */
export async function readSums(base: SageBase): Promise<WholeSums> {
  const [row] = await queryWhole<WholeRow>(base, 'ledger-sums', {});
  if (!row) throw new Error('The sums of all lines are one row');
  return {
    borne: toSums(row),
    others: `${row.OtherCount} ${row.OtherNumbers ?? 0}`,
    lastChange: row.LastChange,
    isSettled: row.Settled === 1,
    sheets: row.Sheets ?? 0,
  };
}
