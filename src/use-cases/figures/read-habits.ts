import { addDays } from '../../domain/day.ts';
import type { PaidHabits } from '../../domain/figures/debtors/debtors-of.ts';
import { lastMonths } from '../../domain/figures/months.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { PaidSumsReader } from '../ports/figures/paid-sums.ts';
import type { DatasetAge } from './views.ts';

const MONTHS = 12;

/** How customers pay, as of the dataset's own day: what was paid since is not in it. Null where it was never refreshed. */
export async function readHabits(
  { dataset }: { readonly dataset: Pick<PaidSumsReader, 'sumPaidByTiers'> },
  { company, fresh }: DatasetAge,
  codes: readonly TiersCode[] | 'all',
): Promise<PaidHabits | null> {
  if (!fresh) return null;
  const [first] = lastMonths(fresh.asOf, 2 * MONTHS);
  const [recent] = lastMonths(fresh.asOf, MONTHS);
  if (!first || !recent) return null;
  const [now, before] = await Promise.all([
    dataset.sumPaidByTiers(company, { from: recent.from, to: fresh.asOf }, codes),
    dataset.sumPaidByTiers(company, { from: first.from, to: addDays(recent.from, -1) }, codes),
  ]);
  return { recent: now, before };
}
