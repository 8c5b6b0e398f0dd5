import type { Day } from '../domain/day.ts';
import type { TiersCode } from '../domain/tiers/tiers-code.ts';
import type { LedgerMark } from '../use-cases/ports/history-reader.ts';
import { atDay } from './params.ts';
import { queryText } from './query-text.ts';
import type { SageBase } from './sage-base.ts';
import { readText } from './values.ts';

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

/** Set-based. Where the base lacks cbModification, sums and counts alone tell: a line changed into its like goes unseen. */
export async function readMarks(base: SageBase, asOf: Day): Promise<ReadonlyMap<TiersCode, LedgerMark>> {
  const text = queryText('ledger-marks', 'all', await base.absent.get());
  const rows = await base.sql.query<MarkRow>(text, { asOf: atDay(asOf) });
  return new Map(rows.map((row) => [readText(row.CT_Num), { mark: markOf(row), lines: row.LineCount }]));
}

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
