import type { HoldingMatter } from '../../../domain/recovery/holds.ts';
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

/** A line of what holds: with one of its items, or none. */
export interface HoldingRow
  extends Pick<MatterRow, 'Id' | 'Kind' | 'Tiers' | 'Facts' | 'ById' | 'ByName' | 'SinceDay'> {
  readonly EcNo: number | null;
  readonly Piece: string | null;
  readonly DueDay: Date | null;
  readonly AmountCents: string | number | bigint | null;
}

/** Of lines in any order: those of one matter are its items. */
export const toHolding = (rows: readonly HoldingRow[]): readonly HoldingMatter[] =>
  [...Map.groupBy(rows, ({ Id }) => Id).values()].flatMap((own) => own.slice(0, 1).map((row) => holdingOf(row, own)));

const holdingOf = (row: HoldingRow, own: readonly HoldingRow[]): HoldingMatter =>
  ({
    kind: row.Kind,
    facts: readFacts(row),
    tiers: row.Tiers,
    items: own.flatMap(({ EcNo, Piece, DueDay, AmountCents }) =>
      EcNo === null || Piece === null || AmountCents === null
        ? []
        : toInstalmentKey({ EcNo, Piece, DueDay, AmountCents }),
    ),
    by: { id: row.ById, name: row.ByName },
    since: readDay(row.SinceDay),
    // The shape of its kind has checked the facts.
  }) as HoldingMatter;

const readFacts = ({ Id, Kind, Facts }: Pick<MatterRow, 'Id' | 'Kind' | 'Facts'>): MatterFacts[MatterKind] =>
  readJson<MatterFacts[MatterKind]>(FACTS_SHAPES[Kind], Facts, `Matter ${Id}, column Facts`);

/** `items`: of this matter. One that stands has those that are in it still; one that has ended, those that were in it. */
export function toMatter(row: MatterRow, items: readonly MatterItemRow[]): Matter {
  return {
    kind: row.Kind,
    facts: readFacts(row),
    id: row.Id,
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
