/** Letters of an account as the digits of the French key: A and J are 1, S is 2. */
const DIGIT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => [letter, String(at < 18 ? (at % 9) + 1 : at - 16)]),
);

/** The IBAN of a French account by bank, branch and number: the RIB key, then ISO 7064 MOD 97-10. */
export function ibanOfRib(bank: string, branch: string, account: string): string {
  const digits = account.replace(/[A-Z]/g, (letter) => DIGIT_OF[letter] ?? '0');
  const key = 97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(digits)) % 97n);
  const bban = `${bank}${branch}${account}${String(key).padStart(2, '0')}`;
  const number = [...`${bban}FR00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `FR${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${bban}`;
}
