import type { AccountTreatment } from './company.ts';

/** What a general account (CG_Num) holds: the longest prefix that it begins with wins. Undefined: not a receivable of ours. */
export function treatmentOf(
  account: string,
  accounts: Readonly<Record<string, AccountTreatment>>,
): AccountTreatment | undefined {
  for (let length = account.length; length > 0; length -= 1) {
    const prefix = account.slice(0, length);
    if (Object.hasOwn(accounts, prefix)) return accounts[prefix];
  }
  return undefined;
}
