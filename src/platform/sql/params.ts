import type { SqlParam, SqlType, SqlValue } from './types.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** nvarchar(length). A longer value is refused here: the driver would cut it without a word. */
export function text(value: string | null, length: number): SqlParam {
  if (value !== null && value.length > length) {
    throw new RangeError(`A text of ${value.length} characters does not fit nvarchar(${length})`);
  }
  return param({ name: 'nvarchar', length }, value);
}

/** nvarchar(max). */
export function longText(value: string | null): SqlParam {
  return param({ name: 'nvarchar', length: 'max' }, value);
}

/** A value kept as JSON in nvarchar(max). */
export function json(value: unknown): SqlParam {
  return longText(value === undefined || value === null ? null : JSON.stringify(value));
}

export function smallint(value: number | null): SqlParam {
  return param({ name: 'smallint' }, value);
}

export function int(value: number | null): SqlParam {
  return param({ name: 'int' }, value);
}

/** Bound as text: a JavaScript number is not exact over all bigints. */
export function bigint(value: bigint | number | string | null): SqlParam {
  return param({ name: 'bigint' }, value === null ? null : String(value));
}

/** decimal(24,6), Sage's own. Without a scale the driver would round 12.5 to 13. */
export function decimal(value: number | string | null): SqlParam {
  return param({ name: 'decimal', precision: 24, scale: 6 }, value);
}

export function bit(value: boolean | null): SqlParam {
  return param({ name: 'bit' }, value);
}

/** A day `YYYY-MM-DD`, bound as a date. */
export function day(value: string | null): SqlParam {
  return param({ name: 'date' }, value === null ? null : dayToDate(value));
}

/** An instant, bound as datetime2(3) in UTC. */
export function instant(value: Date | null): SqlParam {
  return param({ name: 'datetime2', scale: 3 }, value);
}

export function guid(value: string | null): SqlParam {
  return param({ name: 'uniqueidentifier' }, value);
}

export function bytes(value: Buffer | null): SqlParam {
  return param({ name: 'varbinary', length: 'max' }, value);
}

/** The UTC midnight of a day: what the driver sends for a date, and what it gives back. */
export function dayToDate(value: string): Date {
  // A day that its month does not have comes out as one of the next month: not written out to compare, for a load has a hundred thousand.
  const date = DAY.test(value) ? new Date(`${value}T00:00:00.000Z`) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(value.slice(8))) {
    throw new RangeError(`Not a day YYYY-MM-DD: ${JSON.stringify(value)}`);
  }
  return date;
}

/** The day of a date or datetime read from SQL (drivers give UTC dates). */
export function dateToDay(value: Date): string {
  return value.toISOString().slice(0, 10);
}

function param(type: SqlType, value: SqlValue): SqlParam {
  return { type, value };
}
