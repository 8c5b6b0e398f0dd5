import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import { addDays, type Day, day } from '../../domain/day.ts';
import { type BooksSpan, lastDays } from '../../domain/ledger/books-span.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { reopenClosed } from '../../domain/ledger/lettering/closing-entries.ts';
import { markLetterGaps } from '../../domain/ledger/lettering/letter-gaps.ts';
import { isSettled, mayBeOpenOn } from '../../domain/ledger/lettering/letter-groups.ts';
import { linkEarlier } from '../../domain/ledger/lettering/link-earlier.ts';
import type { Ledger } from '../../use-cases/ports/sage-reader.ts';
import { atDay, packed } from '../params.ts';
import { type Asked, queryTiers, queryWhole, type SageBase } from '../sage-base.ts';
import { type Books, toEntries } from './books.ts';
import type { EntryRow } from './entry-row.ts';
import { ledgerSpan, markOpened } from './ledger-span.ts';
import { readClosing } from './read-closing.ts';
import { readOrders, withOrders } from './read-orders.ts';
import { untreatedOf } from './untreated.ts';

/** What à-nouveaux are: in detail, as balances, by hand. 4 carries the result, no customer. */
const CARRIED_OVER = [1, 2, 3];
export const isCarriedOver = (row: Pick<EntryRow, 'EC_ANType'>): boolean => CARRIED_OVER.includes(row.EC_ANType ?? 0);

/**
 * One query for the lines, then at once one for the earlier lines that some of them continue, one for what closed years and one for
 * the orders that advances come from, whatever the number of tiers.
 */
export async function readLedger(base: SageBase, books: Books, asked: Asked, asOf: Day): Promise<Ledger> {
  const { span, rows } = await readLines(base, books, asked, asOf);
  const years = markOpened(books.fiscalYears, await books.opened.get());
  const own = await toEntries(distinct(rows), books);
  const [earlier, closing, orders] = await Promise.all([
    rows.some(mayContinue) ? readEarlier(base, asked, span.from, asOf) : [],
    readClosing(base, asked, endsAround(years, span)),
    readOrders(base, books, own),
  ]);
  const asRead = numbersOf(rows);
  const beside = distinct([...closing.groups, ...closing.copies, ...earlier]).filter(({ EC_No }) => !asRead.has(EC_No));
  const lines = reopenClosed([...own, ...(await toEntries(beside, books))], closing.booked, years);
  const [whole, others] = [numbersOf(rows, closing.groups), numbersOf(closing.groups, closing.copies, earlier)];
  const known = markLetterGaps(
    lines.filter(({ ecNo }) => whole.has(ecNo)),
    years,
    await books.letteringTolerance.get(),
  );
  const before = lines.filter(({ ecNo }) => others.has(ecNo));
  const entries = linkEarlier(known.filter(isInBooks(known, span, asOf)), before, years);
  const withTheirOrders = await withOrders(base, books, entries, orders);
  return {
    asOf,
    from: span.from,
    fiscalYears: books.fiscalYears,
    entries: withTheirOrders,
    untreated: untreatedOf(rows, books),
  };
}

/** Ends of the year before the span, whose closing its à-nouveaux follow, and of those in it. */
const endsAround = (years: readonly FiscalYear[], { from, until }: BooksSpan): readonly Day[] =>
  lastDays(years).filter((end) => end >= addDays(from, -1) && end <= until);

const distinct = (rows: readonly EntryRow[]): readonly EntryRow[] => [
  ...new Map(rows.map((row) => [row.EC_No, row])).values(),
];

const numbersOf = (...parts: readonly (readonly EntryRow[])[]): ReadonlySet<number> =>
  new Set(parts.flatMap((rows) => rows.map((row) => row.EC_No)));

/**
 * The lines that make the balance: those of the span; of what is lettered for good, only letterings that do not balance and, whole
 * from the span on, those that a line after the day closed.
 */
function isInBooks(known: readonly Entry[], { from, until }: BooksSpan, asOf: Day): (entry: Entry) => boolean {
  const mayBeOpen = mayBeOpenOn(asOf, known);
  return (entry) => entry.date >= from && mayBeOpen(entry) && (isSettled(entry) || entry.date <= until);
}

/** À-nouveaux, and debits that no sales journal made. */
const mayContinue = (row: EntryRow): boolean => (row.EC_ANType ?? 0) !== 0 || (row.EC_Sens !== 1 && row.JO_Type !== 1);

interface Lines {
  readonly span: BooksSpan;
  readonly rows: readonly EntryRow[];
}

/** Lines carried over into a year not known to be opened tell that it just was: reading both years would count them twice. */
async function readLines(base: SageBase, books: Books, asked: Asked, asOf: Day): Promise<Lines> {
  const known = await readSpan(base, books, asked, asOf);
  const later = books.fiscalYears.map((year) => year.start).filter((start) => start > known.span.from);
  const isNews = (row: EntryRow): boolean =>
    isCarriedOver(row) && later.some((start) => start.slice(0, 7) === row.EntryDay.slice(0, 7));
  if (!known.rows.some(isNews)) return known;
  books.opened.forget();
  return readSpan(base, books, asked, asOf);
}

async function readSpan(base: SageBase, books: Books, asked: Asked, asOf: Day): Promise<Lines> {
  const span = ledgerSpan(books.fiscalYears, await books.opened.get(), asOf);
  const limits = { from: atDay(span.from), until: atDay(span.until), asOf: atDay(asOf) };
  return { span, rows: await queryTiers<EntryRow>(base, 'ledger', asked, limits) };
}

/** Looks through the first month of each year: too long to do at each read. */
export async function readOpened(base: SageBase, years: readonly FiscalYear[]): Promise<ReadonlySet<Day>> {
  if (years.length === 0) return new Set();
  const starts = packed(
    years.map((year) => year.start.replaceAll('-', '')),
    8,
  );
  const rows = await queryWhole<{ readonly FirstDay: string }>(base, 'opening-years', { starts });
  return new Set(rows.map((row) => day(row.FirstDay.trim())));
}

const readEarlier = (base: SageBase, asked: Asked, from: Day, asOf: Day): Promise<EntryRow[]> =>
  queryTiers<EntryRow>(base, 'earlier-lines', asked, { from: atDay(from), asOf: atDay(asOf) });
