import { cents } from '../../cents.ts';
import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { Day } from '../../day.ts';
import type { Entry } from '../entry.ts';
import { byDueDate, setOffInOrder } from './allocate-credits.ts';
import { followCarriedOver } from './carried-over.ts';
import { type LeftOver, wholeOf } from './left-over.ts';
import { groupByLetter, imbalance, type LetterGroup } from './letter-groups.ts';

/** Accounts of the balance sheet (890 « Bilan d'ouverture », 891 « Bilan de clôture » of the plan comptable): their first digits. */
export const BALANCE_SHEET_ACCOUNTS = '89';

/** How customers are carried over: by lettered closing entries beside their à-nouveaux, or by à-nouveaux alone. */
export type ClosingWay = 'lettered-entries' | 'plain';

/** A final lettering with entries that close a year. */
interface ClosedGroup {
  readonly closing: readonly Entry[];
  readonly mates: readonly Entry[];
  readonly on: Day;
}

/**
 * The entries that close a year for a customer, among those booked as such (`booked`: EC_No of entries of its last day that stand
 * against the balance sheet, or in the journal of à-nouveaux): those that are lettered for good with a line of the other side
 * that was there by then. One lettered with later lines alone closes nothing: a balance taken over from other books, and paid since.
 */
export function findClosing(
  entries: readonly Entry[],
  booked: ReadonlySet<number>,
  years: readonly FiscalYear[],
): readonly Entry[] {
  return closedGroups(entries, booked, years).flatMap(({ closing }) => closing);
}

function closedGroups(
  entries: readonly Entry[],
  booked: ReadonlySet<number>,
  years: readonly FiscalYear[],
): readonly ClosedGroup[] {
  if (booked.size === 0) return [];
  return finalGroups(entries, years).flatMap(({ lines }) => {
    const others = lines.filter(({ ecNo }) => !booked.has(ecNo));
    const closing = lines.filter(
      (line) =>
        booked.has(line.ecNo) && others.some((mate) => mate.baseAmount * line.baseAmount < 0 && mate.date <= line.date),
    );
    const on = closing
      .map(({ date }) => date)
      .sort()
      .at(-1);
    return on === undefined ? [] : [{ closing, mates: lines.filter((line) => !closing.includes(line)), on }];
  });
}

const finalGroups = (entries: readonly Entry[], years: readonly FiscalYear[]): readonly LetterGroup[] =>
  groupByLetter(entries, years).filter(({ final, lines }) => final && lines[0]?.letter !== '');

/**
 * The lines without the entries that closed a year, which neither pay nor owe: what is lettered with one is open, but for what the
 * other lines of its lettering paid. Where these come to nothing, all was paid. Else what was there by the day of the closing and
 * no à-nouveau carries over paid first what none carries over either, then the oldest; an à-nouveau of it says how much.
 * Wants whole lettering groups, and the à-nouveaux of the years after.
 */
export function reopenClosed(
  entries: readonly Entry[],
  booked: ReadonlySet<number>,
  years: readonly FiscalYear[],
): readonly Entry[] {
  const closed = closedGroups(entries, booked, years);
  if (closed.length === 0) return entries;
  const closing = new Set(closed.flatMap((group) => group.closing));
  const closedOn = new Map(closed.flatMap(({ mates, on }) => mates.map((mate) => [mate, on] as const)));
  const left = entries.filter((entry) => !closing.has(entry));
  const groups = finalGroups(left, years).filter(({ lines }) => lines.some((line) => closedOn.has(line)));
  const copies = findCopies(left, groups, years);
  const changed = new Map<Entry, Entry>();
  for (const { lines } of groups) {
    if (imbalance(lines) === 0) continue;
    const on = lines
      .flatMap((line) => closedOn.get(line) ?? [])
      .sort()
      .at(-1);
    if (on !== undefined) openUnpaid(lines, on, copies, changed);
  }
  return left.map((entry) => changed.get(entry) ?? entry);
}

/** Each line that an à-nouveau carries over, with it: as if those letterings were open, which they were to whoever carried them over. */
function findCopies(
  entries: readonly Entry[],
  groups: readonly LetterGroup[],
  years: readonly FiscalYear[],
): ReadonlyMap<Entry, Entry> {
  const closed = new Set(groups.flatMap(({ lines }) => lines));
  const known = new Map(entries.map((entry) => [closed.has(entry) ? { ...entry, lettered: false } : entry, entry]));
  const { previousOf } = followCarriedOver([...known.keys()], years);
  return new Map(
    [...previousOf].flatMap(([copy, copied]) => {
      const [from, to] = [known.get(copied), known.get(copy)];
      return from && to ? [[from, to] as const] : [];
    }),
  );
}

/** Of one lettering, without its closing entries, which does not come to nothing. */
function openUnpaid(
  lines: readonly Entry[],
  on: Day,
  copies: ReadonlyMap<Entry, Entry>,
  changed: Map<Entry, Entry>,
): void {
  const isOwed = imbalance(lines) > 0;
  const isClaim = ({ amount }: Entry): boolean => amount > 0 === isOwed;
  const pays = (line: Entry): boolean => !isClaim(line) && line.date <= on && !copies.has(line);
  const inPlay = lines.filter((line) => line.nature !== 'valuation' && (isClaim(line) || pays(line)));
  const rests = [...Map.groupBy(inPlay, ({ currency }) => currency).values()].flatMap((own) => {
    const sorted = own.map(wholeOf).sort((a, b) => isCarried(a, copies) - isCarried(b, copies) || byDueDate(a, b));
    const { debits, credits } = setOffInOrder(
      sorted.filter(({ entry }) => entry.amount > 0),
      sorted.filter(({ entry }) => entry.amount < 0),
    );
    return [...debits, ...credits];
  });
  const paid = new Map(rests.map(({ entry, left }) => [entry, cents(entry.amount - left)]));
  const touched = lines.filter((line) => (paid.get(line) ?? 0) !== 0);
  const isWhole = imbalance(touched) === 0;
  for (const line of lines) {
    const isTouched = touched.includes(line);
    if (isTouched && isWhole) continue;
    // What is paid in part is together with what paid it, as if pre-lettered.
    changed.set(line, { ...(changed.get(line) ?? line), lettered: false, letter: isTouched ? line.letter : '' });
    const copy = copies.get(line);
    const amount = paid.get(line) ?? 0;
    if (copy && amount === line.amount) changed.set(copy, { ...(changed.get(copy) ?? copy), settledBefore: true });
    else if (copy && amount !== 0) {
      changed.set(copy, { ...(changed.get(copy) ?? copy), paidBefore: cents(amount) });
    }
  }
}

const isCarried = ({ entry }: LeftOver, copies: ReadonlyMap<Entry, Entry>): number => (copies.has(entry) ? 1 : 0);
