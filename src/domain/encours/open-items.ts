import type { FiscalYear } from '../company/fiscal-year.ts';
import { type Day, daysBetween } from '../day.ts';
import { allocateCredits, baseLeftOf, type LeftOver } from './allocate-credits.ts';
import type { Entry } from './entry.ts';
import { groupByLetter, type LetterGroup } from './letter-groups.ts';
import type { OpenItem } from './open-item.ts';
import { byDuePieceNumber } from './order.ts';

/**
 * What was open at the end of the day `asOf`, by due date, piece and number. Entries after it are ignored: an invoice that was
 * lettered with a later payment was open that day, and is marked `settledSince`, as is an
 * à-nouveau settled in the year before. Wants whole lettering groups, the lines after `asOf` included.
 */
export function openItems(entries: readonly Entry[], asOf: Day, fiscalYears: readonly FiscalYear[]): OpenItem[] {
  return groupByLetter(entries, fiscalYears)
    .flatMap((group) => leftOf(group, asOf).map((line) => toOpenItem(line, asOf, group.final)))
    .filter((item) => item.left !== 0 || item.baseLeft !== 0)
    .sort(byDuePieceNumber);
}

/** A final group that is whole on that day is closed, even where a tolerated difference (écart) is left between its lines. */
function leftOf(group: LetterGroup, asOf: Day): LeftOver[] {
  const known = group.lines.filter((line) => line.date <= asOf);
  if (group.final && known.length === group.lines.length) return [];
  return allocateCredits(known);
}

const toOpenItem = ({ entry, left }: LeftOver, asOf: Day, final: boolean): OpenItem => ({
  ...entry,
  left,
  baseLeft: baseLeftOf(entry, left),
  daysLate: entry.due === null ? null : daysBetween(entry.due, asOf),
  settledSince: final || entry.settledBefore,
});
