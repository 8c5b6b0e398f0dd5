import { type Cents, cents, sumCents } from '../domain/cents.ts';
import { treatmentOf } from '../domain/company/account-treatment.ts';
import type { UntreatedAccount } from '../domain/encours/untreated-account.ts';
import type { Books } from './books.ts';
import type { EntryRow } from './entry-row.ts';
import { readCents, readText } from './values.ts';

/** Open lines of customers on accounts that the settings say nothing of: in no total, and said. */
export function untreatedOf(rows: readonly EntryRow[], { company }: Books): readonly UntreatedAccount[] {
  const unknown = rows.filter((row) => treatmentOf(readText(row.CG_Num), company.policy.accounts) === undefined);
  const byAccount = Map.groupBy(unknown, (row) => `${readText(row.CT_Num)} ${readText(row.CG_Num)}`);
  return [...byAccount.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return [{ tiers: readText(first.CT_Num), account: readText(first.CG_Num), total: sumCents(own.map(amountOf)) }];
  });
}

const amountOf = (row: EntryRow): Cents => cents(readCents(row.MontantCents) * (row.EC_Sens === 1 ? -1 : 1));
