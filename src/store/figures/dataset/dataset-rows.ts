import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { parisDay } from '../../../domain/day.ts';
import type { SentReminder } from '../../../domain/figures/dataset/reminder-facts.ts';
import type { SnapshotReason, WrittenSnapshot } from '../../../domain/figures/dataset/snapshots-to-write.ts';
import type { ForecastLife, LifeState } from '../../../domain/figures/invoice-life.ts';
import { linesIn } from '../../../domain/relance/letter.ts';
import type { DatasetState, SeenTiers, StoredForecast } from '../../../use-cases/ports/figures/dataset-store.ts';
import { readCents, readDay, readDayOrNull, readInstant, readInstantOrNull } from '../../columns.ts';
import { letterFactsShape } from '../../dispatch/json/letter-facts.ts';
import { type ReconciliationRow, toReconciliation } from '../../reconciliation.ts';
import { readJson } from '../../stored-json.ts';

export interface DatasetRow extends ReconciliationRow {
  readonly Company: CompanyCode;
  readonly Name: string;
  readonly Currency: string;
  readonly State: DatasetState['state'];
  readonly AsOf: Date;
  readonly DmpBy: DatasetState['dmpBy'];
  readonly DmpChangedAt: Date | null;
  readonly StartedAt: Date;
  readonly RefreshedAt: Date | null;
  readonly TiersTotal: number;
  readonly TiersDone: number;
  readonly ForecastOn: Date | null;
  readonly ReconciledOn: Date | null;
  readonly Leftovers: boolean;
  readonly Sheets: string | null;
  readonly Fault: string | null;
}

export const toDataset = (row: DatasetRow): DatasetState => ({
  company: row.Company,
  name: row.Name,
  currency: row.Currency,
  state: row.State,
  asOf: readDay(row.AsOf),
  dmpBy: row.DmpBy,
  dmpChangedOn: row.DmpChangedAt === null ? null : parisDay(row.DmpChangedAt),
  startedAt: readInstant(row.StartedAt),
  refreshedAt: readInstantOrNull(row.RefreshedAt),
  total: row.TiersTotal,
  done: row.TiersDone,
  forecastOn: readDayOrNull(row.ForecastOn),
  reconciledOn: readDayOrNull(row.ReconciledOn),
  reconciliation: toReconciliation(row),
  hasLeftovers: row.Leftovers,
  sheets: row.Sheets,
  fault: row.Fault,
});

export interface SeenRow {
  readonly Tiers: string;
  readonly Seen: string;
  readonly Content: string;
  readonly Past: string;
  readonly AsOf: Date;
  readonly Moves: boolean;
  readonly InvoiceCount: number;
  readonly InvoiceCents: string;
}

export const toSeen = (row: SeenRow): SeenTiers => ({
  tiers: row.Tiers,
  seen: row.Seen,
  content: row.Content,
  past: row.Past,
  asOf: readDay(row.AsOf),
  moves: row.Moves,
  invoices: row.InvoiceCount,
  amount: readCents(row.InvoiceCents),
});

export interface SnapshotRow {
  readonly Tiers: string;
  readonly MonthEnd: Date;
  readonly Version: number;
  readonly Reason: SnapshotReason;
  readonly BalanceCents: string;
  readonly NotDueCents: string;
  readonly D1To30Cents: string;
  readonly D31To60Cents: string;
  readonly D61To90Cents: string;
  readonly Over90Cents: string;
  readonly UnallocatedCents: string;
  readonly LateCents: string;
  readonly SalesCents: string;
}

export const toSnapshot = (row: SnapshotRow): WrittenSnapshot => ({
  tiers: row.Tiers,
  monthEnd: readDay(row.MonthEnd),
  version: row.Version,
  reason: row.Reason,
  balance: readCents(row.BalanceCents),
  aging: {
    notDue: readCents(row.NotDueCents),
    d1_30: readCents(row.D1To30Cents),
    d31_60: readCents(row.D31To60Cents),
    d61_90: readCents(row.D61To90Cents),
    over90: readCents(row.Over90Cents),
  },
  unallocated: readCents(row.UnallocatedCents),
  late: readCents(row.LateCents),
  sales: readCents(row.SalesCents),
});

export interface LifeRow {
  readonly EcNo: number;
  readonly Tiers: string;
  readonly Piece: string;
  readonly IssueDay: Date;
  readonly DueDay: Date | null;
  readonly PaidDay: Date | null;
  readonly Fate: LifeState;
  readonly AmountCents: string;
  readonly LeftCents: string;
  readonly LostCents: string;
  readonly IsClaim: boolean;
  readonly DaysToPay: number | null;
  readonly DaysPastDue: number | null;
}

export const toLife = (row: LifeRow): ForecastLife => ({
  ecNo: row.EcNo,
  tiers: row.Tiers,
  piece: row.Piece,
  issued: readDay(row.IssueDay),
  due: readDayOrNull(row.DueDay),
  amount: readCents(row.AmountCents),
  state: row.Fate,
  paidOn: readDayOrNull(row.PaidDay),
  left: readCents(row.LeftCents),
  lost: readCents(row.LostCents),
  isClaim: row.IsClaim,
  daysToPay: row.DaysToPay,
  daysPastDue: row.DaysPastDue,
});

export interface ForecastRow {
  readonly ForecastOn: Date;
  readonly WeekStart: Date | null;
  readonly ExpectedCents: string;
  readonly LowCents: string;
  readonly HighCents: string;
}

export function toForecast(rows: readonly ForecastRow[]): StoredForecast | null {
  const [first] = rows;
  if (!first) return null;
  const weeks = rows.flatMap(({ WeekStart, ExpectedCents, LowCents, HighCents }) =>
    WeekStart === null
      ? []
      : {
          weekStart: readDay(WeekStart),
          expected: readCents(ExpectedCents),
          low: readCents(LowCents),
          high: readCents(HighCents),
        },
  );
  return { madeOn: readDay(first.ForecastOn), weeks };
}

export interface SentRow {
  readonly Id: string;
  readonly Tiers: string;
  readonly LevelRank: number;
  readonly ApprovedById: string;
  readonly ApprovedByName: string;
  readonly Facts: string;
  readonly RemindedOn: Date;
  readonly AnnulledAt: Date | null;
  readonly AnnulledByName: string | null;
  readonly AnnulledWhy: string | null;
}

/** Throws StoredJsonFault where a letter holds what this version does not expect. */
export const toSentReminder = (row: SentRow): SentReminder => ({
  tiers: row.Tiers,
  dispatchId: row.Id,
  on: readDay(row.RemindedOn),
  level: row.LevelRank,
  by: { id: row.ApprovedById, name: row.ApprovedByName },
  annulled:
    row.AnnulledAt === null
      ? null
      : { on: parisDay(row.AnnulledAt), by: row.AnnulledByName ?? '', reason: row.AnnulledWhy ?? '' },
  items: linesIn(readJson(letterFactsShape, row.Facts, `Dispatch ${row.Id}, column Facts`)).map((line) => ({
    ecNo: line.ecNo,
    piece: line.piece,
    due: line.due,
    amount: line.amount,
    left: line.left,
  })),
});
