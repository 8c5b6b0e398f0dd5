import type { InstalmentKey } from '../../../domain/ledger/open-item.ts';
import { bigint, day, int, text } from '../../../platform/sql/params.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import { readCents, readDayOrNull } from '../../columns.ts';

/** The columns that tell an instalment from another, in every table of this folder. */
export interface InstalmentRow {
  readonly EcNo: number;
  readonly Piece: string;
  readonly DueDay: Date | null;
  readonly AmountCents: string | number | bigint;
}

export const toInstalmentKey = (row: InstalmentRow): InstalmentKey => ({
  ecNo: row.EcNo,
  piece: row.Piece,
  due: readDayOrNull(row.DueDay),
  amount: readCents(row.AmountCents),
});

export const instalmentParams = (key: InstalmentKey): SqlParams => ({
  ecNo: int(key.ecNo),
  piece: text(key.piece, 40),
  due: day(key.due),
  amount: bigint(key.amount),
});
