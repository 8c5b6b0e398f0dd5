const PREFIX = 'RF';
/** ISO 11649: at most 25 signs, of which four are `RF` and its check digits. */
const LONGEST_BODY = 21;

/**
 * A reference of ours as banks carry it to the statement of account (ISO 11649): `REL-2026-000042` → `RF42REL2026000042`. Null
 * where nothing of it is left, or too much.
 */
export function creditorReference(reference: string): string | null {
  const body = reference.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (body === '' || body.length > LONGEST_BODY) return null;
  const check = 98 - remainder97(`${body}${PREFIX}00`);
  return `${PREFIX}${String(check).padStart(2, '0')}${body}`;
}

/** Whether its check digits are right: modulo 97 is 1 (ISO 7064, MOD 97-10). */
export function isCreditorReference(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(compact) && remainder97(`${compact.slice(4)}${compact.slice(0, 4)}`) === 1;
}

/** Letters count as 10 to 35; digit by digit, as the number is too long for one. */
export function remainder97(text: string): number {
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join('');
  return [...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0);
}
