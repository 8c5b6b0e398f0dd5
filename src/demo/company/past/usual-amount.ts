import { type Books, sumOf } from '../books/book.ts';
import { ACCOUNT, JOURNAL } from '../books/chart.ts';
import type { Habit } from './habit.ts';

/** Invoices that one payment settles, on the average. */
export const INVOICES_A_PAYMENT = 1.2;
/** At least this share of an average invoice of its story. */
const SMALLEST = 0.3;
/** Of whom nothing was invoiced yet. */
const UNKNOWN = 1_200_00;

/**
 * What a customer is usually invoiced, in hundredths: paying as it does, it would owe about what its story leaves open. What is
 * open against its sales of the year (DSO) is then what its habit lets one expect.
 */
export function usualAmount(books: Books, tiers: string, { pace, terms, late }: Habit): number {
  const pieces = books.pieces.filter(({ journal }) => journal !== JOURNAL.situation);
  const own = pieces.flatMap(({ lines }) => lines.filter((line) => line.tiers === tiers));
  const open = sumOf(own.filter(({ account }) => account !== ACCOUNT.toInvoice));
  const invoices = pieces
    .filter(({ journal }) => journal === JOURNAL.sales)
    .flatMap(({ lines }) => lines.filter((line) => line.tiers === tiers && line.amount > 0));
  const average = invoices.length === 0 ? UNKNOWN : sumOf(invoices) / invoices.length;
  const daysOwed = terms + (late[0] + late[1]) / 2;
  return Math.max(SMALLEST * average, (open * pace) / (INVOICES_A_PAYMENT * daysOwed));
}
