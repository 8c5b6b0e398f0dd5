import type { Person } from '../../domain/person.ts';
import type { LetterLevel } from '../../domain/relance/letter.ts';
import type { LetterKind } from '../../domain/relance/letter-kind.ts';
import type { LineWhy } from '../../domain/runs/line-why.ts';
import type { LineState, NewRunLine, Run, RunLine, RunState, ShownLetters } from '../../domain/runs/run.ts';
import type { BulkColumn, SqlType } from '../../platform/sql/types.ts';
import { readCents, readDay, readInstant, readInstantOrNull } from '../columns.ts';
import { balancesShape } from '../json/balances.ts';
import { textsShape } from '../json/dispatch-parts.ts';

export interface RunRow {
  readonly Id: string;
  readonly Kind: LetterKind;
  readonly Company: string;
  readonly RunDay: Date;
  readonly State: RunState;
  readonly PreparedById: string;
  readonly PreparedByName: string;
  readonly PreparedAt: Date;
  readonly ApprovedById: string | null;
  readonly ApprovedByName: string | null;
  readonly ApprovedAt: Date | null;
  readonly ChangedAt: Date;
  readonly ListVersion: number;
  readonly Sandbox: boolean | null;
}

export interface RunLineRow {
  readonly LineNumber: number;
  readonly Tiers: string;
  readonly Name: string;
  readonly Currency: string;
  readonly State: LineState;
  readonly DraftId: string | null;
  readonly DraftVersion: number | null;
  readonly Digest: string | null;
  readonly Letters: number | null;
  readonly LevelRank: LetterLevel | null;
  readonly Items: number | null;
  readonly TotalCents: string | number | bigint | null;
  readonly DaysLate: number | null;
  readonly Why: string | null;
  readonly ById: string | null;
  readonly ByName: string | null;
  readonly Salesperson: string | null;
  readonly FiledUnder: string | null;
  readonly Segment: string | null;
  readonly CollectorName: string | null;
  readonly ChangedIn: number | null;
  readonly OtherBalances: string | null;
}

export const toRun = (row: RunRow): Run => ({
  id: row.Id,
  kind: row.Kind,
  company: row.Company,
  day: readDay(row.RunDay),
  state: row.State,
  preparedBy: { id: row.PreparedById, name: row.PreparedByName },
  preparedAt: readInstant(row.PreparedAt),
  approvedBy: toPerson(row.ApprovedById, row.ApprovedByName),
  approvedAt: readInstantOrNull(row.ApprovedAt),
  changedAt: readInstant(row.ChangedAt),
  version: row.ListVersion,
  sandbox: row.Sandbox === null ? null : Boolean(row.Sandbox),
});

const toPerson = (id: string | null, name: string | null): Person | null =>
  id === null ? null : { id, name: name ?? '' };

export const toRunLine = (row: RunLineRow): RunLine => ({
  number: row.LineNumber,
  tiers: row.Tiers,
  name: row.Name,
  currency: row.Currency,
  state: row.State,
  shown: toShown(row),
  // Nobody writes here but `lineRow` and `moveLine`, which take it as it is typed.
  why: row.Why === null ? null : (JSON.parse(row.Why) as LineWhy),
  by: toPerson(row.ById, row.ByName),
  facts: {
    salesperson: row.Salesperson ?? '',
    statistics: row.FiledUnder === null ? [] : textsShape.parse(JSON.parse(row.FiledUnder)),
    segment: row.Segment ?? '',
    collector: row.CollectorName ?? '',
  },
  changedIn: row.ChangedIn ?? 0,
});

function toShown(row: RunLineRow): ShownLetters | null {
  const { DraftId, DraftVersion, Digest, Letters, LevelRank, Items, TotalCents, DaysLate, OtherBalances } = row;
  if (DraftId === null || DraftVersion === null || Digest === null) return null;
  if (Letters === null || LevelRank === null || Items === null || TotalCents === null) return null;
  return {
    draftId: DraftId,
    draftVersion: DraftVersion,
    digest: Digest,
    letters: Letters,
    level: LevelRank,
    items: Items,
    total: readCents(TotalCents),
    ...(OtherBalances === null ? {} : { others: balancesShape.parse(JSON.parse(OtherBalances)) }),
    ...(DaysLate === null ? {} : { daysLate: DaysLate }),
  };
}

const column = (name: string, type: SqlType, nullable = false): BulkColumn => ({ name, type, nullable });
const words = (length: number | 'max'): SqlType => ({ name: 'nvarchar', length });
const INT: SqlType = { name: 'int' };

export const LINE_COLUMNS: readonly BulkColumn[] = [
  column('RunId', words(40)),
  column('LineNumber', INT),
  column('Company', words(40)),
  column('Tiers', words(20)),
  column('Name', words(200)),
  column('Currency', words(10)),
  column('State', words(20)),
  column('DraftId', words(40), true),
  column('DraftVersion', INT, true),
  column('Digest', words(100), true),
  column('Letters', INT, true),
  column('LevelRank', { name: 'smallint' }, true),
  column('Items', INT, true),
  column('TotalCents', { name: 'bigint' }, true),
  column('Why', words('max'), true),
  column('ById', words(100), true),
  column('ByName', words(200), true),
  column('Salesperson', words(200), true),
  column('FiledUnder', words(1000), true),
  column('Segment', words(200), true),
  column('CollectorName', words(200), true),
  column('DaysLate', INT, true),
  column('OtherBalances', words('max'), true),
];

const NAME_LENGTH = 200;
const cut = (name: string): string => name.slice(0, NAME_LENGTH);
const NOTHING_SHOWN = Array.from({ length: 7 }, () => null);

/** In the order of `LINE_COLUMNS`. */
export function lineRow({ id, company }: Pick<Run, 'id' | 'company'>, line: NewRunLine, index: number): unknown[] {
  const { tiers, name, currency, state, shown, why, by, facts } = line;
  const { draftId, draftVersion, digest, letters, level, items, total } = shown ?? {};
  return [
    ...[id, index + 1, company, tiers, cut(name), currency, state],
    ...(shown ? [draftId, draftVersion, digest, letters, level, items, String(total)] : NOTHING_SHOWN),
    ...[why === null ? null : JSON.stringify(why), by?.id ?? null, by?.name ?? null],
    ...[cut(facts.salesperson), JSON.stringify(facts.statistics), cut(facts.segment), cut(facts.collector)],
    ...[shown?.daysLate ?? null, shown?.others ? JSON.stringify(shown.others) : null],
  ];
}
