import type { Cents } from '../../domain/cents.ts';

/** A decimal as Sage stores amounts and rates: `1234.50`. */
export type DecimalText = string;

/** Exact: 123450 → `1234.50`. */
export function toDecimalText(amount: Cents): DecimalText {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
