import type { Day } from '../../day.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import { isOfKind, type Matter } from './matter.ts';

/** The day of the judgment, of each customer on whom proceedings stand: the earliest, where several were noted. */
export function judgmentsOf(matters: readonly Matter[]): ReadonlyMap<TiersCode, Day> {
  const judgments = new Map<TiersCode, Day>();
  for (const { tiers, facts } of matters.filter(isOfKind('proceedings'))) {
    const known = judgments.get(tiers);
    if (known === undefined || facts.judgment < known) judgments.set(tiers, facts.judgment);
  }
  return judgments;
}
