import { type Cents, sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { Entry } from './entry.ts';
import type { OpenItem } from './open-item.ts';

/** An invoice with all its instalments. */
export interface Invoice {
  readonly tiers: TiersCode;
  readonly piece: string;
  readonly issued: Day;
  /** The first day on which something of it is due. */
  readonly due: Day | null;
  /** In `currency`, TTC. */
  readonly amount: Cents;
  readonly currency: Currency;
  /** Each instalment was lettered for good in the year of the invoice. */
  readonly lettered: boolean;
}

const isInvoiced = (entry: Entry): boolean =>
  entry.nature === 'sale' && entry.amount > 0 && entry.treatment !== 'a-etablir' && entry.treatment !== 'avance';

/** The invoices of these lines, in the order of their first lines; instalments of one piece and day are one invoice (case B11). */
export function groupInvoices(entries: readonly Entry[]): readonly Invoice[] {
  const lines = Map.groupBy(entries.filter(isInvoiced), ({ tiers, piece, issued, currency }) =>
    JSON.stringify([tiers, piece, issued, currency]),
  );
  return [...lines.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { tiers, piece, issued, currency } = first;
    const days = own.flatMap(({ due }) => due ?? []).sort();
    return [
      {
        tiers,
        piece,
        issued,
        due: days[0] ?? null,
        amount: sumCents(own.map(({ amount }) => amount)),
        currency,
        lettered: own.every((line) => line.lettered),
      },
    ];
  });
}

/**
 * What is left of an invoice among the open items of its customer; null where nobody can tell: it is not open under its number,
 * and was not lettered in its own year (carried over as a balance, or settled after it was carried over).
 */
export function leftOfInvoice(invoice: Invoice, items: readonly OpenItem[]): Cents | null {
  const open = items.filter(
    ({ tiers, piece, currency, left, settledSince }) =>
      left > 0 && !settledSince && tiers === invoice.tiers && piece === invoice.piece && currency === invoice.currency,
  );
  if (open.length > 0) return sumCents(open.map(({ left }) => left));
  return invoice.lettered ? sumCents([]) : null;
}
