import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { batchesOf } from '../../batches-of.ts';
import { contentOf } from '../../content-of.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import type { Looked, StaleTiers } from './find-stale.ts';

export interface Reconciled {
  /** Customers whose lines were read again. */
  readonly read: number;
  /** Those of them whose lines are not what their facts were decided from. */
  readonly found: number;
  /** To be decided anew: these, and those of whom a build before kept no lines to compare with. */
  readonly stale: readonly StaleTiers[];
}

/** Customers digested in one go. */
const SLICE = 50;

/**
 * Reads again the lines of all customers whose marks tell no change, and finds those that changed all the same: marks are counts
 * and sums, and in a base without `cbModification` two amounts may be exchanged, or days moved, behind them. One set-based read
 * a batch; nothing is decided of who did not change. Null where the turn was lost meanwhile.
 */
export async function reconcileLines(
  { companies, giveWay }: Pick<DatasetPorts, 'companies' | 'giveWay'>,
  company: CompanyCode,
  { asOf, marks, seen }: Looked,
  told: readonly StaleTiers[],
  holdsTurn: () => Promise<boolean>,
): Promise<Reconciled | null> {
  const known = new Set(told.map(({ tiers }) => tiers));
  const quiet = [...seen.values()]
    .filter(({ tiers }) => !known.has(tiers) && marks.has(tiers))
    .map((before): StaleTiers => {
      const { tiers } = before;
      return { tiers, lines: marks.get(tiers)?.lines ?? 0, seen: before.seen, before, byRules: false };
    });
  const stale: StaleTiers[] = [];
  for (const batch of batchesOf(quiet)) {
    await giveWay?.();
    if (!(await holdsTurn())) return null;
    const codes = batch.map(({ tiers }) => tiers);
    const { entries } = await companies.sage(company).readLedgerHistory(codes, asOf, null);
    const byTiers = Map.groupBy(entries, ({ tiers }) => tiers);
    for (const [at, one] of batch.entries()) {
      if (at > 0 && at % SLICE === 0) await giveWay?.();
      if (contentOf(byTiers.get(one.tiers) ?? []) !== one.before?.content) stale.push(one);
    }
  }
  const found = stale.filter(({ before }) => before?.content !== '').length;
  return { read: quiet.length, found, stale };
}
