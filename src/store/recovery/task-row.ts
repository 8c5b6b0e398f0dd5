import type { Task, TaskEnd, TaskKind } from '../../domain/recovery/task.ts';
import { readDay, readInstant } from '../columns.ts';

export interface TaskRow {
  readonly Id: string;
  readonly Company: string;
  readonly Version: number;
  readonly OwnerId: string;
  readonly OwnerName: string;
  readonly OnDay: Date;
  readonly AboutKind: TaskKind;
  readonly AboutId: string;
  readonly Tiers: string;
  readonly TiersName: string;
  readonly Sentence: string;
  readonly ById: string;
  readonly ByName: string;
  readonly MadeAt: Date;
  readonly Cause: string | null;
  readonly Ended: TaskEnd['how'] | null;
  readonly EndedById: string | null;
  readonly EndedByName: string | null;
  readonly EndedAt: Date | null;
  readonly EndReason: string | null;
}

export const toTask = (row: TaskRow): Task => ({
  id: row.Id,
  company: row.Company,
  version: row.Version,
  owner: { id: row.OwnerId, name: row.OwnerName },
  day: readDay(row.OnDay),
  about: { kind: row.AboutKind, id: row.AboutId, tiers: row.Tiers, name: row.TiersName },
  text: row.Sentence,
  madeBy: { id: row.ById, name: row.ByName },
  madeAt: readInstant(row.MadeAt),
  cause: row.Cause,
  end: toEnd(row),
});

function toEnd({ Ended, EndedAt, EndedById, EndedByName, EndReason }: TaskRow): TaskEnd | null {
  if (Ended === null || EndedAt === null) return null;
  const by = { id: EndedById ?? '', name: EndedByName ?? '' };
  return { how: Ended, by, at: readInstant(EndedAt), reason: EndReason };
}
