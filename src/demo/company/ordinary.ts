import { addDays, daysBetween, weekday } from '../../domain/day.ts';
import type { BookLine, Books } from './books/book.ts';
import { SERVICE } from './books/chart.ts';
import { openDesk } from './desk.ts';
import { FIRM_NAMES, LEGAL_FORMS, TRADES } from './names/firms.ts';
import { plain } from './names/plain.ts';
import type { Random } from './random.ts';
import { fillSheet, makeContact, type TiersSheet } from './sheet.ts';

/** How a customer pays: days after the due date, at best and at worst. */
type Habit = readonly [soonest: number, latest: number];

const PUNCTUAL: Habit = [-6, 0];
const SLOW: Habit = [-2, 12];
const LATE: Habit = [5, 38];
const HABITS: readonly Habit[] = [PUNCTUAL, PUNCTUAL, PUNCTUAL, PUNCTUAL, SLOW, SLOW, SLOW, LATE];
const TERMS = [30, 30, 45, 60];

/** Firms with an ordinary life: orders at a pace of their own, paid as they are used to. Names and codes are distinct. */
export function ordinarySheets(random: Random, count: number, taken: ReadonlySet<string>): TiersSheet[] {
  const codes = new Set(taken);
  const sheets: TiersSheet[] = [];
  while (sheets.length < count) {
    const name = `${random.pick(TRADES)} ${random.pick(FIRM_NAMES)} ${random.pick(LEGAL_FORMS)}`;
    const code = codeOf(name, codes);
    if (codes.has(code) || sheets.some((sheet) => sheet.name === name)) continue;
    codes.add(code);
    const accountant = makeContact(random, name, SERVICE.accounting, 'Comptable');
    const manager = makeContact(random, name, SERVICE.direction, 'Gérant');
    const contacts = [random.chance(0.6) ? accountant : null, random.chance(0.4) ? manager : null];
    const distinct = accountant.email === manager.email ? contacts.slice(0, 1) : contacts;
    sheets.push(fillSheet(random, { code, name, contacts: distinct.filter((contact) => contact !== null) }));
  }
  return sheets;
}

/** A code from the name: the family or place, then enough of the trade to be alone. */
function codeOf(name: string, codes: ReadonlySet<string>): string {
  const [trade = '', ...rest] = name.split(' ').slice(0, -1);
  const family = plain(rest.join('')).toUpperCase().slice(0, 12);
  return codes.has(family) ? `${family}${plain(trade).toUpperCase().slice(0, 5)}` : family;
}

/** Enters the life of one ordinary customer in the books, from the first fiscal year to today. */
export function playOrdinary(books: Books, sheet: TiersSheet, random: Random): void {
  const desk = openDesk(books, sheet.code, sheet.mode);
  const habit = random.pick(HABITS);
  const terms = random.pick(TERMS);
  const scale = random.pick([12, 40, 90, 250]);
  const pace = random.between(26, 90);
  const longest = daysBetween(books.firstDay, books.today);
  let waiting: BookLine[] = [];
  for (
    let issuedAgo = longest - random.between(0, pace);
    issuedAgo > 0;
    issuedAgo -= random.between(pace - 15, pace + 15)
  ) {
    const late = issuedAgo - terms;
    waiting.push(desk.bill({ late, terms, amount: scale * random.between(5_00, 36_00) }));
    const paidAgo = businessDaysAgo(books, late - random.between(...habit));
    const together = waiting.length < 2 && random.chance(0.15);
    if (paidAgo < 1 || paidAgo >= issuedAgo || together) continue;
    desk.receive({ ago: paidAgo, amount: waiting.reduce((sum, line) => sum + line.amount, 0), settles: waiting });
    waiting = [];
  }
}

/** Banks work on business days: a receipt of a week-end is booked on the Friday before. */
function businessDaysAgo(books: Books, ago: number): number {
  const day = weekday(addDays(books.today, -ago));
  if (day === 6) return ago + 1;
  return day === 0 ? ago + 2 : ago;
}
