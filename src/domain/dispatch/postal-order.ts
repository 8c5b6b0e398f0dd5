import { plainLetters } from '../plain-letters.ts';

/** What the post sorts a letter by. `country` '' at home; `code` '' where the address has none. */
export interface PostalPlace {
  readonly country: string;
  readonly code: string;
}

/** A street, a town and a country: what an address abroad cannot do without. */
const LINES_ABROAD = 3;

const FRENCH_TOWN = /^(?:F-)?(\d{5})\s+\p{L}/u;
/**
 * Abroad: figures and letters that begin or end a line of the town (`B-1050 BRUXELLES`, `1011 AB AMSTERDAM`, `LONDON SW1A 1AA`,
 * `DUBLIN D02 X285`, or the first part of it).
 */
const FOREIGN_CODE =
  /\b(?:[A-Z]{1,2}-)?\d{3,6}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[\dW](?: ?[A-Z\d]{4})?\b/u;
const COUNTRY = /^[\p{Lu}\s'’().-]{3,}$/u;

/**
 * The place that an address names: a French town with its postcode; else the country on its last line, alone and in capitals,
 * and the code on one above.
 */
export function placeOf(addressLines: readonly string[]): PostalPlace {
  const lines = addressLines.map((line) => line.trim()).filter((line) => line !== '');
  const last = lines.at(-1) ?? '';
  const town = FRENCH_TOWN.exec(last)?.[1];
  if (town !== undefined) return { country: '', code: town };
  if (!COUNTRY.test(last)) return { country: '', code: '' };
  // Of the lines above it the lowest: the number of a street stands higher.
  const codes = lines.slice(1, -1).map((line) => FOREIGN_CODE.exec(line)?.[0] ?? '');
  return { country: last, code: codes.findLast((code) => code !== '') ?? '' };
}

/**
 * Whether an address lacks what the post needs: at home the postcode; abroad a line of three, since some countries have no postcodes and
 * others are delivered without.
 */
export function isIncomplete(addressLines: readonly string[]): boolean {
  const { country, code } = placeOf(addressLines);
  const written = addressLines.filter((line) => line.trim() !== '');
  return code === '' && (country === '' || written.length < LINES_ABROAD);
}

interface Addressed {
  readonly name: string;
  readonly addressLines: readonly string[];
}

/** For `toSorted`: addresses to complete first, then home before abroad, by country, postcode and name. */
export function byPlace(one: Addressed, other: Addressed): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ name, addressLines }: Addressed): string {
  const { country, code } = placeOf(addressLines);
  return [isIncomplete(addressLines) ? '0' : '1', plainLetters(country), code, plainLetters(name)].join('\u0000');
}
