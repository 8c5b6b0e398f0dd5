import { type Cents, sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import { type CurrencyAccount, summariseAccount } from '../ledger/account.ts';
import type { Aging } from '../ledger/aging.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { byDuePieceNumber } from '../ledger/order.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

type Totalled = Pick<CurrencyAccount, 'currency' | 'balance' | 'unallocated' | 'aging'>;

/** What a customer owes in one currency by age. `Σ aging + unallocated = balance`, to the cent (case J1). */
export interface AgingRow extends Totalled {
  readonly code: TiersCode;
  readonly name: string;
}

/** The same of everybody in one currency. */
export interface AgingTotal extends Totalled {
  readonly customers: number;
}

/** An instalment, or a credit, of which something was open. */
export interface ScheduleRow {
  readonly code: TiersCode;
  readonly name: string;
  readonly piece: string;
  /** The document's own day. */
  readonly issued: Day;
  readonly due: Day | null;
  /** A debit > 0, a credit < 0. */
  readonly left: Cents;
  readonly currency: Currency;
  /** Days past the due date, ≤ 0 not late; null of a credit, which nobody is late with, and without due date. */
  readonly daysLate: number | null;
}

type NameOf = (code: TiersCode) => string;

/** The balance âgée of a day: a row a customer and currency, by code. Currencies are never added together (case D2). */
export function agingRows(items: readonly OpenItem[], asOf: Day, nameOf: NameOf): AgingRow[] {
  const byTiers = Map.groupBy(items.filter(isOwed), ({ tiers }) => tiers);
  return [...byTiers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, own]) =>
      summariseAccount(own, asOf).map(({ currency, balance, unallocated, aging }) => ({
        code,
        name: nameOf(code),
        currency,
        balance,
        unallocated,
        aging,
      })),
    );
}

/** The totals of a balance âgée, by currency. */
export function agingTotals(rows: readonly AgingRow[]): AgingTotal[] {
  const byCurrency = Map.groupBy(rows, ({ currency }) => currency);
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) => ({
      currency,
      balance: sumCents(own.map(({ balance }) => balance)),
      unallocated: sumCents(own.map(({ unallocated }) => unallocated)),
      aging: addAgings(own.map(({ aging }) => aging)),
      customers: own.length,
    }));
}

/** The échéancier of a day, by due date (none last), then piece: Σ left is the balance of that day, currency by currency. */
export const scheduleRows = (items: readonly OpenItem[], nameOf: NameOf): ScheduleRow[] =>
  items
    .filter(isOwed)
    .toSorted(byDuePieceNumber)
    .map(({ tiers, piece, issued, due, left, currency, daysLate }) => ({
      code: tiers,
      name: nameOf(tiers),
      piece,
      issued,
      due,
      left,
      currency,
      daysLate: left > 0 ? daysLate : null,
    }));

/** In the balance: no document to be issued (418), and no line that only values a debt again. */
export const isOwed = ({ treatment, left }: Pick<OpenItem, 'treatment' | 'left'>): boolean =>
  treatment !== 'a-etablir' && left !== 0;

const addAgings = (all: readonly Aging[]): Aging => ({
  notDue: sumCents(all.map(({ notDue }) => notDue)),
  d1_30: sumCents(all.map(({ d1_30 }) => d1_30)),
  d31_60: sumCents(all.map(({ d31_60 }) => d31_60)),
  d61_90: sumCents(all.map(({ d61_90 }) => d61_90)),
  over90: sumCents(all.map(({ over90 }) => over90)),
});
