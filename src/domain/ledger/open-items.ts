import type { FiscalYear } from '../company/fiscal-year.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Entry } from './entry.ts';
import { allocateCredits } from './lettering/allocate-credits.ts';
import type { LeftOver } from './lettering/left-over.ts';
import { groupByLetter, isLetteredForGood, type LetterGroup } from './lettering/letter-groups.ts';
import { placeTreasuryDebits } from './lettering/treasury-debits.ts';
import type { OpenItem } from './open-item.ts';
import { byDuePieceNumber } from './order.ts';

/**
 * What was open at the end of the day `asOf`, by due date, piece and number. Entries after it are ignored: an invoice that was
 * lettered with a later payment was open that day, and is marked `settledSince`, as is an
 * à-nouveau settled in the year before. A payment sent back opens its invoice again. Wants whole lettering groups, the lines
 * after `asOf` included.
 */
export function openItems(entries: readonly Entry[], asOf: Day, fiscalYears: readonly FiscalYear[]): OpenItem[] {
  const groups = groupByLetter(entries, fiscalYears);
  const closed = groups.filter((group) => isClosed(group, asOf));
  const open = groups.filter((group) => !isClosed(group, asOf));
  const settledSince = new Set(open.filter(({ final }) => final).flatMap(({ lines }) => lines));
  const left = open.flatMap(({ lines }) => allocateCredits(lines.filter((line) => line.date <= asOf)));
  const settled = closed.flatMap(({ lines }) => lines.filter(({ amount }) => amount > 0));
  return placeTreasuryDebits(left, settled)
    .filter((line) => line.left !== 0 || line.baseLeft !== 0)
    .map((line) => toOpenItem(line, asOf, settledSince.has(line.entry)))
    .sort(byDuePieceNumber);
}

/** A final group that is whole on that day is closed, even where a tolerated difference (écart) is left between its lines. */
const isClosed = ({ final, lines }: LetterGroup, asOf: Day): boolean =>
  final && lines.every((line) => line.date <= asOf);

const toOpenItem = ({ entry, left, baseLeft, unplaced }: LeftOver, asOf: Day, final: boolean): OpenItem => ({
  ...entry,
  left,
  baseLeft,
  daysLate: entry.due === null ? null : daysBetween(entry.due, asOf),
  settledSince: final || entry.settledBefore,
  unplaced: unplaced ?? false,
});

/** The same items as of another day, where no line is dated between the two: nothing but their age is another. */
export const ageItems = (items: readonly OpenItem[], asOf: Day): OpenItem[] =>
  items.map((item) => ({ ...item, daysLate: item.due === null ? null : daysBetween(item.due, asOf) }));

/** Credits that are dated after the day and lettered with nothing: money that the books hold for a day to come. */
export const creditsAhead = (entries: readonly Entry[], asOf: Day): readonly Entry[] =>
  entries.filter(
    (entry) => entry.date > asOf && entry.amount < 0 && !isLetteredForGood(entry) && entry.nature !== 'valuation',
  );
