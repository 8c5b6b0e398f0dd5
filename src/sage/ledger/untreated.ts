import { type Cents, cents, sumCents } from '../../domain/cents.ts';
import { treatmentOf } from '../../domain/company/account-treatment.ts';
import type { Day } from '../../domain/day.ts';
import type { UntreatedAccount, UntreatedTotal } from '../../domain/ledger/untreated-account.ts';
import { atDay } from '../params.ts';
import { queryWhole, type SageBase } from '../sage-base.ts';
import { readCents, readText } from '../values.ts';
import type { Books } from './books.ts';
import type { EntryRow } from './entry-row.ts';
import { ledgerSpan } from './ledger-span.ts';

const isUntreated = ({ CG_Num }: Pick<EntryRow, 'CG_Num'>, { company }: Books): boolean =>
  treatmentOf(readText(CG_Num), company.policy.accounts) === undefined;

/** Open lines of customers on accounts that the settings say nothing of, where they come to something: in no total, and said. */
export function untreatedOf(rows: readonly EntryRow[], books: Books): readonly UntreatedAccount[] {
  const unknown = rows.filter((row) => isUntreated(row, books));
  const byAccount = Map.groupBy(unknown, (row) => `${readText(row.CT_Num)}\u0000${readText(row.CG_Num)}`);
  return [...byAccount.values()].flatMap((own) => {
    const [first] = own;
    const total = sumCents(own.map(amountOf));
    if (!first || total === 0) return [];
    return [{ tiers: readText(first.CT_Num), account: readText(first.CG_Num), total }];
  });
}

const amountOf = (row: EntryRow): Cents => cents(readCents(row.MontantCents) * (row.EC_Sens === 1 ? -1 : 1));

interface BalanceRow {
  readonly CG_Num: string;
  readonly OpenCents: string | null;
  readonly Customers: number;
}

/** Of the whole base, as of a day: one query. */
export async function readUntreated(base: SageBase, books: Books, asOf: Day): Promise<readonly UntreatedTotal[]> {
  const span = ledgerSpan(books.fiscalYears, await books.opened.get(), asOf);
  const limits = { from: atDay(span.from), until: atDay(span.until), today: atDay(asOf) };
  const rows = await queryWhole<BalanceRow>(base, 'account-balances', limits);
  return rows
    .filter((row) => isUntreated(row, books))
    .map((row) => ({ account: readText(row.CG_Num), total: readCents(row.OpenCents), customers: row.Customers }));
}
