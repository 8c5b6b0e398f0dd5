import { parseCents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import { type Day, parseDay } from '../../../domain/day.ts';
import type { LoadCurrencies } from '../rates.ts';
import { CSV_COLUMNS, type CsvColumn, type RefusalCode, type WarningCode } from './findings.ts';

/** A line that Sage can hold. Amounts in hundredths of `currency`. */
export interface CsvRow {
  readonly line: number;
  readonly company: string;
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly piece: string;
  readonly issued: Day;
  readonly due: Day | null;
  readonly amount: number;
  readonly currency: Currency;
  readonly payment: { readonly on: Day; readonly amount: number } | null;
  readonly disputed: boolean;
}

export type RawRow = Readonly<Record<CsvColumn, string>>;
export type Warn = (what: WarningCode, column: CsvColumn) => void;

/** A line that Sage cannot hold: why, and the column to blame. */
export class RefusedRow {
  readonly why: RefusalCode;
  readonly column: CsvColumn;

  constructor(why: RefusalCode, column: CsvColumn) {
    this.why = why;
    this.column = column;
  }
}

const CODE_LENGTH = 17;
const PIECE_LENGTH = 17;
/** Longer names and countries are cut: they identify nothing. */
export const NAME_LENGTH = 69;
export const COUNTRY_LENGTH = 35;
/** Years before 1901 mean « no date » in Sage. */
const FIRST_YEAR = '1901';
const YES = new Set(['1', 'true', 'oui', 'yes', 'o', 'y']);
const NO = new Set(['', '0', 'false', 'non', 'no', 'n']);

/** Reads one line, or throws a `RefusedRow`. What is odd goes to `warn`. */
export function readRow(raw: RawRow, line: number, currencies: LoadCurrencies, days: DayReader, warn: Warn): CsvRow {
  const broken = CSV_COLUMNS.find((column) => raw[column].includes('\u0000'));
  if (broken) throw new RefusedRow('unreadable', broken);
  const code = readCode(raw, warn);
  if (raw.ec_refpiece.length > PIECE_LENGTH) throw new RefusedRow('piece-too-long', 'ec_refpiece');
  const issued = days.read(raw, 'ec_date');
  if (issued === null) throw new RefusedRow('no-day', 'ec_date');
  const amount = readAmount(raw, 'ec_montant');
  if (amount === 0) throw new RefusedRow('zero-amount', 'ec_montant');
  if (raw.ct_intitule.length > NAME_LENGTH) warn('text-cut', 'ct_intitule');
  if (raw.ct_pays.length > COUNTRY_LENGTH) warn('text-cut', 'ct_pays');
  return {
    line,
    company: raw.company,
    code,
    name: raw.ct_intitule,
    country: raw.ct_pays,
    piece: raw.ec_refpiece,
    issued,
    due: days.read(raw, 'ec_echeance'),
    amount,
    currency: readCurrency(raw, currencies),
    payment: readPayment(raw, days),
    disputed: readDispute(raw, warn),
  };
}

function readCode(raw: RawRow, warn: Warn): string {
  const code = raw.ct_num.toUpperCase();
  if (code === '') throw new RefusedRow('no-code', 'ct_num');
  if (code.length > CODE_LENGTH) throw new RefusedRow('code-too-long', 'ct_num');
  if (code !== raw.ct_num) warn('code-in-lower-case', 'ct_num');
  return code;
}

function readAmount(raw: RawRow, column: CsvColumn): number {
  const amount = parseCents(raw[column]);
  if (amount === undefined) throw new RefusedRow('not-an-amount', column);
  return amount;
}

function readCurrency(raw: RawRow, { base, rates }: LoadCurrencies): Currency {
  const currency = raw.devise.toUpperCase() || base;
  if (currency === base || rates.has(currency)) return currency;
  throw new RefusedRow(/^[A-Z]{3}$/.test(currency) ? 'no-rate' : 'not-a-currency', 'devise');
}

/** A payment has a day and an amount, or neither; an amount of zero is none. */
function readPayment(raw: RawRow, days: DayReader): CsvRow['payment'] {
  const on = days.read(raw, 'reglement_date');
  if (raw.reglement_montant === '') {
    if (on !== null) throw new RefusedRow('payment-without-amount', 'reglement_montant');
    return null;
  }
  const amount = readAmount(raw, 'reglement_montant');
  if (amount === 0) return null;
  if (on === null) throw new RefusedRow('payment-without-day', 'reglement_date');
  return { on, amount };
}

function readDispute(raw: RawRow, warn: Warn): boolean {
  const text = raw.litige.toLowerCase();
  if (YES.has(text)) return true;
  if (!NO.has(text)) warn('dispute-not-understood', 'litige');
  return false;
}

/** Reads days, each text once: a file repeats a few thousand of them over its lines. */
export class DayReader {
  readonly #known = new Map<string, Day | { readonly why: RefusalCode }>();

  /** Null where the column is empty. Throws a `RefusedRow` where Sage cannot hold the day. */
  read(raw: RawRow, column: CsvColumn): Day | null {
    const text = raw[column];
    if (text === '') return null;
    const known = this.#known.get(text) ?? this.#judge(text);
    if (typeof known === 'object') throw new RefusedRow(known.why, column);
    return known;
  }

  #judge(text: string): Day | { readonly why: RefusalCode } {
    const day = parseDay(text);
    const held = day !== undefined && day.slice(0, 4) >= FIRST_YEAR;
    const judged = held ? day : { why: day === undefined ? ('not-a-day' as const) : ('day-out-of-range' as const) };
    this.#known.set(text, judged);
    return judged;
  }
}
