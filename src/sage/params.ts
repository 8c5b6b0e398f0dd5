import type { Day } from '../domain/day.ts';
import type { TiersCode } from '../domain/tiers/tiers-code.ts';
import { dayToDate } from '../platform/sql/params.ts';
import type { SqlParam } from '../platform/sql/types.ts';
import { fitsVarchar } from '../platform/sql/varchar.ts';

/** The width of CT_Num. */
const WIDTH = 17;

/** Codes that a base can hold, each once whatever its case: a longer one, or one with a sign that varchar lacks, is no code. */
export function knownShape(codes: readonly TiersCode[]): TiersCode[] {
  const distinct = new Map(codes.map((code) => [code.trim().toUpperCase(), code.trim()]));
  return [...distinct.values()].filter((code) => code !== '' && fitsVarchar(code, WIDTH));
}

/** `@tiers` of the query texts: varchar as CT_Num is, so that its index serves. */
export function askedTiers(codes: readonly TiersCode[]): SqlParam {
  return packed(codes, WIDTH);
}

/** Values of one width, one after the other: a list as one parameter, on any release of SQL Server. What no column holds is left out. */
export function packed(values: readonly string[], width: number): SqlParam {
  return {
    type: { name: 'varchar', length: 'max' },
    value: values
      .filter((value) => fitsVarchar(value, width))
      .map((value) => value.padEnd(width))
      .join('')
      .trimEnd(),
  };
}

/**
 * A day, as datetime: beside a smalldatetime column of an old release SQL Server would turn a date into smalldatetime, and
 * fail on a day that it cannot hold.
 */
export function atDay(value: Day): SqlParam {
  return { type: { name: 'datetime' }, value: dayToDate(value) };
}
