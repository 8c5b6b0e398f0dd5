import { addCents, type Cents, cents, negate, sumCents, ZERO } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { FiscalYear } from '../company/fiscal-year.ts';
import { addDays, type Day } from '../day.ts';
import { type Books, openItemsOfPast, readBooks } from '../figures/lives/books.ts';
import { booksSpan, FIRST_DAY, isWithin, openedStarts } from '../ledger/books-span.ts';
import type { Entry } from '../ledger/entry.ts';
import type { EntryNature } from '../ledger/entry-nature.ts';
import { groupByLetter, type LetterGroup } from '../ledger/lettering/letter-groups.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { isOwed } from './open-rows.ts';
import { type Sums, sumBy, sumLeft } from './sums.ts';

/**
 * Why a row stands in a relevé: a line of the books; a difference that a lettering closed (écart de règlement, a debt paid in
 * another currency), which nobody owes from that day on; or what the à-nouveaux of a year say otherwise than the year before.
 */
export type MovementCause = 'line' | 'lettering' | 'carried-over';

export interface Movement {
  readonly cause: MovementCause;
  readonly day: Day;
  /** Null of what is no line. */
  readonly ecNo: number | null;
  readonly nature: EntryNature | null;
  readonly piece: string;
  /** EC_Echeance of a debit; null of a credit, and of what is no line. */
  readonly due: Day | null;
  /** Both ≥ 0, one of them 0. */
  readonly debit: Cents;
  readonly credit: Cents;
  /** After this row. */
  readonly balance: Cents;
  /** EC_Lettrage, where both sides of that lettering were in the books by the last day, and all of it as far as is known; '' before. */
  readonly letter: string;
}

/** A relevé in one currency: `opening + Σ debit − Σ credit = closing`, to the cent. */
export interface CurrencyStatement {
  readonly currency: Currency;
  /** The balance on the eve of the first day. */
  readonly opening: Cents;
  readonly movements: readonly Movement[];
  /** The balance at the end of the last day: that of the balance âgée. */
  readonly closing: Cents;
}

export interface StatementFacts {
  /** Of one customer: what a `HistoryReader` answers as of the last day. */
  readonly entries: readonly Entry[];
  readonly fiscalYears: readonly FiscalYear[];
  readonly from: Day;
  readonly until: Day;
}

type Row = Omit<Movement, 'balance' | 'debit' | 'credit'> & { readonly currency: Currency; readonly amount: Cents };

/** Every line of the customer's account between two days, à-nouveaux apart, between the balances of both ends. */
export function computeStatement({ entries, fiscalYears, from, until }: StatementFacts): CurrencyStatement[] {
  const books = readBooks(
    entries.filter(({ treatment }) => treatment !== 'a-etablir'),
    fiscalYears,
  );
  const letterOf = lettersBy(books, until);
  const eve = addDays(from, -1);
  let before = balancesOn(books, eve);
  const opening = before;
  const rows: Row[] = [];
  for (const part of partsOf(fiscalYears, from, until)) {
    const after = balancesOn(books, part.until);
    const moved = [...linesIn(books, part, letterOf), ...differencesIn(books, part)].sort(byDay);
    rows.push(...carriedOver(part.from, before, moved, after), ...moved);
    before = after;
  }
  return byCurrency(opening, rows);
}

/** What was open at the end of the last day alone: of what is older than the first day, the opening balance keeps the sum. */
export function computeOpenStatement({ entries, fiscalYears, from, until }: StatementFacts): CurrencyStatement[] {
  const books = readBooks(entries, fiscalYears);
  const letterOf = lettersBy(books, until);
  const items = openItemsOfPast(books, until).filter(isOwed);
  const rows = items.filter(({ issued }) => issued >= from).map((item) => openRow(item, letterOf(item)));
  return byCurrency(sumLeft(items.filter(({ issued }) => issued < from)), rows.sort(byDay));
}

const openRow = ({ issued, ecNo, nature, piece, due, currency, left }: OpenItem, letter: string): Row => ({
  cause: 'line',
  day: issued,
  ecNo,
  nature,
  piece,
  due: left > 0 ? due : null,
  letter,
  currency,
  amount: left,
});

interface Part {
  readonly from: Day;
  readonly until: Day;
}

/** The days asked for, cut where a year begins with its à-nouveaux: the balance is then made of other lines. */
function partsOf(years: readonly FiscalYear[], from: Day, until: Day): readonly Part[] {
  const starts = [from, ...openedStarts(years).filter((start) => start > from && start <= until)].sort();
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return { from: start, until: next === undefined ? until : addDays(next, -1) };
  });
}

