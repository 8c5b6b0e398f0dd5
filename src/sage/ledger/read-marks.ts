import { createHash } from 'node:crypto';
import type { ReceivablesPolicy } from '../../domain/company/receivables-policy.ts';
import type { Day } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/ledger/books-span.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { atDay } from '../params.ts';
import { type Asked, queryTiers, type SageBase } from '../sage-base.ts';
import { readText } from '../values.ts';
import { type CounterpartRow, queryCounterparts } from './read-counterparts.ts';
import { type Sums, type SumsRow, toSums } from './read-sums.ts';

interface MarkRow extends SumsRow {
  readonly CT_Num: string;
  readonly CT_Type: number;
  readonly KnownCount: number;
  readonly LastNo: number;
  readonly DueDays: string | number | null;
  readonly LastChange: string | null;
}

/** What the lines of one tiers come to. */
export interface OwnMark {
  readonly isCustomer: boolean;
  readonly mark: string;
  readonly sums: Sums;
}

/** Of each tiers asked for that bears lines, customer or not: one query. */
export async function readOwnMarks(base: SageBase, asked: Asked, asOf: Day): Promise<ReadonlyMap<TiersCode, OwnMark>> {
  const rows = await queryTiers<MarkRow>(base, 'ledger-marks', asked, { asOf: atDay(asOf) });
  return new Map(
    rows.map((row) => [readText(row.CT_Num), { isCustomer: row.CT_Type === 0, mark: markOf(row), sums: toSums(row) }]),
  );
}

/**
 * What the pieces of the lines of each customer asked for book on other accounts, in short; of most, nothing. It is in a customer's mark: an
 * entry may become a loss with none of its own lines changed. One query.
 */
export async function readToldMarks(
  base: SageBase,
  policy: ReceivablesPolicy,
  asked: Asked,
): Promise<ReadonlyMap<TiersCode, string>> {
  const rows = await queryCounterparts(base, policy, asked, FIRST_DAY);
  const others = Map.groupBy(rows, (row) => readText(row.CT_Num));
  return new Map([...others].map(([code, own]) => [code, digestOf(own)]));
}

/** Short: a mark is kept in a column. */
const digestOf = (rows: readonly CounterpartRow[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12);

const markOf = (row: MarkRow): string =>
  [
    row.LineCount,
    row.KnownCount,
    row.LetteredCount,
    row.LastNo,
    row.NetCents ?? 0,
    row.DueDays ?? 0,
    row.LastChange ?? '',
  ].join(' ');
