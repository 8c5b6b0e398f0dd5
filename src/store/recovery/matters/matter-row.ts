import type {
  Matter,
  MatterEnd,
  MatterFacts,
  MatterItem,
  MatterKind,
} from '../../../domain/recovery/matters/matter.ts';
import { readCents, readDay, readInstant } from '../../columns.ts';
import { type InstalmentRow, toInstalmentKey } from '../../relance/memory/instalment-columns.ts';
import { readJson } from '../../stored-json.ts';
import { FACTS_SHAPES } from './facts.ts';

export interface MatterRow {
  readonly Id: string;
  readonly Kind: MatterKind;
  readonly Company: string;
  readonly Tiers: string;
  readonly TiersName: string;
  readonly Version: number;
  readonly Number: string | null;
  readonly Facts: string;
  readonly ById: string;
  readonly ByName: string;
  readonly SinceDay: Date;
  readonly MadeAt: Date;
  readonly Ended: string | null;
  readonly EndedById: string | null;
  readonly EndedByName: string | null;
  readonly EndedAt: Date | null;
}

export interface MatterItemRow extends InstalmentRow {
  readonly MatterId: string;
  readonly LeftCents: string | number | bigint;
  readonly Live: boolean;
}

/** `items`: of this matter. One that stands has those that are in it still; one that has ended, those that were in it. */
export function toMatter(row: MatterRow, items: readonly MatterItemRow[]): Matter {
  const { Id, Kind, Facts } = row;
  const read = {
    kind: Kind,
    facts: readJson<MatterFacts[MatterKind]>(FACTS_SHAPES[Kind], Facts, `Matter ${Id}, column Facts`),
  };
  return {
    ...read,
    id: Id,
    company: row.Company,
    tiers: row.Tiers,
    name: row.TiersName,
    version: row.Version,
    items: items.filter(({ Live }) => Live || row.Ended !== null).map(toItem),
    by: { id: row.ById, name: row.ByName },
    since: readDay(row.SinceDay),
    madeAt: readInstant(row.MadeAt),
    end: toEnd(row),
    // The shape of its kind has checked the facts.
  } as Matter;
}

const toItem = (row: MatterItemRow): MatterItem => ({ ...toInstalmentKey(row), left: readCents(row.LeftCents) });

function toEnd({ Ended, EndedAt, EndedById, EndedByName }: MatterRow): MatterEnd | null {
  if (Ended === null || EndedAt === null) return null;
  return { how: Ended, by: { id: EndedById ?? '', name: EndedByName ?? '' }, at: readInstant(EndedAt) };
}