const linesIn = ({ entries }: Books, part: Part, letterOf: (entry: Pick<Entry, 'ecNo'>) => string): Row[] =>
  entries
    .filter(({ opening, nature, date }) => !opening && nature !== 'valuation' && isWithin(date, part))
    .map((entry) => ({
      cause: 'line',
      day: entry.date,
      ecNo: entry.ecNo,
      nature: entry.nature,
      piece: entry.piece,
      due: entry.amount > 0 ? entry.due : null,
      letter: letterOf(entry),
      currency: entry.currency,
      amount: entry.amount,
    }));

/** What letterings left between their lines on the day on which they were whole: open no more, by no line of the books. */
function differencesIn({ entries, years }: Books, part: Part): Row[] {
  const span = booksSpan(years, part.until);
  const groups = groupByLetter(
    entries.filter(({ date }) => isWithin(date, span)),
    years,
  );
  return groups.flatMap((group) => {
    const day = lastDayOf(group);
    if (!group.final || !isWithin(day, part)) return [];
    return [
      ...sumBy(
        group.lines.map(({ currency, nature, amount, paidBefore }) => [
          currency,
          nature === 'valuation' ? ZERO : cents(amount - paidBefore),
        ]),
      ),
    ]
      .filter(([, amount]) => amount !== 0)
      .map(([currency, amount]) => ({
        cause: 'lettering' as const,
        ...NO_LINE,
        day,
        letter: group.lines[0]?.letter ?? '',
        currency,
        amount: negate(amount),
      }));
  });
}

const NO_LINE = { ecNo: null, nature: null, piece: '', due: null } as const;

/** What no line tells: à-nouveaux that do not say what was owed on the eve. */
function carriedOver(day: Day, before: Sums, moved: readonly Row[], after: Sums): Row[] {
  const told = sumBy([...before, ...moved.map(({ currency, amount }) => [currency, amount] as const)]);
  const currencies = [...new Set([...told.keys(), ...after.keys()])].sort();
  return currencies.flatMap((currency) => {
    const amount = cents((after.get(currency) ?? 0) - (told.get(currency) ?? 0));
    return amount === 0 ? [] : [{ cause: 'carried-over', ...NO_LINE, day, letter: '', currency, amount }];
  });
}

/** No lettering bears a day: it was made when its last line was there, and a pre-lettrage whose other side came later was not there. */
function lettersBy({ entries, years }: Books, until: Day): (entry: Pick<Entry, 'ecNo'>) => string {
  const known = groupByLetter(entries, years).filter((group) => lastDayOf(group) <= until && hasBothSides(group));
  const letters = new Map(known.flatMap(({ lines }) => lines.map(({ ecNo, letter }) => [ecNo, letter])));
  return ({ ecNo }) => letters.get(ecNo) ?? '';
}

const hasBothSides = ({ lines }: LetterGroup): boolean =>
  lines.some(({ baseAmount }) => baseAmount > 0) && lines.some(({ baseAmount }) => baseAmount < 0);

const lastDayOf = ({ lines }: LetterGroup): Day =>
  lines
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? FIRST_DAY;

const balancesOn = (books: Books, asOf: Day): Sums => sumLeft(openItemsOfPast(books, asOf).filter(isOwed));

const byDay = (a: Row, b: Row): number =>
  a.day === b.day ? (a.ecNo ?? Number.MAX_SAFE_INTEGER) - (b.ecNo ?? Number.MAX_SAFE_INTEGER) : a.day < b.day ? -1 : 1;

function byCurrency(openings: Sums, rows: readonly Row[]): CurrencyStatement[] {
  const owed = [...openings].flatMap(([currency, amount]) => (amount === 0 ? [] : currency));
  const currencies = [...new Set([...owed, ...rows.map(({ currency }) => currency)])].sort();
  return currencies.map((currency) => {
    const opening = openings.get(currency) ?? ZERO;
    const own = rows.filter((row) => row.currency === currency);
    const movements = withBalances(opening, own);
    return { currency, opening, movements, closing: addCents(opening, sumCents(own.map(({ amount }) => amount))) };
  });
}

function withBalances(opening: Cents, rows: readonly Row[]): Movement[] {
  let balance = opening;
  return rows.map(({ currency: _, amount, ...row }) => {
    balance = addCents(balance, amount);
    return { ...row, debit: amount > 0 ? amount : ZERO, credit: amount < 0 ? negate(amount) : ZERO, balance };
  });
}
