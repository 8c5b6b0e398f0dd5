import { daysBetween } from '../../domain/day.ts';
import { bankDaysAgo } from './books/bank-day.ts';
import type { BookLine, Books } from './books/book.ts';
import { SERVICE } from './books/chart.ts';
import { openDesk } from './desk.ts';
import { FIRM_NAMES, LEGAL_FORMS, TRADES } from './names/firms.ts';
import { plain } from './names/plain.ts';
import type { Random } from './random.ts';
import { fillSheet, makeContact, type TiersSheet } from './sheet.ts';

/** How a customer pays: days after the due date, at best and at worst. */
type Lateness = readonly [soonest: number, latest: number];

const PUNCTUAL: Lateness = [-6, 0];
const SLOW: Lateness = [-2, 12];
const LATE: Lateness = [5, 38];
const LATENESSES: readonly Lateness[] = [PUNCTUAL, PUNCTUAL, PUNCTUAL, PUNCTUAL, SLOW, SLOW, SLOW, LATE];
const TERMS = [30, 30, 45, 60];

/** How much a customer buys, and how often: whoever owes much buys several times a month, and pays as often. */
interface Size {
  /** Times 5,00 to 36,00 make an invoice. */
  readonly scale: number;
  /** Days from an invoice to the next, about. */
  readonly pace: readonly [shortest: number, longest: number];
  readonly uneven: number;
}

const SMALL: Size = { scale: 12, pace: [45, 100], uneven: 15 };
const MIDDLING: Size = { scale: 40, pace: [34, 90], uneven: 15 };
const LARGE: Size = { scale: 80, pace: [26, 60], uneven: 12 };
const BIG: Size = { scale: 110, pace: [11, 15], uneven: 3 };
/** As often as they are written here. */
const SIZES: readonly Size[] = [
  ...[SMALL, SMALL, SMALL, SMALL],
  ...[MIDDLING, MIDDLING, MIDDLING, MIDDLING],
  ...[LARGE, LARGE, LARGE],
  BIG,
];

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
  const lateness = random.pick(LATENESSES);
  const terms = random.pick(TERMS);
  const { scale, uneven, ...size } = random.pick(SIZES);
  const pace = random.between(...size.pace);
  const longest = daysBetween(books.firstDay, books.today);
  let waiting: BookLine[] = [];
  for (
    let issuedAgo = longest - random.between(0, pace);
    issuedAgo > 0;
    issuedAgo -= random.between(pace - uneven, pace + uneven)
  ) {
    const late = issuedAgo - terms;
    waiting.push(desk.bill({ late, terms, amount: scale * random.between(5_00, 36_00) }));
    const paidAgo = bankDaysAgo(books.today, late - random.between(...lateness));
    const together = waiting.length < 2 && random.chance(0.15);
    if (paidAgo < 1 || paidAgo >= issuedAgo || together) continue;
    desk.receive({ ago: paidAgo, amount: waiting.reduce((sum, line) => sum + line.amount, 0), settles: waiting });
    waiting = [];
  }
}
