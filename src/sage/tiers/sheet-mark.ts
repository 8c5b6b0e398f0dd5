import { createHash } from 'node:crypto';
import { queryWhole, type SageBase } from '../sage-base.ts';

/** A line of `sheet-marks.sql`: counts and sums, whose meaning is that they are the same again or not. */
interface SheetMarkRow {
  readonly Settled: number;
  readonly [sum: string]: string | number | null;
}

/** What all sheets, contacts and salespeople come to, in short; null where that would not tell a change. One query. */
export async function readSheetMark(base: SageBase): Promise<string | null> {
  const absent = await base.absent.get();
  if (absent.has('cbModification')) return null;
  const rows = await queryWhole<SheetMarkRow>(base, 'sheet-marks', {});
  if (rows.some(({ Settled }) => Settled === 0)) return null;
  const told = rows.map((row) => JSON.stringify(row)).sort();
  return createHash('sha256').update(told.join()).digest('hex').slice(0, 32);
}
