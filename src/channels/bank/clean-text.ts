/** Parts of a text one space apart, without those that say nothing. */
export const joinText = (parts: readonly (string | null | undefined)[]): string =>
  parts.flatMap((part) => part?.replace(/\s+/g, ' ').trim() || []).join(' ');

/** A reference of the bank or the payer; null for none (« NOTPROVIDED » and « NONREF » are the standards' words for it). */
export function referenceOf(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || /^(?:NOT ?PROVIDED|NONREF|NON FOURNI)$/iu.test(trimmed) ? null : trimmed;
}

/** An IBAN as it is stored: capitals, no spaces; null where it has not the shape of one. */
export function ibanOf(text: string | undefined): string | null {
  const compact = text?.replace(/\s/g, '').toUpperCase() ?? '';
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(compact) ? compact : null;
}

/** Two digits of a year are of this century: no bank sends a statement of the last one. */
export const centuryOf = (twoDigits: string): string => `20${twoDigits}`;
