import { addDays, type Day } from '../../../domain/day.ts';
import { bankDaysAgo } from '../books/bank-day.ts';
import { type BookLine, sumOf } from '../books/book.ts';
import { ACCOUNT, currencyRows, MODE } from '../books/chart.ts';
import type { Bill, Desk, ForeignAmount } from '../desk.ts';
import type { Random } from '../random.ts';
import type { Habit } from './habit.ts';
import { INVOICES_A_PAYMENT } from './usual-amount.ts';

/** Whose past it is: hundredths of a usual invoice, and the rank of its currency in P_DEVISE, 0 for the company's. */
export interface PastOf {
  readonly usual: number;
  readonly currencyRank: number;
}

/** Days about the pace. */
const UNEVEN = 2;
const IN_PARTS = 0.14;
const WITH_AVOIR = 0.1;
/** An amount with VAT at 20 % of whole cents is a multiple of this. */
const VAT_STEP = 6;

/**
 * Enters what a customer bought and paid before its story, all of it settled: nothing is open, late or counted in its encours.
 * Told from the payments, which come at a pace; each says when what it pays was due.
 */
export function playPast(desk: Desk, habit: Habit, past: PastOf, random: Random): void {
  const { pace, since, until } = habit;
  for (
    let ago = until + random.between(0, pace - 1);
    ago <= since;
    ago += random.between(pace - UNEVEN, pace + UNEVEN)
  ) {
    payOnce(desk, habit, past, random, ago);
  }
}

type PastBill = Bill & { readonly terms: number };

function payOnce(desk: Desk, habit: Habit, past: PastOf, random: Random, ago: number): void {
  const count = random.chance(INVOICES_A_PAYMENT - 1) ? 2 : 1;
  const bills = Array.from({ length: count }, () => billOf(desk.today, habit, past, random, ago));
  const paid = bankDaysAgo(desk.today, ago);
  if (past.currencyRank !== 0) settleAbroad(desk, bills, past.currencyRank, paid);
  else if (habit.byBill) settleByBill(desk, bills, random, paid);
  else settleAtHome(desk, bills, random, ago);
}

/** At once, in two parts, or less an avoir. */
function settleAtHome(desk: Desk, bills: readonly PastBill[], random: Random, ago: number): void {
  const lines = bills.map((bill) => desk.bill(bill));
  if (random.chance(IN_PARTS)) {
    settleInParts(desk, lines, random, ago);
    return;
  }
  if (random.chance(WITH_AVOIR)) lines.push(creditOf(desk, lines, random, ago));
  desk.receive({ ago: bankDaysAgo(desk.today, ago), amount: sumOf(lines), settles: lines });
}

/** What a payment of so many days ago is for. */
function billOf(today: Day, habit: Habit, { usual }: PastOf, random: Random, paid: number): PastBill {
  const { terms, seasonal, drift, since, until } = habit;
  const sooner = Math.round((drift * (paid - until)) / (since - until));
  const longer = seasonal && seasonOf(today, paid) === 'winter' ? WINTER_DELAY : 0;
  const late = paid + random.between(...habit.late) - sooner + longer;
  const share = seasonal ? SEASONS[seasonOf(today, late + terms)] : 1;
  const amount = inVatSteps(usual * share * (random.between(50, 150) / 100));
  return { late, terms, amount };
}

/** At the rate of the day of issue, which is that of the payment too: no exchange difference. */
function settleAbroad(desk: Desk, bills: readonly PastBill[], rank: number, paid: number): void {
  const rate = Number(currencyRows.find(({ cbIndice }) => cbIndice === rank)?.D_Cours);
  const abroad = (amount: number): ForeignAmount => ({ rank, amount: Math.round(amount * rate) });
  for (const bill of bills) {
    const foreign = abroad(bill.amount);
    const line = desk.bill({ ...bill, foreign });
    desk.receive({ ago: paid, amount: bill.amount, settles: [line], foreign });
  }
}

function settleByBill(desk: Desk, bills: readonly PastBill[], random: Random, paid: number): void {
  for (const bill of bills) {
    const accepted = bill.late + bill.terms - random.between(5, 10);
    const line = desk.move(accepted, desk.bill({ ...bill, mode: MODE.bill }), ACCOUNT.bills);
    desk.receive({ ago: paid, amount: bill.amount, settles: [line], account: ACCOUNT.bills, mode: MODE.bill });
  }
}

/** The better part first, the rest on the day. */
function settleInParts(desk: Desk, lines: readonly BookLine[], random: Random, ago: number): void {
  const first = inVatSteps(sumOf(lines) * (random.between(4, 7) / 10));
  const before = bankDaysAgo(desk.today, ago + random.between(7, 14));
  desk.receive({ ago: before, amount: first, settles: lines });
  desk.receive({ ago: bankDaysAgo(desk.today, ago), amount: sumOf(lines) - first, settles: lines });
}

/** Goods sent back, a price put right: a part of the first invoice, taken off the payment. */
function creditOf(desk: Desk, [invoice]: readonly BookLine[], random: Random, ago: number): BookLine {
  const amount = inVatSteps((invoice?.amount ?? 0) * (random.between(5, 20) / 100));
  return desk.bill({ late: ago + random.between(2, 8), terms: 0, amount: -amount });
}

const inVatSteps = (amount: number): number => Math.max(VAT_STEP, VAT_STEP * Math.round(amount / VAT_STEP));

/** What is bought in each season, against the average. */
const SEASONS = { winter: 0.4, spring: 1.7, autumn: 0.9 } as const;
const WINTER_DELAY = 12;

function seasonOf(today: Day, ago: number): keyof typeof SEASONS {
  const month = Number(addDays(today, -ago).slice(5, 7));
  if (month >= 11 || month <= 2) return 'winter';
  return month <= 7 ? 'spring' : 'autumn';
}
