import type { TiersCode } from '../domain/tiers/tiers-code.ts';

/** Of every column Tiers of the store. */
export const TIERS_WIDTH = 20;

/**
 * Codes of customers between bars, as texts of the store take them; null: all. A code with the separator in it cannot be asked alone: all of
 * the company is read, and is right too. A longer one than the column is nobody's here.
 */
export const askedCodes = (codes: readonly TiersCode[] | null): string | null =>
  codes === null || codes.some((code) => code.includes('|'))
    ? null
    : codes.filter((code) => code.length <= TIERS_WIDTH).join('|');
