import type { Cents } from '../cents.ts';
import { divide } from './ratio.ts';

/** One period, TTC, in one currency. */
export interface CeiFacts {
  readonly opening: Cents;
  /** Of the whole period: a monthly average gives another figure (V-E1, V-E2). */
  readonly sales: Cents;
  readonly closing: Cents;
  /** What of the closing balance is not due. */
  readonly closingCurrent: Cents;
}

/**
 * Collection effectiveness index, in per cent: what was collected of what could be. (opening + sales − closing) ÷
 * (opening + sales − closing that is not due) × 100; null where nothing could be collected.
 */
export function computeCei({ opening, sales, closing, closingCurrent }: CeiFacts): number | null {
  const brought = BigInt(opening) + BigInt(sales);
  const collectable = brought - BigInt(closingCurrent);
  return collectable > 0n ? divide((brought - BigInt(closing)) * 100n, collectable) : null;
}
