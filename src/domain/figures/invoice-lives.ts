import { cents, ZERO } from '../cents.ts';
import type { PartlyPaid } from '../company/figures-policy.ts';
import { type Day, daysBetween } from '../day.ts';
import { booksSpan, isWithin } from '../ledger/books-span.ts';
import type { Entry } from '../ledger/entry.ts';
import { isTreasuryDebit } from '../ledger/lettering/link-earlier.ts';
import { byDuePieceNumber } from '../ledger/order.ts';
import type { InvoiceLife, LifeState } from './invoice-life.ts';
import { readAdvance } from './lives/advance.ts';
import { holdsClaims, type Left, leftOfDebts } from './lives/left-of-debts.ts';
import type { Past, Settlement } from './lives/settlements.ts';

/**
 * Every debt that a line of the books began, from issue to settlement as of a day: lines after it, and lettering with them, are
 * ignored (case J2); a line that later years carried over is one debt. What is left of them is, to the cent, what is left of the
 * debits of the account: an invoice whose payment was sent back is open again, and the debit that sent it back is no debt of
 * its own. Other rejected payments and charges are debts too, but a DMP counts invoices alone. A debt that a later year
 * carries over in a balance without detail cannot be followed, and is left out.
 */
export function readInvoiceLives(past: Past, partlyPaid: PartlyPaid = 'when-settled'): readonly InvoiceLife[] {
  const { books, asOf } = past;
  const span = booksSpan(books.years, asOf);
  const left = leftOfDebts(past);
  const debts = books.entries.filter((entry) => entry.date <= asOf && isDebt(entry, past));
  const lives = debts.flatMap((origin) => {
    const copies = books.carriedOver.copiesOf.get(origin) ?? [];
    const lines = [origin, ...copies.filter(({ date }) => date <= asOf)];
    const rest = left.of.get(origin) ?? null;
    const settlement = lines.map((line) => past.settle(line)).find(({ settled }) => settled);
    if (isPlaced(origin, rest, settlement, past)) return [];
    if (rest === null && settlement) return toLife(origin, closed(origin, lines, settlement));
    const known = [...lines, ...lines.flatMap((line) => past.becameOf(line))];
    if (rest === null && !known.some((line) => isWithin(line.date, span))) return [];
    const soFar =
      partlyPaid === 'so-far' && (rest?.amount ?? 0) < origin.baseAmount ? lastPaymentOf(lines, past) : null;
    const doubtful = known.some(({ treatment }) => treatment === 'douteux');
    return toLife(origin, { state: 'open', paidOn: soFar, lost: ZERO, doubtful, ...openSince(rest, asOf) });
  });
  const apart = left.apart.map(([line, rest]) => toApart(line, rest, asOf));
  return [...lives, ...apart].sort(byDuePieceNumber);
}

/** A line that first recorded something owed. */
const isDebt = (entry: Entry, past: Past): boolean =>
  entry.baseAmount > 0 &&
  holdsClaims(entry) &&
  entry.nature !== 'valuation' &&
  !past.movedBy.has(entry) &&
  !past.books.carriedOver.originOf.has(entry);

/** A payment sent back, or a refund, that undid what it could: the invoice that it opened again is the debt. */
const isPlaced = (origin: Entry, left: Left | null, settlement: Settlement | undefined, { takenBack }: Past): boolean =>
  isTreasuryDebit(origin) &&
  left === null &&
  (settlement === undefined || (takenBack.placed.get(origin) ?? 0) >= origin.baseAmount);

type Fate = Pick<InvoiceLife, 'state' | 'paidOn' | 'left' | 'agedFrom' | 'daysLate' | 'lost' | 'doubtful'>;

const openSince = (left: Left | null, asOf: Day): Pick<Fate, 'left' | 'agedFrom' | 'daysLate'> => ({
  left: left?.amount ?? ZERO,
  agedFrom: left && (left.due ?? left.issued),
  daysLate: left && left.due !== null ? daysBetween(left.due, asOf) : null,
});

function closed(origin: Entry, lines: readonly Entry[], { lastPayment, lost: given, ...settlement }: Settlement): Fate {
  const lost = cents(Math.min(given, origin.baseAmount));
  const isPaid = lastPayment !== null && lost < origin.baseAmount;
  const state: LifeState = isPaid ? 'paid' : lost > 0 ? 'written-off' : 'offset';
  const doubtful = settlement.doubtful || lines.some(({ treatment }) => treatment === 'douteux');
  return { state, paidOn: isPaid ? lastPayment : null, left: ZERO, agedFrom: null, daysLate: null, lost, doubtful };
}

const lastPaymentOf = (lines: readonly Entry[], past: Past): Day | null =>
  lines
    .flatMap((line) => past.lastPaymentSoFar(line) ?? [])
    .sort()
    .at(-1) ?? null;

function toLife(origin: Entry, fate: Fate): InvoiceLife {
  const { paidOn, doubtful } = fate;
  const isInvoice = origin.nature === 'sale' && !origin.opening && readAdvance(origin) !== 'invoice';
  const counted = paidOn !== null && isInvoice && !doubtful;
  return {
    ecNo: origin.ecNo,
    tiers: origin.tiers,
    piece: origin.piece,
    issued: origin.issued,
    due: origin.due,
    amount: origin.baseAmount,
    currency: origin.currency,
    currencyAmount: origin.amount,
    ...fate,
    isInvoice,
    isClaim: true,
    daysToPay: counted ? daysBetween(origin.issued, paidOn) : null,
    daysPastDue: counted && origin.due !== null ? daysBetween(origin.due, paidOn) : null,
  };
}

/** What is open of a debit that no debt above holds: owed, and no invoice of which anybody knows when it was issued. */
function toApart(line: Entry, left: Left, asOf: Day): InvoiceLife {
  const doubtful = line.treatment === 'douteux';
  const life = toLife(line, { state: 'open', paidOn: null, lost: ZERO, doubtful, ...openSince(left, asOf) });
  const isClaim = holdsClaims(line) && line.baseAmount > 0;
  return {
    ...life,
    amount: cents(Math.max(line.baseAmount, left.amount)),
    isInvoice: false,
    isClaim,
    daysLate: isClaim ? life.daysLate : null,
  };
}
