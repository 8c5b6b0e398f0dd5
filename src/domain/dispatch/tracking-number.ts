/** What the post prints on a recommandé and its tracking takes: 11 to 15 signs. */
const SHAPE = /^[0-9A-Z]{11,15}$/;
/** Of a letter to or from abroad: a service, eight digits and their check digit, a country (UPU S10). */
const ABROAD = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/**
 * A tracking number as it is kept, without spaces and in capitals; null where it cannot be one. Numbers of UPU S10 have a check
 * digit that is verified; those of France have no published one, and are held to their length and signs.
 */
export function readTracking(typed: string): string | null {
  const number = typed.replace(/[\s.-]/g, '').toUpperCase();
  if (!SHAPE.test(number) || !/\d{6}/.test(number)) return null;
  const [, digits, check] = ABROAD.exec(number) ?? [];
  return digits === undefined || checkDigit(digits) === Number(check) ? number : null;
}

function checkDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  const left = 11 - (sum % 11);
  return left === 10 ? 0 : left === 11 ? 5 : left;
}
