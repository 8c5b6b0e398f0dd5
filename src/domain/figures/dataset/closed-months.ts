import { type Day, endOfMonth } from '../../day.ts';
import type { Entry } from '../../ledger/entry.ts';

/** The last day of the latest month that is over on the day. */
export const lastClosedMonth = (asOf: Day): Day => endOfMonth(asOf, -1);

/**
 * Of one customer's whole past, the lines that its account at the ends of months up to `last` is made of: those dated by then, and
 * later ones that bear a code of lettering of one of them, which say that it was not settled yet. While these lines are what they were, and the
 * fiscal years and the rules too, those months are closed for good: what is entered and lettered since among itself changes none.
 * A line entered late, moved or taken out, an à-nouveau of a year in them, a lettering, and its undoing, open all of them again.
 */
export function linesOfMonths(entries: readonly Entry[], last: Day): readonly Entry[] {
  const codes = new Set(entries.filter(({ date, letter }) => date <= last && letter !== '').map(codeOf));
  return entries.filter((entry) => entry.date <= last || (entry.letter !== '' && codes.has(codeOf(entry))));
}

/** A code is used anew in each account; one used anew in a later year is taken with it, which only looks again for nothing. */
const codeOf = ({ account, letter }: Entry): string => `${account} ${letter}`;
