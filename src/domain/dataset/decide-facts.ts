import { bracketOf } from '../bracket.ts';
import type { Currency } from '../company/currency.ts';
import type { PartlyPaid } from '../company/figures-policy.ts';
import type { FiscalYear } from '../company/fiscal-year.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Entry } from '../encours/entry.ts';
import type { InvoiceLife } from '../figures/invoice-life.ts';
import { readInvoiceLives, readPayments } from '../figures/invoice-lives.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
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
  readonly partlyPaid: PartlyPaid;
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
    const lives = readInvoiceLives(own, asOf, fiscalYears, source.partlyPaid);
    const reminders = readReminders(remindersOf.get(tiers) ?? [], lives, own, asOf);
    const invoices = lives.map((life) => toInvoiceFact(life, asOf));
    return {
      tiers,
      invoices,
      payments: readPayments(own, asOf),
      snapshots: takeSnapshots(tiers, own, fiscalYears, source.monthEnds, source.currency),
      reminders,
      moves: invoices.some(({ state }) => state === 'open') || reminders.some((one) => one.paidWithin30 === null),
    };
  });
}

const toInvoiceFact = (life: InvoiceLife, asOf: Day): InvoiceFact => ({
  ecNo: life.ecNo,
  tiers: life.tiers,
  piece: life.piece,
  issued: life.issued,
  due: life.due,
  paidOn: life.paidOn,
  state: life.state,
  amount: life.amount,
  left: life.left,
  daysToPay: life.daysToPay,
  daysPastDue: life.daysPastDue,
  daysLate: life.daysLate,
  bracket: life.left > 0 ? bracketOf(life.daysLate ?? daysBetween(life.issued, asOf)) : null,
});
