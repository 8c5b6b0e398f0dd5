import { type Cents, cents, sumCents, ZERO } from '../cents.ts';
import type { PartlyPaid } from '../company/figures-policy.ts';
import type { FiscalYear } from '../company/fiscal-year.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Entry } from '../encours/entry.ts';
import { byDuePieceNumber } from '../encours/order.ts';
import type { InvoiceLife, LifeState, Payment, Sale } from './invoice-life.ts';
import { openItemsOfPast } from './lives/books.ts';
import { booksSpan } from './lives/books-span.ts';
import { type Past, readPast, type Settlement } from './lives/settlements.ts';
import { findTransfers } from './lives/transfers.ts';

/**
 * Every debt that a line of the books began, from issue to settlement as of a day: lines after it, and lettering with them, are
 * ignored (case J2); a line that later years carried over is one debt. Rejected payments and charges are debts too, but the
 * days to pay are counted of invoices alone, lines of a sales journal. A debt that a later year carries over in a balance
 * without detail cannot be followed, and is left out.
 */
export function readInvoiceLives(
  entries: readonly Entry[],
  asOf: Day,
  years: readonly FiscalYear[],
  partlyPaid: PartlyPaid = 'when-settled',
): readonly InvoiceLife[] {
  const owed = entries.filter(({ treatment }) => treatment !== 'a-etablir');
  const past = readPast(owed, asOf, years);
  const isInBooks = booksSpan(years, asOf);
  const left = leftByLine(owed, asOf, years);
  return owed
    .filter((entry) => entry.date <= asOf && isDebt(entry, past))
    .flatMap((origin) => {
      const copies = past.carriedOver.copiesOf.get(origin) ?? [];
      const lines = [origin, ...copies.filter(({ date }) => date <= asOf)];
      const settlement = lines.map((line) => past.settle(line)).find(({ settled }) => settled);
      const known = [...lines, ...lines.flatMap((line) => past.becameOf(line))];
      if (!settlement && !known.some((line) => isInBooks(line.date))) return [];
      if (settlement) return toLife(origin, stateOf(settlement), settlement.lastPayment, ZERO, asOf);
      const rest = leftOfDebt(lines, past, left);
      const soFar = partlyPaid === 'so-far' && rest < origin.baseAmount ? lastPaymentOf(lines, past) : null;
      return toLife(origin, 'open', soFar, rest, asOf);
    })
    .sort(byDuePieceNumber);
}

/** A line that first recorded something owed. */
const isDebt = (entry: Entry, past: Past): boolean =>
  entry.baseAmount > 0 &&
  entry.treatment !== 'avance' &&
  entry.nature !== 'valuation' &&
  !past.moved.has(entry) &&
  !past.carriedOver.originOf.has(entry);

/** What is open that day, in the company's currency: as everywhere else. */
function leftByLine(owed: readonly Entry[], asOf: Day, years: readonly FiscalYear[]): ReadonlyMap<number, Cents> {
  return new Map(openItemsOfPast(owed, years, asOf).map((item) => [item.ecNo, item.baseLeft]));
}

const lastPaymentOf = (lines: readonly Entry[], past: Past): Day | null =>
  lines
    .flatMap((line) => past.lastPaymentSoFar(line) ?? [])
    .sort()
    .at(-1) ?? null;

const stateOf = ({ lastPayment }: Settlement): LifeState => (lastPayment === null ? 'offset' : 'paid');

function toLife(origin: Entry, state: LifeState, paidOn: Day | null, left: Cents, asOf: Day): InvoiceLife {
  const counted = paidOn !== null && origin.nature === 'sale' && !origin.opening;
  return {
    ecNo: origin.ecNo,
    tiers: origin.tiers,
    piece: origin.piece,
    issued: origin.issued,
    due: origin.due,
    amount: origin.baseAmount,
    currency: origin.currency,
    currencyAmount: origin.amount,
    state,
    paidOn,
    left,
    daysLate: state === 'open' && origin.due !== null ? daysBetween(origin.due, asOf) : null,
    daysToPay: counted ? daysBetween(origin.issued, paidOn) : null,
    daysPastDue: counted && origin.due !== null ? daysBetween(origin.due, paidOn) : null,
  };
}

/** What is open on its own lines, and of what it was moved to. */
function leftOfDebt(lines: readonly Entry[], past: Past, leftOf: ReadonlyMap<number, Cents>): Cents {
  const own = sumCents(lines.map((line) => leftOf.get(line.ecNo) ?? ZERO));
  const debt = lines.at(-1);
  const group = debt && past.groupOf.get(debt);
  if (own > 0 || !debt || !group?.final) return own;
  const debts = group.lines.filter(({ baseAmount }) => baseAmount > 0).sort(byDuePieceNumber);
  const elsewhere = past.becameOf(debt);
  let toShare = elsewhere.reduce((sum, { ecNo }) => sum + (leftOf.get(ecNo) ?? 0), 0);
  // The oldest debts are paid first: what is left elsewhere is of the latest.
  for (const one of debts.reverse()) {
    const share = Math.min(one.baseAmount, toShare);
    if (one === debt) return cents(share);
    toShare -= share;
  }
  return own;
}

/** Lines of sales journals on customer accounts up to the day; à-nouveaux are no sales. */
export function readSales(entries: readonly Entry[], asOf: Day): readonly Sale[] {
  return entries
    .filter(
      ({ nature, opening, treatment, date }) => nature === 'sale' && !opening && treatment === 'client' && date <= asOf,
    )
    .map(({ tiers, date, baseAmount }) => ({ tiers, issued: date, amount: baseAmount }));
}

/** Credits up to the day that are neither sales, à-nouveaux nor moves between accounts of one customer. */
export function readPayments(entries: readonly Entry[], asOf: Day): readonly Payment[] {
  const transfers = findTransfers(entries);
  return entries
    .filter(
      (entry) =>
        entry.baseAmount < 0 &&
        entry.nature !== 'sale' &&
        entry.nature !== 'valuation' &&
        !entry.opening &&
        entry.treatment !== 'a-etablir' &&
        entry.date <= asOf &&
        !transfers.has(entry),
    )
    .map(({ ecNo, tiers, date, baseAmount, piece }) => ({ ecNo, tiers, on: date, amount: cents(-baseAmount), piece }));
}
