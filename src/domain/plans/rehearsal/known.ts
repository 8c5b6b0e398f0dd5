import { ZERO } from '../../cents.ts';
import { addDays, type Day, daysBetween } from '../../day.ts';
import { type Books, openItemsOfPast } from '../../figures/lives/books.ts';
import { booksSpan, FIRST_DAY, isWithin } from '../../ledger/books-span.ts';
import type { Entry } from '../../ledger/entry.ts';
import { groupByLetter } from '../../ledger/lettering/letter-groups.ts';
import { isTreasuryDebit } from '../../ledger/lettering/link-earlier.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import { openItems } from '../../ledger/open-items.ts';
import { byDuePieceNumber } from '../../ledger/order.ts';

/** A line of the past, with the days on which it and its lettering came to be known. */
interface KnownLine {
  readonly entry: Entry;
  /** In the books from this day on. */
  readonly from: Day;
  /** Its lettering is whole from this day on; null: it has none. */
  readonly lettered: Day | null;
  /** From this day on it is no more open, whatever comes; null: it is still open. */
  readonly closed: Day | null;
  readonly group: KnownGroup;
}

/** Lines that are lettered together today, or one alone. */
interface KnownGroup {
  readonly final: boolean;
  readonly lines: readonly Entry[];
}

/** The past of one customer, line by line as it came to be known. */
export interface KnownPast {
  readonly books: Books;
  readonly lines: readonly KnownLine[];
  readonly lineOf: ReadonlyMap<number, KnownLine>;
  /** A payment that was sent back may open again what was closed: what is open is then asked of all lines at once. */
  readonly mayReopen: boolean;
  /** What was found of lines and groups by themselves, which is the same on every day of the same books. */
  readonly found: Map<string, readonly OpenItem[]>;
}

/**
 * When each line of a past came to be known: an invoice on its day, a line of a bank `lagDays` after its own, when its statement is
 * entered. Sage does not say when a lettering was made: it is known as soon as its last line is, and not before.
 */
export function readKnown(books: Books, lagDays: number): KnownPast {
  const lines = groupByLetter(books.entries, books.years).flatMap((group) => {
    const days = group.lines.map((entry) => knownFrom(entry, lagDays));
    const last = latest(days);
    const isMatched = group.lines.some(({ letter, lettered }) => letter !== '' || lettered);
    return group.lines.map((entry, at) => ({
      entry,
      from: days[at] ?? last,
      lettered: isMatched ? last : null,
      closed: group.final ? last : null,
      group,
    }));
  });
  const lineOf = new Map(lines.map((line) => [line.entry.ecNo, line]));
  return { books, lines, lineOf, mayReopen: books.entries.some(isTreasuryDebit), found: new Map() };
}

const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? FIRST_DAY;

const knownFrom = ({ date, nature, opening }: Entry, lagDays: number): Day =>
  nature === 'treasury' && !opening ? addDays(date, lagDays) : date;

/**
 * What was open at the end of a day as far as was known then: no line, no payment and no lettering of later, and no reminder that
 * Sage counts today. À-nouveaux of the day are there as they are.
 */
export function openItemsKnown(past: KnownPast, asOf: Day): readonly OpenItem[] {
  const { books, lines, mayReopen } = past;
  const known = lines.filter(({ from, closed }) => from <= asOf && (mayReopen || closed === null || closed > asOf));
  if (mayReopen) {
    const entries = known.map(({ entry, lettered }) => (isUnknown(lettered, asOf) ? unlettered(entry) : entry));
    return openItemsOfPast({ ...books, entries }, asOf).map(asOfThen);
  }
  const span = booksSpan(books.years, asOf);
  const items: OpenItem[] = [];
  for (const { entry, lettered, group } of known) {
    if (!isWithin(entry.date, span)) continue;
    const isAlone = isUnknown(lettered, asOf) || group.lines.length === 1;
    const found = isAlone
      ? findOf(past, `${entry.ecNo}${lettered === null ? '' : '-'}`, () => [
          lettered === null ? entry : unlettered(entry),
        ])
      : // A group is looked at once, by its first line of these books.
        entry === group.lines.find(({ date }) => isWithin(date, span))
        ? findOf(past, `${span.from} ${entry.ecNo}`, () => group.lines.filter(({ date }) => isWithin(date, span)))
        : [];
    for (const item of found) items.push({ ...item, daysLate: item.due === null ? null : daysBetween(item.due, asOf) });
  }
  return items.sort(byDuePieceNumber);
}

const isUnknown = (lettered: Day | null, asOf: Day): boolean => lettered !== null && lettered > asOf;

/** What lines that are together leave open, which hangs on no other: what is theirs is found once. */
function findOf({ books, found }: KnownPast, key: string, lines: () => readonly Entry[]): readonly OpenItem[] {
  const before = found.get(key);
  if (before) return before;
  const own = lines();
  const items = openItems(own, latest(own.map(({ date }) => date)), books.years).map(asOfThen);
  found.set(key, items);
  return items;
}

const asOfThen = (item: OpenItem): OpenItem => ({ ...item, sageLevel: 0, sageReminded: null });

const unlettered = (entry: Entry): Entry => ({ ...entry, letter: '', lettered: false, letterGap: ZERO });

/** Whether a line was paid by the end of a day, as the books of today tell: with what is dated by that day, whenever it was lettered. */
export function isPaidBy({ books, lineOf, mayReopen }: KnownPast, day: Day): (ecNo: number) => boolean {
  if (mayReopen) {
    const open = new Set(openItemsOfPast(books, day).map(({ ecNo }) => ecNo));
    return (ecNo) => !open.has(ecNo);
  }
  const span = booksSpan(books.years, day);
  return (ecNo) => {
    const { lines } = lineOf.get(ecNo)?.group ?? { lines: [] };
    if (lines.length < 2) return false;
    const own = lines.filter(({ date }) => isWithin(date, span));
    return !openItems(own, day, books.years).some((item) => item.ecNo === ecNo);
  };
}
