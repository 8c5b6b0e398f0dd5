/** The digit that makes a number pass Luhn's check (SIREN and SIRET). */
function luhnDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}

/** A valid SIRET: 9 digits of SIREN (8 given and their key), 4 of establishment, the key of the whole. */
export function makeSiret(root: number, establishment = 1): string {
  const base = String(root % 100_000_000).padStart(8, '0');
  const unkeyed = `${base}${luhnDigit(base)}${String(establishment).padStart(4, '0')}`;
  return `${unkeyed}${luhnDigit(unkeyed)}`;
}

/** The French VAT number of a SIRET: key (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumberOf(siret: string): string {
  const siren = siret.slice(0, 9);
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}

/** A French IBAN with both of its keys right (RIB key, then ISO 7064 mod 97-10), without spaces. */
export function makeIban(bank: string, branch: string, account: string): string {
  const rib = BigInt(bank) * 89n + BigInt(branch) * 15n + BigInt(account) * 3n;
  const ribKey = String(97n - (rib % 97n)).padStart(2, '0');
  const bban = `${bank}${branch}${account}${ribKey}`;
  const check = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(check).padStart(2, '0')}${bban}`;
}
