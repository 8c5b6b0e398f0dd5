import type { CompanyCode } from '../../domain/company/company-code.ts';
import { invoiceKey } from '../../domain/einvoicing/einvoice-status.ts';
import { mayHold, ruleOf } from '../../domain/einvoicing/status-rules.ts';
import { dayToDate } from '../../platform/sql/params.ts';
import type { BulkColumn, SqlType, SqlValue } from '../../platform/sql/types.ts';
import type { FindingToSave, KeyedStatus } from '../../use-cases/ports/einvoicing/einvoice-store.ts';

const words = (length: number | 'max'): SqlType => ({ name: 'nvarchar', length });
const [COUNT, MONEY, DAY] = [{ name: 'int' }, { name: 'bigint' }, { name: 'date' }] as const;
const filled = (name: string, type: SqlType): BulkColumn => ({ name, type, nullable: false });

/** Longer texts are cut: what a platform writes is its own. */
const [INVOICE, LABEL, REASON, NAME] = [100, 100, 1000, 200];

export const STATUS_COLUMNS: readonly BulkColumn[] = [
  filled('Company', words(40)),
  filled('StatusKey', words(64)),
  filled('FileHash', words(64)),
  filled('Line', COUNT),
  filled('Invoice', words(INVOICE)),
  filled('InvoiceKey', words(INVOICE)),
  { name: 'IssuedDay', type: DAY },
  { name: 'Seller', type: words(20) },
  filled('Code', words(20)),
  filled('Label', words(LABEL)),
  filled('OnDay', DAY),
  { name: 'AtTime', type: words(8) },
  filled('Reason', words(REASON)),
  filled('Platform', words(NAME)),
  filled('Payee', words(NAME)),
  filled('Effect', words(10)),
];

export const statusValues = (company: CompanyCode, hash: string, status: KeyedStatus): readonly SqlValue[] => [
  ...[company, status.key, hash, status.line, status.invoice.slice(0, INVOICE)],
  ...[invoiceKey(status.invoice).slice(0, INVOICE), dayOrNull(status.issued), status.seller?.slice(0, 20) ?? null],
  ...[status.code.slice(0, 20), status.label.slice(0, LABEL), dayToDate(status.on), status.time],
  ...[status.reason.slice(0, REASON), status.platform.slice(0, NAME), status.payee.slice(0, NAME)],
  effectOf(status.code),
];

/** How statuses are looked for: « encaissée » alone, as it is said of every invoice and nothing of that invoice ends it. */
const effectOf = (code: string): string =>
  mayHold(code) ? 'hold' : ruleOf(code).track === 'receipt' ? 'receipt' : ruleOf(code).effect;

export const FINDING_COLUMNS: readonly BulkColumn[] = [
  filled('Company', words(40)),
  filled('StatusKey', words(64)),
  filled('InvoiceKey', words(INVOICE)),
  filled('Effect', words(10)),
  { name: 'UntilDay', type: DAY },
  { name: 'Tiers', type: words(20) },
  filled('Found', words('max')),
];

export const findingValues = (company: CompanyCode, finding: FindingToSave): readonly SqlValue[] => [
  ...[company, finding.key, invoiceKey(finding.invoice).slice(0, INVOICE), finding.effect, dayOrNull(finding.until)],
  ...[finding.found.kind === 'open' ? finding.found.tiers : null, JSON.stringify(finding.found)],
];

export const HOLD_COLUMNS: readonly BulkColumn[] = [
  filled('Company', words(40)),
  filled('StatusKey', words(64)),
  filled('EcNo', COUNT),
  filled('Tiers', words(20)),
  filled('Piece', words(40)),
  { name: 'DueDay', type: DAY },
  filled('AmountCents', MONEY),
  { name: 'UntilDay', type: DAY },
];

/** A row an instalment, of what holds. */
export const holdRows = (company: CompanyCode, { key, effect, until, found }: FindingToSave): readonly SqlValue[][] =>
  effect === 'check' || found.kind !== 'open'
    ? []
    : found.items.map(({ ecNo, piece, due, amount }) => [
        ...[company, key, ecNo, found.tiers, piece, dayOrNull(due), String(amount), dayOrNull(until)],
      ]);

const dayOrNull = (day: string | null): SqlValue => (day === null ? null : dayToDate(day));
