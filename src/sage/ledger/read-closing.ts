import { addDays, type Day } from '../../domain/day.ts';
import { openedStarts } from '../../domain/ledger/books-span.ts';
import { BALANCE_SHEET_ACCOUNTS, type ClosingWay, findClosing } from '../../domain/ledger/lettering/closing-entries.ts';
import { varchar } from '../../platform/sql/varchar.ts';
import { packed } from '../params.ts';
import { type Asked, queryTiers, type SageBase } from '../sage-base.ts';
import { type Books, toEntries } from './books.ts';
import type { EntryRow } from './entry-row.ts';
import { markOpened } from './ledger-span.ts';

/** A line of `closing-lines.sql`. */
interface ClosingRow extends EntryRow {
  readonly Part: number;
}

const BOOKED_AS_CLOSING = 1;
const CARRIED_OVER = 3;

/** What is booked as the closing of years, and the lines around it. */
export interface ClosingLines {
  /** EC_No. */
  readonly booked: ReadonlySet<number>;
  /** Whole lettering groups that hold such entries. */
  readonly groups: readonly EntryRow[];
  /** À-nouveaux of the customers, in the month after. */
  readonly copies: readonly EntryRow[];
}

const NONE: ClosingLines = { booked: new Set(), groups: [], copies: [] };

/** One query, whatever the number of tiers; none where no year ends. */
export async function readClosing(base: SageBase, asked: Asked, ends: readonly Day[]): Promise<ClosingLines> {
  if (ends.length === 0) return NONE;
  const rows = await queryTiers<ClosingRow>(base, 'closing-lines', asked, {
    ends: packed(
      ends.map((end) => end.replaceAll('-', '')),
      8,
    ),
    balance: varchar(BALANCE_SHEET_ACCOUNTS, 13),
  });
  return {
    booked: new Set(rows.filter(({ Part }) => Part === BOOKED_AS_CLOSING).map((row) => row.EC_No)),
    groups: rows.filter(({ Part }) => Part !== CARRIED_OVER),
    copies: rows.filter(({ Part }) => Part === CARRIED_OVER),
  };
}

/** How the last year that was carried over was closed; null where none was. One query over the whole base. */
export async function readClosingWay(base: SageBase, books: Books): Promise<ClosingWay | null> {
  const years = markOpened(books.fiscalYears, await books.opened.get());
  const start = openedStarts(years).at(-1);
  if (start === undefined) return null;
  const { booked, groups } = await readClosing(base, 'all', [addDays(start, -1)]);
  return findClosing(await toEntries(groups, books), booked, years).length > 0 ? 'lettered-entries' : 'plain';
}
