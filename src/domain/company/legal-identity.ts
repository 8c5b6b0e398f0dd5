/** Who writes: printed on letters, checked by `doctor`. */
export interface LegalIdentity {
  readonly name: string;
  readonly legalForm: string;
  readonly capital?: string;
  readonly addressLines: readonly string[];
  readonly siret: string;
  readonly vatNumber: string;
  readonly registry?: string;
  readonly phone: string;
  readonly email: string;
  readonly bank: { readonly name: string; readonly iban: string; readonly bic: string };
}

/** La Poste's SIREN: its establishments are too many for Luhn's key, their digits add up to a multiple of 5 instead. */
const LA_POSTE = '356000000';

const compact = (value: string): string => value.replaceAll(/\s/g, '').toUpperCase();

/** SIRET and card numbers share Luhn's check digit. */
export function isSiret(value: string): boolean {
  const digits = compact(value);
  if (!/^\d{14}$/.test(digits)) return false;
  if (digits.startsWith(LA_POSTE)) return [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 13616: the number modulo 97 is 1. */
export function isIban(value: string): boolean {
  const iban = compact(value);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const rearranged = `${iban.slice(4)}${iban.slice(0, 4)}`;
  const digits = [...rearranged].map((character) => Number.parseInt(character, 36)).join('');
  return [...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0) === 1;
}

/** ISO 9362: bank, country, place, and a branch or none. */
export const isBic = (value: string): boolean => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value);

/**
 * The French VAT number of the same legal entity as the SIRET. A key of digits is (12 + 3 × (SIREN mod 97)) mod 97; one that
 * holds a letter has no public formula.
 */
export function isVatNumberOf(vatNumber: string, siret: string): boolean {
  const siren = compact(siret).slice(0, 9);
  const [, key = '', rest] = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(compact(vatNumber)) ?? [];
  if (rest !== siren) return false;
  return /\D/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}
