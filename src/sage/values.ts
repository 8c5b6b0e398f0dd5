import { type Cents, cents } from '../domain/cents.ts';
import { type Day, day } from '../domain/day.ts';

/** Sage's texts: NULL is nothing, and blanks at the end mean nothing. */
export function readText(value: string | null): string {
  return (value ?? '').trimEnd();
}

/** Days leave the queries as `YYYY-MM-DD`, so that no zone can move them; NULL where Sage has none. */
export function readDay(value: string | null): Day | null {
  return value === null ? null : day(value.trim());
}

/** Whole hundredths: a bigint, that drivers give as text. */
export function readCents(value: string | number | bigint | null): Cents {
  return cents(Number(value ?? 0));
}
