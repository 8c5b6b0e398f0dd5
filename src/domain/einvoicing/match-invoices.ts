import { type Day, daysBetween } from '../day.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { invoiceKey } from './einvoice-status.ts';
import type { KeptStatus } from './standing.ts';

/** Statuses of one invoice. */
export interface InvoiceStatuses {
  readonly invoice: string;
  readonly issued: Day | null;
  readonly statuses: readonly KeptStatus[];
}

/** What Sage has of an invoice that a platform speaks of. */
export type InvoiceMatch =
  | { readonly kind: 'open'; readonly tiers: TiersCode; readonly items: readonly OpenItem[] }
  /** Nothing open bears that number: it is paid, not booked yet, or not ours. */
  | { readonly kind: 'not-open' }
  /** The number is that of an invoice of another time. */
  | { readonly kind: 'other-day'; readonly issued: Day }
  /** Several customers have an invoice of that number. */
  | { readonly kind: 'several'; readonly tiers: readonly TiersCode[] };

/** Sage's day may be that of the booking; numbers that begin anew each year are months apart. */
const SAME_INVOICE_DAYS = 31;

const areNear = (a: Day, b: Day): boolean => Math.abs(daysBetween(a, b)) <= SAME_INVOICE_DAYS;

/** Statuses by invoice: of one number, those whose invoices are issued at about one day; those that tell no day are of the latest invoice. */
export function byInvoice(statuses: readonly KeptStatus[]): readonly InvoiceStatuses[] {
  return [...Map.groupBy(statuses, ({ invoice }) => invoiceKey(invoice)).values()].flatMap((own) => {
    const days = own.flatMap(({ issued }) => issued ?? []).sort();
    const starts = days.filter((day, at) => at === 0 || !areNear(day, days[at - 1] as Day));
    const startOf = ({ issued, on }: KeptStatus): Day | null =>
      starts.findLast((start) => start <= (issued ?? on)) ?? starts[0] ?? null;
    return [...Map.groupBy(own, startOf)].map(([issued, group]) => ({
      invoice: group[0]?.invoice ?? '',
      issued,
      statuses: group,
    }));
  });
}

/** Debits by the number that their customer knows: of an effet, that of its invoice. */
export function openByNumber(items: readonly OpenItem[]): ReadonlyMap<string, readonly OpenItem[]> {
  const debits = items.filter(({ left, settledSince }) => left > 0 && !settledSince);
  return Map.groupBy(debits, ({ piece, effet }) => invoiceKey(effet?.invoice?.piece ?? piece));
}

/** What is open of an invoice: all instalments of its number that are of about its day. */
export function matchInvoice(
  { invoice, issued }: Pick<InvoiceStatuses, 'invoice' | 'issued'>,
  open: ReadonlyMap<string, readonly OpenItem[]>,
): InvoiceMatch {
  const named = open.get(invoiceKey(invoice)) ?? [];
  const [some] = named;
  if (!some) return { kind: 'not-open' };
  const items = issued === null ? named : named.filter((item) => areNear(dayOf(item), issued));
  const tiers = [...new Set(items.map((item) => item.tiers))];
  const [only] = tiers;
  if (only === undefined) return { kind: 'other-day', issued: dayOf(some) };
  return tiers.length > 1 ? { kind: 'several', tiers } : { kind: 'open', tiers: only, items };
}

/**
 * Whether there is nothing to tell of a status whose invoice is not open: it said that it is paid, or is older than `since`. What else
 * nobody finds in Sage is told: a number may be written otherwise there, or the invoice not be booked yet.
 */
export const isBorneOut = ({ code, on }: Pick<KeptStatus, 'code' | 'on'>, match: InvoiceMatch, since: Day): boolean =>
  match.kind === 'not-open' && (PAID.includes(code) || on < since);

/** « Paiement transmis », « encaissée ». */
const PAID: readonly string[] = ['211', '212'];

const dayOf = ({ issued, effet }: OpenItem): Day => effet?.invoice?.issued ?? issued;
