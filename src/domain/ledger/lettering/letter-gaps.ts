import { type Cents, cents } from '../../cents.ts';
import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { Entry } from '../entry.ts';
import { groupByLetter, imbalance } from './letter-groups.ts';

/** How far a lettering of customers may be from nothing (P_LETTRAGE): both ≥ 0, in the company's currency. */
export interface LetteringTolerance {
  /** Too little was paid (L_MaxDebit). */
  readonly debit: Cents;
  /** Too much was paid (L_MaxCredit). */
  readonly credit: Cents;
}

/**
 * Says on each line of a final lettering what that lettering lacks to balance, where Sage would not have let it: somebody wrote
 * EC_Lettre by other means, and what is left was never paid. Wants whole lettering groups, over all their years.
 */
export function markLetterGaps(
  entries: readonly Entry[],
  years: readonly FiscalYear[],
  { debit, credit }: LetteringTolerance,
): readonly Entry[] {
  const gaps = new Map<Entry, Cents>();
  for (const { final, lines } of groupByLetter(entries, years)) {
    const gap = final && lines[0]?.letter !== '' ? imbalance(lines) : 0;
    if (gap <= debit && -gap <= credit) continue;
    for (const line of lines) gaps.set(line, cents(gap));
  }
  return gaps.size === 0 ? entries : entries.map((entry) => withGap(entry, gaps.get(entry)));
}

const withGap = (entry: Entry, letterGap: Cents | undefined): Entry =>
  letterGap === undefined ? entry : { ...entry, letterGap };
