import { cents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import type { Entry } from '../../src/domain/ledger/entry.ts';
import { effetOf } from '../../src/domain/ledger/follow-effet.ts';

/** What a test says of a ledger line: amounts in cents, days as text; the rest is a plain 411 invoice in euros. */
export interface EntryFacts {
  readonly ecNo?: number;
  readonly tiers?: string;
  readonly account?: string;
  readonly treatment?: Entry['treatment'];
  readonly date?: string;
  readonly issued?: string;
  readonly due?: string | null;
  readonly piece?: string;
  readonly reference?: string;
  readonly orders?: readonly string[];
  readonly label?: string;
  /** An invoice, or an à-nouveau of unknown origin, unless said. */
  readonly nature?: Entry['nature'];
  readonly advance?: number;
  readonly amount?: number;
  readonly currency?: string;
  readonly baseAmount?: number;
  readonly letter?: string;
  readonly lettered?: boolean;
  readonly letterGap?: number;
  readonly opening?: boolean;
  readonly continues?: readonly number[];
  readonly settledBefore?: boolean;
  readonly paidBefore?: number;
  readonly sageLevel?: number;
  readonly sageReminded?: string | null;
  readonly paymentMode?: number;
}

/** An invoice of 1 000,00 € of 1 January 2026, due on the 31st. */
export function anInvoice(facts: EntryFacts = {}): Entry {
  const date = day(facts.date ?? '2026-01-01');
  const amount = cents(facts.amount ?? 1_000_00);
  const ecNo = facts.ecNo ?? 1;
  const letter = facts.letter ?? '';
  return {
    ecNo,
    tiers: facts.tiers ?? 'CARAT',
    account: facts.account ?? '4110000',
    treatment: facts.treatment ?? 'client',
    date,
    issued: facts.issued === undefined ? date : day(facts.issued),
    due: facts.due === null ? null : day(facts.due ?? '2026-01-31'),
    piece: facts.piece ?? `FA${String(ecNo).padStart(4, '0')}`,
    reference: facts.reference ?? '',
    orders: facts.orders ?? [],
    label: facts.label ?? '',
    nature: facts.nature ?? (facts.opening ? 'entry' : 'sale'),
    advance: cents(facts.advance ?? 0),
    amount,
    currency: facts.currency ?? 'EUR',
    baseAmount: cents(facts.baseAmount ?? amount),
    letter,
    lettered: facts.lettered ?? (letter !== '' && letter === letter.toUpperCase()),
    letterGap: cents(facts.letterGap ?? 0),
    opening: facts.opening ?? false,
    continues: facts.continues ?? [],
    settledBefore: facts.settledBefore ?? false,
    paidBefore: cents(facts.paidBefore ?? 0),
    effet: effetOf({ treatment: facts.treatment ?? 'client', amount, date }),
    sageLevel: facts.sageLevel ?? 0,
    sageReminded: facts.sageReminded ? day(facts.sageReminded) : null,
    paymentMode: facts.paymentMode ?? 0,
  };
}

/** Money in a bank journal: `amount` is given positive and becomes a credit. */
export const aReceipt = (facts: EntryFacts = {}): Entry =>
  anInvoice({ piece: 'BQ1', due: null, ...facts, nature: 'treasury', amount: -(facts.amount ?? 1_000_00) });

/** An avoir: `amount` is given positive and becomes a credit. */
export const aCreditNote = (facts: EntryFacts = {}): Entry =>
  anInvoice({ piece: 'AV1', ...facts, amount: -(facts.amount ?? 1_000_00) });
