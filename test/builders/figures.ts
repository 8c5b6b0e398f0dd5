import { cents } from '../../src/domain/cents.ts';
import type { FiscalYear } from '../../src/domain/company/fiscal-year.ts';
import { day, daysBetween } from '../../src/domain/day.ts';
import type { InvoiceLife } from '../../src/domain/figures/invoice-life.ts';
import { readBooks } from '../../src/domain/figures/lives/books.ts';
import { type Past, readPast } from '../../src/domain/figures/lives/settlements.ts';
import type { Entry } from '../../src/domain/ledger/entry.ts';

/** What a test says of the life of an instalment: amounts in cents, days as text. */
export interface LifeFacts {
  readonly tiers?: string;
  readonly issued?: string;
  readonly due?: string | null;
  readonly amount?: number;
  readonly paidOn?: string | null;
  readonly left?: number;
  readonly piece?: string;
  readonly lost?: number;
}

/** An invoice of 100,00 € of 1 January 2026, due on the 31st, paid on the day said, else open. */
export function aLife(facts: LifeFacts = {}): InvoiceLife {
  const issued = day(facts.issued ?? '2026-01-01');
  const due = facts.due === null ? null : day(facts.due ?? '2026-01-31');
  const paidOn = facts.paidOn ? day(facts.paidOn) : null;
  const amount = cents(facts.amount ?? 100_00);
  return {
    ecNo: 1,
    tiers: facts.tiers ?? 'CARAT',
    piece: facts.piece ?? 'FA1',
    issued,
    due,
    amount,
    currency: 'EUR',
    currencyAmount: amount,
    state: paidOn ? 'paid' : 'open',
    paidOn,
    left: paidOn ? cents(0) : cents(facts.left ?? amount),
    lost: cents(facts.lost ?? 0),
    isInvoice: true,
    doubtful: false,
    isClaim: true,
    agedFrom: paidOn ? null : (due ?? issued),
    daysLate: null,
    daysToPay: paidOn && daysBetween(issued, paidOn),
    daysPastDue: paidOn && due && daysBetween(due, paidOn),
  };
}

/** The past of some lines as of a day. */
export const pastOf = (entries: readonly Entry[], asOf: string, years: readonly FiscalYear[]): Past =>
  readPast(readBooks(entries, years), day(asOf));
