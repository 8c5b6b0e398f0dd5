import type { Company } from '../../domain/company/company.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';
import type { EInvoiceReader, FoundStatus } from '../ports/einvoicing/einvoice-store.ts';

/** A status that counts, with whose invoice it is about. */
export interface ListedStatus extends FoundStatus {
  /** One; several where the number is that of several; none where nothing open bears it. */
  readonly customers: readonly { readonly code: TiersCode; readonly name: string }[];
}

export interface ListPorts {
  readonly companies: Companies;
  readonly einvoices: Pick<EInvoiceReader, 'listEInvoiceFindings'>;
}

/** What counts, as the last pass found it: what holds first, what no open invoice bears last; those of one customer side by side. */
export async function listEInvoices(
  { companies, einvoices }: ListPorts,
  company: Company,
): Promise<readonly ListedStatus[]> {
  const findings = await einvoices.listEInvoiceFindings(company.code);
  const codes = [...new Set(findings.flatMap(({ found }) => tiersOf(found)))];
  const sheets = codes.length > 0 ? await companies.sage(company.code).readTiersMany(codes) : new Map<string, never>();
  const listed = findings.map((finding) => ({
    ...finding,
    customers: tiersOf(finding.found).map((code) => ({ code, name: sheets.get(code)?.name ?? code })),
  }));
  return [...Map.groupBy(listed, ({ customers }) => customers[0]?.code ?? '').values()]
    .map((own) => own.toSorted((a, b) => rankOf(a) - rankOf(b)))
    .sort(([a], [b]) => (a && b ? rankOf(a) - rankOf(b) : 0))
    .flat();
}

const rankOf = ({ effect, customers }: ListedStatus): number =>
  customers.length === 0 ? 2 : effect === 'check' ? 1 : 0;

export const tiersOf = (found: FoundStatus['found']): readonly TiersCode[] =>
  found.kind === 'open' ? [found.tiers] : found.kind === 'several' ? found.tiers : [];
