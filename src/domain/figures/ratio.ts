/** A sum that stays exact whatever its size: whole numbers only, divided once at the end. */
export type Total = bigint;

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const isSafe = (value: Total): boolean => value <= MAX_SAFE && value >= -MAX_SAFE;

/** `part ÷ whole` as the nearest number; null where there is nothing to divide by. */
export function divide(part: Total, whole: Total): number | null {
  if (whole === 0n) return null;
  if (isSafe(part) && isSafe(whole)) return Number(part) / Number(whole);
  return Number(part / whole) + Number(part % whole) / Number(whole);
}

/** Σ of whole numbers. Throws RangeError on a fraction. */
export function total<T>(rows: readonly T[], of: (row: T) => number): Total {
  let sum = 0n;
  for (const row of rows) sum += BigInt(of(row));
  return sum;
}

/** Σ weight × value, both whole. */
export function weightedTotal<T>(rows: readonly T[], weight: (row: T) => number, value: (row: T) => number): Total {
  let sum = 0n;
  for (const row of rows) sum += BigInt(weight(row)) * BigInt(value(row));
  return sum;
}
