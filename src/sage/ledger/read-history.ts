import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import type { Day } from '../../domain/day.ts';
import { withCounterparts } from '../../domain/figures/lives/counterparts.ts';
import { FIRST_DAY, lastDays } from '../../domain/ledger/books-span.ts';
import { reopenClosed } from '../../domain/ledger/lettering/closing-entries.ts';
import { markLetterGaps } from '../../domain/ledger/lettering/letter-gaps.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Ledger } from '../../use-cases/ports/sage-reader.ts';
import { atDay } from '../params.ts';
import { type Asked, queryTiers, type SageBase } from '../sage-base.ts';
import { readText } from '../values.ts';
import { type Books, toEntries } from './books.ts';
import { JO_TYPE_SALES, JO_TYPE_TREASURY } from './entry-row.ts';
import { FOR_REMINDERS, type LineRow } from './line-row.ts';
import { readClosing } from './read-closing.ts';
import { queryCounterparts, toCounterparts } from './read-counterparts.ts';
import { isCarriedOver } from './read-ledger.ts';

/**
 * One query for the lines, then at once one for their counterparts and one for what closed years, whatever the number of tiers: these
 * two only for the customers of whom the lines say that there may be any. Which line an à-nouveau carries over is left to whoever
 * has all the lines.
 */
export async function readHistory(
  base: SageBase,
  books: Books,
  asked: Asked,
  asOf: Day,
  first: Day | null,
): Promise<Ledger> {
  const from = first ?? FIRST_DAY;
  const limits = { from: atDay(from), asOf: atDay(asOf) };
  const { policy } = books.company;
  const rows = await queryTiers<LineRow>(base, 'ledger-history', asked, limits);
  const whole = rows.map((row) => ({ ...row, ...FOR_REMINDERS }));
  const fiscalYears = openedIn(books.fiscalYears, await books.opened.get(), rows);
  const ends = lastDays(fiscalYears).filter((end) => end >= from);
  const [others, { booked }] = await Promise.all([
    queryCounterparts(base, policy, tiersOf(rows.filter(hasPiece)), from),
    readClosing(base, tiersOf(rows.filter(mayClose(ends))), ends),
  ]);
  const lines = withCounterparts(await toEntries(whole, books), toCounterparts(others, rows, policy), policy);
  const entries = markLetterGaps(
    reopenClosed(lines, booked, fiscalYears),
    fiscalYears,
    await books.letteringTolerance.get(),
  );
  return { asOf, from, fiscalYears, entries, untreated: [] };
}

const tiersOf = (rows: readonly LineRow[]): readonly TiersCode[] => [...new Set(rows.map(({ CT_Num }) => CT_Num))];

/** Its piece may tell more than the line does. */
const hasPiece = (row: LineRow): boolean => readText(row.EC_Piece) !== '' && !isCarriedOver(row);

/** As much of what `closing-lines.sql` asks of an entry that closes a year as the line itself tells. */
const mayClose = (ends: readonly Day[]): ((row: LineRow) => boolean) => {
  const days = new Set<string>(ends);
  return ({ EntryDay, EC_Lettre, EC_Lettrage, JO_Type }) =>
    EC_Lettre === 1 &&
    days.has(EntryDay.trim()) &&
    readText(EC_Lettrage) !== '' &&
    JO_Type !== JO_TYPE_SALES &&
    JO_Type !== JO_TYPE_TREASURY;
};

/** Years known to have their à-nouveaux, and those that the lines themselves show to be opened since. */
function openedIn(
  years: readonly FiscalYear[],
  known: ReadonlySet<Day>,
  rows: readonly LineRow[],
): readonly FiscalYear[] {
  const carriedIn = new Set(rows.filter(isCarriedOver).map((row) => row.EntryDay.slice(0, 7)));
  return years.map((year) => ({ ...year, opened: known.has(year.start) || carriedIn.has(year.start.slice(0, 7)) }));
}
