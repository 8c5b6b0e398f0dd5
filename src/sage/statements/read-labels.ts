import type { Day } from '../../domain/day.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { atDay } from '../params.ts';
import { queryTiers, type SageBase } from '../sage-base.ts';
import { readText } from '../values.ts';

interface LabelRow {
  readonly EC_No: number;
  readonly EC_Intitule: string | null;
}

export async function readLabels(
  base: SageBase,
  codes: readonly TiersCode[],
  from: Day,
  until: Day,
): Promise<ReadonlyMap<number, string>> {
  const rows = await queryTiers<LabelRow>(base, 'line-labels', codes, { from: atDay(from), until: atDay(until) });
  return new Map(rows.map((row) => [row.EC_No, readText(row.EC_Intitule)]));
}
