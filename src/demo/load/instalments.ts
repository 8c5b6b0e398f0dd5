import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { CsvRow, Warn } from './csv/csv-row.ts';

export interface Payment {
  readonly on: Day;
  /** Hundredths; positive where the customer pays. */
  readonly amount: number;
}

/** What is owed once: (piece, due date, amount) of a customer, with its payments. */
export interface Instalment {
  /** Where the file first speaks of it. */
  readonly line: number;
  readonly piece: string;
  readonly issued: Day;
  readonly due: Day | null;
  readonly amount: number;
  readonly currency: Currency;
  disputed: boolean;
  readonly payments: Payment[];
  /** Another instalment of the same piece. */
  readonly next: Instalment | undefined;
}

export interface LoadedTiers {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  /** By piece, each with its chain of instalments. Lines without a piece are never the same instalment. */
  readonly pieces: Map<string, Instalment>;
  readonly unnamed: Instalment[];
}

/** Customers of one company, by code. */
export type LoadedTiersByCode = Map<string, LoadedTiers>;

/** Adds a line to what is known of its customer: a new instalment, or one more payment of a known one. */
export function addRow(all: LoadedTiersByCode, row: CsvRow, warn: Warn): void {
  const tiers = tiersOf(all, row, warn);
  if (row.piece === '') {
    warn('no-piece', 'ec_refpiece');
    tiers.unnamed.push(toInstalment(row, undefined));
    return;
  }
  const first = tiers.pieces.get(row.piece);
  const known = findSame(first, row);
  if (!known) tiers.pieces.set(row.piece, toInstalment(row, first));
  else addPayment(known, row, warn);
}

function tiersOf(all: LoadedTiersByCode, row: CsvRow, warn: Warn): LoadedTiers {
  const known = all.get(row.code);
  if (known) {
    if (known.name !== row.name) warn('two-names', 'ct_intitule');
    return known;
  }
  const { code, name, country } = row;
  const added: LoadedTiers = { code, name, country, pieces: new Map(), unnamed: [] };
  all.set(code, added);
  return added;
}

function findSame(first: Instalment | undefined, row: CsvRow): Instalment | undefined {
  for (let one = first; one; one = one.next) {
    if (one.due === row.due && one.amount === row.amount && one.currency === row.currency) return one;
  }
  return undefined;
}

function toInstalment(row: CsvRow, next: Instalment | undefined): Instalment {
  const { line, piece, issued, due, amount, currency, disputed, payment } = row;
  return { line, piece, issued, due, amount, currency, disputed, payments: payment ? [payment] : [], next };
}

function addPayment(known: Instalment, row: CsvRow, warn: Warn): void {
  if (known.issued !== row.issued) warn('two-issue-days', 'ec_date');
  if (row.payment) known.payments.push(row.payment);
  else warn('repeated-without-payment', 'ec_refpiece');
  known.disputed ||= row.disputed;
}

/** The instalments of a customer, in the order of the file by piece. */
export function* instalmentsOf(tiers: LoadedTiers): Generator<Instalment> {
  for (const first of tiers.pieces.values()) {
    for (let one: Instalment | undefined = first; one; one = one.next) yield one;
  }
  yield* tiers.unnamed;
}
