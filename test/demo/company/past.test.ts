import { describe, expect, test } from 'vitest';
import { type BookLine, type Books, sumOf } from '../../../src/demo/company/books/book.ts';
import { ACCOUNT, CURRENCY_RANK } from '../../../src/demo/company/books/chart.ts';
import { openDesk } from '../../../src/demo/company/desk.ts';
import { type Habit, PAYS, stopped, USUAL_HABITS } from '../../../src/demo/company/past/habit.ts';
import { playPast } from '../../../src/demo/company/past/play-past.ts';
import { createRandom } from '../../../src/demo/company/random.ts';
import { addDays, type Day, day, daysBetween, weekday } from '../../../src/domain/day.ts';

/** The first of a year leaves the least room before it; a leap day, a Sunday. */
const DAYS = ['2026-01-01', '2024-02-29', '2025-03-02', '2026-11-20'].map(day);
const HABITS: readonly [string, Habit][] = [
  ...Object.entries(PAYS),
  ...USUAL_HABITS.map((habit, at): [string, Habit] => [`usual ${at + 1}`, habit]),
  ['stopped', stopped(295, PAYS.aMonthLate)],
];

function past(habit: Habit, today: Day, currencyRank = 0, seed = 1): Books {
  const books: Books = { today, firstDay: day(`${Number(today.slice(0, 4)) - 2}-01-01`), pieces: [] };
  playPast(openDesk(books, 'CARAT'), habit, { usual: 1_000_00, currencyRank }, createRandom(seed));
  return books;
}

const linesOf = ({ pieces }: Books): BookLine[] => pieces.flatMap(({ lines }) => lines);
const ofTiers = (books: Books): BookLine[] => linesOf(books).filter(({ tiers }) => tiers !== null);
const receiptsOf = (books: Books): BookLine[] =>
  ofTiers(books).filter(({ label, amount }) => label === 'Règlement' && amount < 0);
const groupsOf = (books: Books) => [...new Set(ofTiers(books).flatMap(({ group }) => group ?? []))];

describe.each(HABITS)('a past that is paid « %s »', (_, habit) => {
  test.each(DAYS)('lies in the books of %s, is over by then, and leaves nothing open', (today) => {
    const books = past(habit, today);
    expect(books.pieces.length).toBeGreaterThan(20);
    expect(linesOf(books).filter(({ date }) => date > today || date < books.firstDay)).toEqual([]);
    expect(ofTiers(books).filter(({ group }) => group === null)).toEqual([]);
    expect(groupsOf(books).filter(({ lines }) => sumOf(lines) !== 0)).toEqual([]);
    expect(groupsOf(books).filter(({ lines }) => new Set(lines.map(({ account }) => account)).size > 1)).toEqual([]);
  });

  test('is paid on business days, never four weeks apart', () => {
    const today = day('2026-11-20');
    const days = receiptsOf(past(habit, today))
      .map(({ date }) => date)
      .sort();
    expect(days.filter((date) => [0, 6].includes(weekday(date)))).toEqual([]);
    const gaps = days.map((date, at) => daysBetween(date, days[at + 1] ?? date));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(28);
    if (habit.until === 1) expect(daysBetween(days.at(-1) ?? today, today)).toBeLessThanOrEqual(28);
    else expect((days.at(-1) ?? today) <= addDays(today, -habit.until)).toBe(true);
  });
});

describe('what a past shows', () => {
  const today = day('2026-11-20');

  test('some invoices are paid in two parts, some less an avoir, some two at a time', () => {
    const groups = [1, 2, 3].flatMap((seed) => groupsOf(past(PAYS.tenDaysLate, today, 0, seed)));
    const counts = groups.map(({ lines }) => ({
      invoices: lines.filter(({ label }) => label === 'Facture').length,
      credits: lines.filter(({ label }) => label === 'Avoir').length,
      receipts: lines.filter(({ label }) => label === 'Règlement').length,
    }));
    expect(counts.filter(({ receipts }) => receipts === 2).length).toBeGreaterThan(0);
    expect(counts.filter(({ credits }) => credits === 1).length).toBeGreaterThan(0);
    expect(counts.filter(({ invoices }) => invoices === 2).length).toBeGreaterThan(0);
    expect(counts.filter(({ invoices, receipts }) => invoices > 2 || receipts > 2)).toEqual([]);
  });

  test('accepted bills go through 413, where the bank settles them', () => {
    const books = past(PAYS.byBill, today);
    const accounts = new Set(receiptsOf(books).map(({ account }) => account));
    expect(accounts).toEqual(new Set([ACCOUNT.bills]));
  });

  test('a customer abroad owes and pays in its currency', () => {
    const books = past(PAYS.promptly, today, CURRENCY_RANK.USD);
    const foreign = groupsOf(books).map(({ lines }) =>
      lines.reduce((sum, line) => sum + (line.foreign?.amount ?? 1), 0),
    );
    expect(new Set(foreign)).toEqual(new Set([0]));
  });
});
