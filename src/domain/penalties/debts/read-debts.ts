import { cents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import { debtsMovedTo, holdsClaims } from '../../figures/lives/left-of-debts.ts';
import type { Past } from '../../figures/lives/settlements.ts';
import type { Entry } from '../../ledger/entry.ts';
import { isTreasuryDebit } from '../../ledger/lettering/link-earlier.ts';
import { byDuePieceNumber } from '../../ledger/order.ts';
import type { Debt } from './debt.ts';
import { tieKnots } from './knots.ts';
import { type Shared, shareKnot } from './share-knot.ts';

/**
 * The instalments of invoices that the books know on a day, with what was paid of each and when, by due date. A line that later
 * years carried over is one. A debt that went to another account (effet, doubtful) ends where it left, and goes on there by that
 * line's own due date: an effet is not late before its maturity. Undated items are late on no day, and are left out; so are
 * charges for paying late (art. 1343-2 C. civ.) and other debits that are no invoice. A payment that the bank took back paid nothing, whenever it was taken back.
 */
export function readDebts(past: Past): readonly Debt[] {
  const shares = new Map(tieKnots(past).flatMap((knot) => [...shareKnot(knot, past)]));
  return past.books.entries
    .filter((entry) => entry.date <= past.asOf && isInvoiced(entry, past))
    .flatMap((entry) => toDebt(entry, shares.get(entry) ?? NOTHING, past) ?? [])
    .sort(byDuePieceNumber);
}

const NOTHING: Shared = { offset: cents(0), paid: [] };

/** A line that first recorded an invoice, an à-nouveau of one whose own year is gone, or what an invoice became on another account. */
const isInvoiced = (entry: Entry, { books, movedBy }: Past): boolean =>
  entry.amount > 0 &&
  entry.baseAmount > 0 &&
  holdsClaims(entry) &&
  !isTreasuryDebit(entry) &&
  !books.carriedOver.originOf.has(entry) &&
  (entry.nature === 'sale' || movedBy.has(entry) || (entry.opening && entry.nature === 'entry' && entry.piece !== ''));

function toDebt(origin: Entry, { offset, paid }: Shared, past: Past): Debt | null {
  const copies = past.books.carriedOver.copiesOf.get(origin) ?? [];
  const lines = [origin, ...copies.filter(({ date }) => date <= past.asOf)];
  const roots = past.movedBy.has(origin) ? debtsMovedTo(origin, past) : [origin];
  const due = lines.findLast((line) => line.due !== null)?.due ?? roots[0]?.due ?? null;
  const principal = cents(origin.amount - offset);
  if (due === null || principal <= 0) return null;
  const { ecNo, tiers, piece, issued, currency, treatment } = origin;
  return {
    ecNo,
    numbers: lines.map((line) => line.ecNo),
    tiers,
    piece,
    issued,
    due,
    currency,
    principal,
    freeUntil: past.movedBy.has(origin) && origin.date > due ? origin.date : due,
    paid,
    closedOn: closedOn(lines, past),
    invoices: (roots.length > 0 ? roots : [origin]).map(invoiceKey),
    effet: treatment === 'effet',
    doubtful: treatment === 'douteux',
  };
}

/** Instalments of one piece and day are of one invoice (case B11); without a number, nobody can tell. */
const invoiceKey = ({ tiers, piece, issued, currency, ecNo }: Entry): string =>
  piece === '' ? `${ecNo}` : JSON.stringify([tiers, piece, issued, currency]);

/** The last day of the lettering that settled it; null while it is open. */
function closedOn(lines: readonly Entry[], past: Past): Day | null {
  const settled = lines.find((line) => past.settle(line).settled);
  const group = settled && past.groupOf.get(settled);
  return (
    group?.lines
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null
  );
}
