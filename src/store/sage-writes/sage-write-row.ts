import { instant, text } from '../../platform/sql/params.ts';
import type { SqlParams } from '../../platform/sql/types.ts';
import type { NewSageWrite, SageWrite, SageWriteState } from '../../use-cases/ports/sage-writes/sage-write-store.ts';
import { type SageTarget, valueText } from '../../use-cases/ports/sage-writes/sage-writer.ts';
import { companyParam, idParam, personParams, readInstant, readInstantOrNull, tiersParam } from '../columns.ts';

export interface SageWriteRow {
  readonly Id: string;
  readonly Company: string;
  readonly HoldId: string;
  readonly Reference: string;
  readonly Tiers: string;
  readonly Outcome: SageWrite['outcome'];
  readonly DecidedAt: Date;
  readonly Target: SageTarget['kind'];
  readonly OrderKind: Extract<SageTarget, { kind: 'order' }>['order'] | null;
  readonly TargetKey: string;
  readonly Value: string | null;
  readonly Undoes: string | null;
  readonly Wrote: string | null;
  readonly ById: string;
  readonly ByName: string;
  readonly State: SageWriteState;
  readonly HasLooked: boolean;
  readonly BeforeValue: string | null;
  readonly Attempts: number;
  readonly NotBefore: Date | null;
  readonly Why: string | null;
  readonly PlannedAt: Date;
  readonly UpdatedAt: Date;
}

export const toSageWrite = (row: SageWriteRow): SageWrite => ({
  id: row.Id,
  company: row.Company,
  holdId: row.HoldId,
  reference: row.Reference,
  tiers: row.Tiers,
  outcome: row.Outcome,
  decidedAt: readInstant(row.DecidedAt),
  target: toTarget(row),
  undoes: row.Undoes === null ? null : { id: row.Undoes, wrote: row.Wrote },
  by: { id: row.ById, name: row.ByName },
  state: row.State,
  before: row.HasLooked ? { value: row.BeforeValue } : null,
  attempts: row.Attempts,
  notBefore: readInstantOrNull(row.NotBefore),
  why: row.Why,
  plannedAt: readInstant(row.PlannedAt),
  updatedAt: readInstant(row.UpdatedAt),
});

function toTarget({ Target, OrderKind, TargetKey, Value }: SageWriteRow): SageTarget {
  return Target === 'order'
    ? { kind: Target, order: OrderKind ?? 'commande', piece: TargetKey, value: Value }
    : { kind: Target, tiers: TargetKey, value: Value === null ? null : Number(Value) };
}

export const insertParams = (write: NewSageWrite, id: string, now: Date): SqlParams => ({
  id: idParam(id),
  company: companyParam(write.company),
  holdId: idParam(write.holdId),
  reference: text(write.reference, 20),
  tiers: tiersParam(write.tiers),
  outcome: text(write.outcome, 20),
  decidedAt: instant(new Date(write.decidedAt)),
  target: text(write.target.kind, 20),
  orderKind: text(write.target.kind === 'order' ? write.target.order : null, 20),
  targetKey: text(write.target.kind === 'order' ? write.target.piece : write.target.tiers, 40),
  value: text(valueText(write.target), 100),
  undoes: text(write.undoes?.id ?? null, 40),
  wrote: text(write.undoes?.wrote ?? null, 100),
  ...personParams(write.by),
  now: instant(now),
});
