import { cents } from '../../domain/cents.ts';
import type { ReceivablesPolicy } from '../../domain/company/receivables-policy.ts';
import type { Day } from '../../domain/day.ts';
import { type Counterpart, counterpartAccounts } from '../../domain/figures/lives/counterparts.ts';
import { fitsVarchar } from '../../platform/sql/varchar.ts';
import { atDay, packed } from '../params.ts';
import { type Asked, queryTiers, type SageBase } from '../sage-base.ts';
import { readCents, readText } from '../values.ts';
import type { LineRow } from './line-row.ts';

/** A line of `counterpart-lines.sql`. */
export interface CounterpartRow {
  readonly EC_No: number;
  readonly CT_Num: string;
  readonly JO_Num: string;
  readonly MonthDay: string;
  readonly EC_Piece: string;
  readonly CG_Num: string;
  readonly MontantCents: string | null;
}

type Accounts = Pick<ReceivablesPolicy, 'accounts' | 'lossAccounts' | 'feeAccounts'>;

/** The width of CG_Num. */
const WIDTH = 13;

/** One query, whatever the number of tiers; none where no account is looked for. */
export async function queryCounterparts(
  base: SageBase,
  policy: Accounts,
  asked: Asked,
  from: Day,
): Promise<readonly CounterpartRow[]> {
  const accounts = counterpartAccounts(policy).filter((prefix) => fitsVarchar(prefix, WIDTH));
  if (accounts.length === 0) return [];
  return queryTiers<CounterpartRow>(base, 'counterpart-lines', asked, {
    accounts: packed(accounts, WIDTH),
    from: atDay(from),
  });
}

/**
 * What the pieces of these lines book on such accounts; of a line whose piece tells nothing (EC_Piece is often empty), what its
 * CG_NumCont names, as if all of the line stood against it.
 */
export function toCounterparts(
  found: readonly CounterpartRow[],
  lines: readonly LineRow[],
  policy: Accounts,
): readonly Counterpart[] {
  const told = new Set(found.map((row) => row.EC_No));
  const accounts = counterpartAccounts(policy);
  const named = lines.filter(
    (row) => !told.has(row.EC_No) && accounts.some((prefix) => readText(row.CG_NumCont).startsWith(prefix)),
  );
  return [
    ...found.map((row) => ({
      ecNo: row.EC_No,
      piece: [readText(row.JO_Num), readText(row.MonthDay), readText(row.EC_Piece)].join('\u0000'),
      account: readText(row.CG_Num),
      amount: readCents(row.MontantCents),
    })),
    ...named.map((row) => ({
      ecNo: row.EC_No,
      piece: String(row.EC_No),
      account: readText(row.CG_NumCont),
      amount: cents((row.EC_Sens === 1 ? 1 : -1) * readCents(row.MontantCents)),
    })),
  ];
}
