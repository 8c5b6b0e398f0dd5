import type { Reconciliation } from '../use-cases/ports/reconciliation.ts';
import { readInstant } from './columns.ts';

/** The columns of a table that keeps what the last reconciliation found. */
export interface ReconciliationRow {
  readonly ReconciledAt: Date | null;
  readonly ReconciledTiers: number | null;
  readonly ReconciledFound: number | null;
}

/** Null: there was none. */
export const toReconciliation = (row: ReconciliationRow): Reconciliation | null =>
  row.ReconciledAt && {
    at: readInstant(row.ReconciledAt),
    read: row.ReconciledTiers ?? 0,
    found: row.ReconciledFound ?? 0,
  };
