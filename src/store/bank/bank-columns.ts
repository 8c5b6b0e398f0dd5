import type { CompanyCode } from '../../domain/company/company-code.ts';
import { dayToDate } from '../../platform/sql/params.ts';
import type { BulkColumn, SqlType, SqlValue } from '../../platform/sql/types.ts';
import type { BankHold, KeyedEntry, MatchToSave } from '../../use-cases/ports/bank/bank-store.ts';

const words = (length: number | 'max'): SqlType => ({ name: 'nvarchar', length });
const [COUNT, MONEY, DAY, FLAG] = [{ name: 'int' }, { name: 'bigint' }, { name: 'date' }, { name: 'bit' }] as const;
const filled = (name: string, type: SqlType): BulkColumn => ({ name, type, nullable: false });

/** Longer texts are cut: a bank writes 140 signs, and a file that is no statement whatever it likes. */
const TEXT_LENGTH = 2000;

export const BANK_ENTRY_COLUMNS: readonly BulkColumn[] = [
  filled('Company', words(40)),
  filled('EntryKey', words(64)),
  filled('FileHash', words(64)),
  filled('Line', COUNT),
  filled('Account', words(40)),
  filled('OnDay', DAY),
  filled('AmountCents', MONEY),
  filled('Currency', words(10)),
  filled('IsReturn', FLAG),
  { name: 'ReturnReason', type: words(100) },
  filled('PayerName', words(200)),
  { name: 'PayerIban', type: words(40) },
  filled('FreeText', words(TEXT_LENGTH)),
  { name: 'EndToEndId', type: words(100) },
  filled('State', words(20)),
  { name: 'Batch', type: words(2000) },
];

/** `isTold`: another entry tells it. */
export const entryValues = (
  company: CompanyCode,
  hash: string,
  entry: KeyedEntry,
  isTold: boolean,
): readonly SqlValue[] => [
  ...[company, entry.key, hash, entry.line, entry.account.slice(0, 40), dayToDate(entry.day), String(entry.amount)],
  ...[entry.currency.slice(0, 10), entry.isReturn, entry.returnReason?.slice(0, 100) ?? null, entry.name.slice(0, 200)],
  ...[entry.iban, entry.text.slice(0, TEXT_LENGTH), entry.endToEndId?.slice(0, 100) ?? null],
  ...[isTold ? 'told' : 'open', entry.batch ? JSON.stringify(entry.batch) : null],
];

export const BANK_OUTCOME_COLUMNS: readonly BulkColumn[] = [
  filled('Company', words(40)),
  filled('EntryKey', words(64)),
  filled('Kind', words(20)),
  { name: 'Tiers', type: words(20) },
  filled('Outcome', words('max')),
];

export const outcomeValues = (company: CompanyCode, { key, match }: MatchToSave): readonly SqlValue[] => [
  ...[company, key, match.kind, match.kind === 'booked' ? match.tiers : null, JSON.stringify(match)],
];

export const BANK_HOLD_COLUMNS: readonly BulkColumn[] = [
  filled('Company', words(40)),
  filled('EntryKey', words(64)),
  filled('EcNo', COUNT),
  filled('Tiers', words(20)),
  filled('Piece', words(40)),
  { name: 'DueDay', type: DAY },
  filled('AmountCents', MONEY),
  filled('PartCents', MONEY),
  filled('IsWhole', FLAG),
  filled('Confidence', words(20)),
  filled('Currency', words(10)),
  filled('OnDay', DAY),
];

export const holdValues = (company: CompanyCode, hold: BankHold): readonly SqlValue[] => [
  ...[company, hold.key, hold.ecNo, hold.tiers, hold.piece, hold.due === null ? null : dayToDate(hold.due)],
  ...[String(hold.amount), String(hold.part), hold.isWhole, hold.confidence, hold.currency, dayToDate(hold.on)],
];
