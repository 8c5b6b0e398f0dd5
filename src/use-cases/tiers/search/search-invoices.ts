import type { Cents } from '../../../domain/cents.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Entry } from '../../../domain/ledger/entry.ts';
import { groupInvoices, type Invoice, leftOfInvoice } from '../../../domain/ledger/group-invoices.ts';
import type { Person } from '../../../domain/person.ts';
import { companiesOf } from '../../authorize.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { SearchPorts, SearchRequest } from './search-ports.ts';

/** An invoice as a list shows it to the person who searched. */
export interface InvoiceHit extends Invoice {
  readonly company: CompanyCode;
  readonly companyName: string;
  /** Of the customer. */
  readonly name: string;
  /** 0 once paid; null where the books do not tell, or Sage did not say in time. */
  readonly left: Cents | null;
  /** When Sage was read for `left`, where that was not now. */
  readonly readAt: Date | null;
}

export type InvoiceHits =
  | {
      readonly kind: 'invoices';
      readonly hits: readonly InvoiceHit[];
      /** With those of other pages, as far as they were read. */
      readonly total: number;
      /** There are more than were read. */
      readonly more: boolean;
    }
  /** One letter begins every number: nothing was looked for. */
  | { readonly kind: 'too-short'; readonly min: number };

const MIN_LETTERS = 2;
/** Per company: who needs the two hundredth types one letter more. */
const MAX_LINES = 200;

/** Invoices of every company that the person may read, by the beginning of their number, the newest first. */
export async function searchInvoices(
  ports: SearchPorts,
  who: Person,
  { text, skip, count }: SearchRequest,
): Promise<InvoiceHits | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  if (text.trim().length < MIN_LETTERS) return { kind: 'too-short', min: MIN_LETTERS };
  const read = await Promise.all(
    readable.map(async ({ code: company, identity }) => {
      const sage = ports.companies.sage(company);
      const lines = await sage.findInvoiceLines(text, MAX_LINES + 1);
      const names = lines.length > 0 ? new Map((await sage.listTiers()).map((one) => [one.code, one.name])) : new Map();
      const next = lines.at(MAX_LINES);
      const found = wholeInvoices(lines.slice(0, MAX_LINES), next).map((invoice) => ({
        ...invoice,
        company,
        companyName: identity.name,
        name: names.get(invoice.tiers) ?? invoice.tiers,
      }));
      return { found, more: next !== undefined };
    }),
  );
  const found = read.flatMap((one) => one.found).sort(byNewest);
  const page = found.slice(skip, skip + count);
  const items = await ports.soon(ports.readOpen(page.map(({ company, tiers }) => ({ company, code: tiers }))));
  const hits = page.map((one) => {
    const read = items?.get(one.company);
    return { ...one, left: items ? leftOfInvoice(one, read?.items ?? []) : null, readAt: read?.readAt ?? null };
  });
  return { kind: 'invoices', hits, total: found.length, more: read.some(({ more }) => more) };
}

/** Without the invoice that the next line belongs to: only a part of it was read. Where it is alone, a part is better than nothing. */
function wholeInvoices(lines: readonly Entry[], next: Entry | undefined): readonly Invoice[] {
  const found = groupInvoices(lines);
  if (!next || found.length === 1) return found;
  return found.filter(({ tiers, piece }) => tiers !== next.tiers || piece !== next.piece);
}

function byNewest(a: Invoice, b: Invoice): number {
  if (a.issued !== b.issued) return a.issued < b.issued ? 1 : -1;
  return a.piece < b.piece ? 1 : -1;
}
