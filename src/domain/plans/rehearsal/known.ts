import { ZERO } from '../../cents.ts';
import { addDays, type Day } from '../../day.ts';
import { type Books, openItemsOfPast } from '../../figures/lives/books.ts';
import { FIRST_DAY } from '../../ledger/books-span.ts';
import type { Entry } from '../../ledger/entry.ts';
import { groupByLetter } from '../../ledger/lettering/letter-groups.ts';
import { isTreasuryDebit } from '../../ledger/lettering/link-earlier.ts';
import type { OpenItem } from '../../ledger/open-item.ts';

/** A line of the past, with the days on which it and its lettering came to be known. */
interface KnownLine {
  readonly entry: Entry;
  /** In the books from this day on. */
  readonly from: Day;
  /** Its lettering is whole from this day on; null: it has none. */
  readonly lettered: Day | null;
  /** From this day on it is no more open, whatever comes; null: it is still open. */
  readonly closed: Day | null;
}

/** The past of one customer, line by line as it came to be known. */
export interface KnownPast {
  readonly books: Books;
  readonly lines: readonly KnownLine[];
  /** A payment that was sent back may open again what was closed. */
  readonly mayReopen: boolean;
}

/**
 * When each line of a past came to be known: an invoice on its day, a line of a bank `lagDays` after its own, when its statement is
 * entered. Sage does not say when a lettering was made: it is known as soon as its last line is, and not before.
 */
export function readKnown(books: Books, lagDays: number): KnownPast {
  const lines = groupByLetter(books.entries, books.years).flatMap(({ final, lines: own }) => {
    const days = own.map((entry) => knownFrom(entry, lagDays));
    const last = latest(days);
    const isMatched = own.some(({ letter, lettered }) => letter !== '' || lettered);
    return own.map((entry, at) => ({
      entry,
      from: days[at] ?? last,
      lettered: isMatched ? last : null,
      closed: final ? last : null,
    }));
  });
  return { books, lines, mayReopen: books.entries.some(isTreasuryDebit) };
}

const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? FIRST_DAY;

const knownFrom = ({ date, nature, opening }: Entry, lagDays: number): Day =>
  nature === 'treasury' && !opening ? addDays(date, lagDays) : date;

/**
 * What was open at the end of a day as far as was known then: no line, no payment and no lettering of later, and no reminder that
 * Sage counts today. À-nouveaux of the day are there as they are.
 */
export function openItemsKnown({ books, lines, mayReopen }: KnownPast, asOf: Day): readonly OpenItem[] {
  const entries = lines
    .filter(({ from }) => from <= asOf)
    .filter(({ closed }) => mayReopen || closed === null || closed > asOf)
    .map(({ entry, lettered }) => (lettered !== null && lettered > asOf ? unlettered(entry) : entry));
  return openItemsOfPast({ ...books, entries }, asOf).map((item) => ({ ...item, sageLevel: 0, sageReminded: null }));
}

const unlettered = (entry: Entry): Entry => ({ ...entry, letter: '', lettered: false, letterGap: ZERO });
