import type { Cents } from '../../../domain/cents.ts';
import type { Day } from '../../../domain/day.ts';

/** A numbered document; numbers are given once all is known, in order of date (`FA2600012`). */
export interface BookDocument {
  readonly series: string;
  readonly date: Day;
  number: string;
}

/** Lines that settle one another: a lettrage when they balance, a pre-lettrage while they do not. */
export interface Group {
  lines: BookLine[];
}

/** A line of the books. Amounts: a debit is positive, a credit negative. */
export interface BookLine {
  readonly date: Day;
  readonly account: string;
  readonly tiers: string | null;
  readonly document: BookDocument;
  /** Of an entry about an order, all but the order's number, which is known last. */
  readonly label: string;
  /** The order that the entry is about: EC_Reference, and the end of its label. */
  readonly order: BookDocument | null;
  readonly due: Day | null;
  readonly amount: Cents;
  /** The amount in another currency than the company's, with the rank of that currency in P_DEVISE. */
  readonly foreign: { readonly rank: number; readonly amount: Cents } | null;
  /** N_Reglement. */
  readonly mode: number;
  /** EC_Rappel and EC_DateRelance. */
  readonly level: number;
  readonly reminded: Day | null;
  /** EC_ANType. */
  readonly opening: number;
  group: Group | null;
}

/** A balanced set of lines entered together in a journal. */
export interface Piece {
  readonly journal: string;
  readonly date: Day;
  readonly lines: readonly BookLine[];
}

/** The books of one company while they are being written. */
export interface Books {
  readonly today: Day;
  /** First day of the first fiscal year. Nothing is entered before it. */
  readonly firstDay: Day;
  readonly pieces: Piece[];
}

type LineFacts = Pick<BookLine, 'account' | 'document' | 'label' | 'amount'> & Partial<BookLine>;

export function makeLine(date: Day, facts: LineFacts): BookLine {
  return {
    date,
    tiers: null,
    order: null,
    due: null,
    foreign: null,
    mode: 0,
    level: 0,
    reminded: null,
    opening: 0,
    group: null,
    ...facts,
  };
}

/** Enters a piece. Throws RangeError when it does not balance or lies outside the years: a bug here, not an input. */
export function enter(books: Books, journal: string, lines: readonly BookLine[]): void {
  const [first] = lines;
  if (!first || first.date < books.firstDay) throw new RangeError(`No piece in ${journal} before ${books.firstDay}`);
  if (lines.reduce((sum, line) => sum + line.amount, 0) !== 0) {
    throw new RangeError(`The piece of ${first.date} in ${journal} does not balance`);
  }
  books.pieces.push({ journal, date: first.date, lines });
}

/** Lets lines settle one another, with whatever they already settled. */
export function settle(lines: readonly BookLine[]): void {
  const all = new Set(lines.flatMap((line) => line.group?.lines ?? [line]));
  const group: Group = { lines: [...all] };
  for (const line of all) line.group = group;
}

/** Breaks a lettrage: every line of it stands alone again. */
export function unsettle(line: BookLine): void {
  for (const member of line.group?.lines ?? []) member.group = null;
}

export const sumOf = (lines: readonly BookLine[]): number => lines.reduce((sum, line) => sum + line.amount, 0);
