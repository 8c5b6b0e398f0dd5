import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { queryWhole, type SageBase } from '../sage-base.ts';
import { readText } from '../values.ts';

/** A line of `document-marks.sql`: counts and sums, whose meaning is that they are the same again or not. */
interface DocumentMarkRow {
  readonly Payeur: string;
  readonly [sum: string]: string | number | null;
}

/** What the open documents of each payer come to, as one short text. One query. */
export async function readDocumentMarks(base: SageBase): Promise<ReadonlyMap<TiersCode, string>> {
  const rows = await queryWhole<DocumentMarkRow>(base, 'document-marks', {});
  return new Map(rows.map(({ Payeur, ...sums }) => [readText(Payeur), Object.values(sums).join(' ')]));
}
