import type { LegalIdentity } from './legal-identity.ts';

/**
 * Where public holidays are other ones than in the rest of France, by the code of the département: Alsace and Moselle (art. L3134-13
 * C. trav.), and overseas (art. L3422-2). `metropole` is all the rest.
 */
export const HOLIDAY_REGIONS = [
  'metropole',
  '57',
  '67',
  '68',
  '971',
  '972',
  '973',
  '974',
  '976',
  '977',
  '978',
] as const;
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

/** Of a company, what says where it is. */
export interface Located {
  /** A setting over the address. */
  readonly holidays?: HolidayRegion;
  readonly identity: Pick<LegalIdentity, 'addressLines'>;
}

/** Islands with days of their own whose postal codes are those of Guadeloupe. */
const ISLANDS: Readonly<Record<string, HolidayRegion>> = { '97133': '977', '97150': '978' };
const POSTAL_CODE = /(?:^|[\s,])(?:F-)?(\d{5})\s+\p{L}/u;

/** The postal code of an address, from its last lines up; null where none is written. */
export function postalCodeIn(addressLines: readonly string[]): string | null {
  for (const line of addressLines.toReversed()) {
    const code = POSTAL_CODE.exec(line.trim())?.[1];
    if (code !== undefined) return code;
  }
  return null;
}

/** Whose holidays a company has: those of its setting, else of the postal code of its address. */
export function holidayRegionOf({ holidays, identity }: Located): HolidayRegion {
  if (holidays !== undefined) return holidays;
  const code = postalCodeIn(identity.addressLines) ?? '';
  const departement = code.slice(0, code.startsWith('97') ? 3 : 2);
  return ISLANDS[code] ?? HOLIDAY_REGIONS.find((region) => region === departement) ?? 'metropole';
}
