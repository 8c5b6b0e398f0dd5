import { createHash } from 'node:crypto';
import type { ReceivablesPolicy } from '../../domain/company/receivables-policy.ts';
import type { Day } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/ledger/books-span.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { LedgerMark } from '../../use-cases/ports/figures/history-reader.ts';
import { atDay } from '../params.ts';
import { queryText } from '../query-text.ts';
import type { SageBase } from '../sage-base.ts';
import { readText } from '../values.ts';
import { type CounterpartRow, queryCounterparts } from './read-counterparts.ts';

interface MarkRow {
  readonly CT_Num: string;
  readonly LineCount: number;
  readonly KnownCount: number;
  readonly LetteredCount: number;
  readonly LastNo: number;
  readonly NetCents: string | number | null;
  readonly DueDays: string | number | null;
  readonly LastChange: string | null;
}

/**
 * Set-based. What the pieces of a customer's lines book on other accounts is in its mark: an entry may become a loss with none of
 * its own lines changed. Where the base lacks cbModification, sums and counts alone tell: a line changed into its like is
 * found by whoever reads the lines again.
 */
export async function readMarks(
  base: SageBase,
  policy: ReceivablesPolicy,
  asOf: Day,
): Promise<ReadonlyMap<TiersCode, LedgerMark>> {
  const text = queryText('ledger-marks', 'all', await base.absent.get());
  const rows = await base.sql.query<MarkRow>(text, { asOf: atDay(asOf) });
  const others = Map.groupBy(await queryCounterparts(base, policy, 'all', FIRST_DAY), (row) => readText(row.CT_Num));
  return new Map(
    rows.map((row) => {
      const code = readText(row.CT_Num);
      const told = others.get(code);
      return [code, { mark: told ? `${markOf(row)} ${digestOf(told)}` : markOf(row), lines: row.LineCount }];
    }),
  );
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
