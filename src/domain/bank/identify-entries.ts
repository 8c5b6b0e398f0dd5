import type { BankEntry } from './statement.ts';

/**
 * What tells each entry of an account from all others, in whichever file it stands: the bank's own number where it gives one, else all
 * that it says; and which of several that say the same it is. Two transfers of one amount on one day are two, and a month's statement
 * beside its days' tells nothing twice.
 */
export function identifyEntries(account: string, entries: readonly BankEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const { day, amount, currency, isReturn, name, iban, text, endToEndId, bankReference } = entry;
    const common = [account, day, amount, currency, isReturn, endToEndId];
    const said = bankReference === null ? [...common, name, iban, text] : [...common, bankReference];
    const content = JSON.stringify(said);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return `${content}#${nth}`;
  });
}
