import { type Cents, cents, sumCents } from '../cents.ts';
import type { FiguresPolicy } from '../company/figures-policy.ts';
import { type Day, daysBetween } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { InvoiceLife } from './invoice-life.ts';

/** What a DMP counts once: a paid invoice, or one of its instalments where the company counts by instalment. */
export interface PaidInvoice {
  /** EC_No of the instalment that was paid last: where rows are instalments, this one speaks for the invoice. */
  readonly ecNo: number;
  readonly tiers: TiersCode;
  /** The last payment of the last instalment. */
  readonly paidOn: Day;
  /** Its weight: all its instalments, what was given up as a loss taken off. In the company's currency, TTC. */
  readonly amount: Cents;
  readonly daysToPay: number;
  /** From the last due date: paid on time by instalments is on time. Null where an instalment has none. */
  readonly daysPastDue: number | null;
}

/**
 * The paid invoices among lives in the order of `byDuePieceNumber`. An invoice is paid when all its instalments are settled, at
 * least one of them by a payment; where the company counts partly paid ones, at its last payment so far. Instalments are of
 * one invoice as in `groupInvoices`: customer, number, day of issue, currency; without a number, nobody can tell. An invoice of
 * which an instalment went doubtful is out whole.
 */
export function paidInvoices(
  lives: readonly InvoiceLife[],
  { dmpBy, partlyPaid }: Pick<FiguresPolicy, 'dmpBy' | 'partlyPaid'>,
): readonly PaidInvoice[] {
  if (dmpBy === 'instalment') return lives.flatMap((life) => together([life]));
  const invoices = Map.groupBy(
    lives.filter(({ isInvoice }) => isInvoice),
    (life) => (life.piece === '' ? life.ecNo : [life.tiers, life.piece, life.issued, life.currency].join('\u0000')),
  );
  return [...invoices.values()]
    .filter((own) => partlyPaid === 'so-far' || own.every(({ state }) => state !== 'open'))
    .flatMap(together);
}

function together(instalments: readonly InvoiceLife[]): readonly PaidInvoice[] {
  if (instalments.some(({ isInvoice, doubtful }) => !isInvoice || doubtful)) return [];
  const last = instalments.reduce<(InvoiceLife & { readonly paidOn: Day }) | null>(
    (latest, life) => (isPaid(life) && (latest === null || life.paidOn >= latest.paidOn) ? life : latest),
    null,
  );
  if (!last) return [];
  const dues = instalments.map(({ due }) => due);
  const due = dues.includes(null) ? null : (dues.toSorted().at(-1) ?? null);
  return [
    {
      ecNo: last.ecNo,
      tiers: last.tiers,
      paidOn: last.paidOn,
      amount: sumCents(instalments.map(({ amount, lost }) => cents(amount - lost))),
      daysToPay: daysBetween(last.issued, last.paidOn),
      daysPastDue: due === null ? null : daysBetween(due, last.paidOn),
    },
  ];
}

const isPaid = (life: InvoiceLife): life is InvoiceLife & { readonly paidOn: Day } => life.paidOn !== null;
