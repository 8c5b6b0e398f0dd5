import { bracketOf } from '../../bracket.ts';
import type { Currency } from '../../company/currency.ts';
import type { FiguresPolicy } from '../../company/figures-policy.ts';
import type { FiscalYear } from '../../company/fiscal-year.ts';
import { type Day, daysBetween } from '../../day.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { InvoiceLife } from '../invoice-life.ts';
import { readInvoiceLives } from '../invoice-lives.ts';
import { readBooks } from '../lives/books.ts';
import { readPayments } from '../lives/payments.ts';
import { readPast } from '../lives/settlements.ts';
import { type PaidInvoice, paidInvoices } from '../paid-invoices.ts';
import { readReminders, type SentReminder } from './reminder-facts.ts';
import { takeSnapshots } from './snapshots.ts';
import type { InvoiceFact, TiersFacts } from './tiers-facts.ts';

/** What the facts of some customers are decided from. */
export interface DatasetSource {
  /** Every one gets its facts, also who has no line. */
  readonly tiers: readonly TiersCode[];
  /** Their whole past: what a `HistoryReader` answers. */
  readonly entries: readonly Entry[];
  readonly fiscalYears: readonly FiscalYear[];
  readonly reminders: readonly SentReminder[];
  /** Both the company's. */
  readonly policy: Pick<FiguresPolicy, 'partlyPaid' | 'dmpBy'>;
  readonly currency: Currency;
  readonly asOf: Day;
  /** Ends of the months to take a snapshot of. */
  readonly monthEnds: readonly Day[];
}

/** The facts of each customer asked, in that order. A customer's facts come from its own lines alone. */
export function decideFacts(source: DatasetSource): readonly TiersFacts[] {
  const { asOf, fiscalYears, entries } = source;
  const byTiers = Map.groupBy(entries, ({ tiers }) => tiers);
  const remindersOf = Map.groupBy(source.reminders, ({ tiers }) => tiers);
  return source.tiers.map((tiers) => {
    const own = byTiers.get(tiers) ?? [];
    const books = readBooks(own, fiscalYears);
    const past = readPast(books, asOf);
    const lives = readInvoiceLives(past, source.policy.partlyPaid);
    const paid = new Map(paidInvoices(lives, source.policy).map((one) => [one.ecNo, one]));
    const reminders = readReminders(remindersOf.get(tiers) ?? [], lives, own, asOf);
    const invoices = lives.map((life) => toInvoiceFact(life, paid.get(life.ecNo), asOf));
    return {
      tiers,
      invoices,
      payments: readPayments(past),
      snapshots: takeSnapshots(tiers, books, source.monthEnds, source.currency),
      reminders,
      moves: invoices.some(({ state }) => state === 'open') || reminders.some((one) => one.paidWithin30 === null),
    };
  });
}

const toInvoiceFact = (life: InvoiceLife, paid: PaidInvoice | undefined, asOf: Day): InvoiceFact => ({
  ecNo: life.ecNo,
  tiers: life.tiers,
  piece: life.piece,
  issued: life.issued,
  due: life.due,
  paidOn: life.paidOn,
  state: life.state,
  amount: life.amount,
  left: life.left,
  lost: life.lost,
  isClaim: life.isClaim,
  daysToPay: life.daysToPay,
  daysPastDue: life.daysPastDue,
  daysLate: life.daysLate,
  bracket: life.agedFrom === null ? null : bracketOf(daysBetween(life.agedFrom, asOf)),
  dmp: paid ? { amount: paid.amount, daysToPay: paid.daysToPay, daysPastDue: paid.daysPastDue } : null,
});
