import { createHash } from 'node:crypto';
import type { Company } from '../../domain/company/company.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { type EInvoiceStatus, invoiceKey, type StatusFault } from '../../domain/einvoicing/einvoice-status.ts';
import { digestOf } from '../digest-of.ts';
import type { FileGiven } from '../laid-files.ts';
import type { Clock } from '../ports/clock.ts';
import type { EInvoiceReader, EInvoiceWriter, KeyedStatus } from '../ports/einvoicing/einvoice-store.ts';
import type { ReadStatusFile } from '../ports/einvoicing/read-status-file.ts';

export interface ImportPorts {
  readonly einvoices: Pick<EInvoiceReader, 'hasEInvoiceFile'> & Pick<EInvoiceWriter, 'keepEInvoiceFile'>;
  readonly readStatuses: ReadStatusFile;
  readonly clock: Clock;
}

/** What became of a file of statuses. */
export type Imported =
  /** It was read before: nothing is done again. */
  | { readonly kind: 'known'; readonly name: string }
  | {
      readonly kind: 'read';
      readonly name: string;
      /** Of invoices of ours; `added`: those that no other file told. */
      readonly statuses: number;
      readonly added: number;
      /** SIREN of others whose invoices it speaks of: left out. */
      readonly otherSellers: readonly string[];
      readonly faults: readonly StatusFault[];
    };

/** Reads a file of statuses once, told by its bytes, and keeps what it tells of invoices that the company issued. */
export async function importStatusFile(
  { einvoices, readStatuses, clock }: ImportPorts,
  company: Company,
  { name, bytes }: FileGiven,
): Promise<Imported> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (await einvoices.hasEInvoiceFile(company.code, hash)) return { kind: 'known', name };
  const { format, statuses, faults: unread } = readStatuses(bytes);
  const siren = company.identity.siret.replace(/\s/gu, '').slice(0, SIREN_LENGTH);
  const isOurs = ({ seller }: EInvoiceStatus): boolean => seller === null || seller === siren;
  const own = statuses.filter(isOurs);
  const latest = addDays(clock.today(), 1);
  const kept = own.filter(({ on }) => on <= latest).map(withKey);
  const faults = [...unread, ...own.flatMap((status) => faultAhead(status, latest))].sort((a, b) => a.line - b.line);
  const file = { company: company.code, hash, name, format, faults, readAt: clock.now().toISOString() };
  const { added } = await einvoices.keepEInvoiceFile(file, kept);
  const otherSellers = [
    ...new Set(statuses.flatMap(({ seller }) => (seller === null || seller === siren ? [] : seller))),
  ];
  return { kind: 'read', name, statuses: kept.length, added, otherSellers, faults };
}

const SIREN_LENGTH = 9;

/** Clocks of platforms may be ahead by hours, over midnight; what is later would be the latest for as long. */
const faultAhead = ({ on, line }: EInvoiceStatus, latest: Day): readonly StatusFault[] =>
  on > latest ? [{ line, code: 'day-ahead', found: on }] : [];

const KEY_LENGTH = 40;

/** Told by what it says, not by who carried it: a file and its copy from another platform say it once. */
const withKey = (status: EInvoiceStatus): KeyedStatus => {
  const { invoice, issued, code, on, time, reason, payee } = status;
  return { ...status, key: digestOf([invoiceKey(invoice), issued, code, on, time, reason, payee], KEY_LENGTH) };
};
