/**
 * What the lines of an account are to the desk: `client` 411; `effet` 413, shown apart until maturity; `douteux` 416, shown but
 * never reminded by us; `a-etablir` 418, not owed yet; `avance` 4191, a debt of ours tied to its order; `avoir` 4197, a credit
 * that a person confirms; `consigne` 4196, deposits on packaging: shown, never set off.
 */
export type AccountTreatment = 'client' | 'effet' | 'douteux' | 'a-etablir' | 'avance' | 'avoir' | 'consigne';

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
