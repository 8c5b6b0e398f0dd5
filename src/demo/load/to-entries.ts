import { cents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';
import type { NewDispute } from '../../use-cases/ports/relance/memory-store.ts';
import { ACCOUNT, JOURNAL } from '../company/books/chart.ts';
import { countLetterCodes, letterCode } from '../company/books/letters.ts';
import { monthStart } from '../company/books/to-rows.ts';
import { toDecimalText } from '../company/decimal-text.ts';
import type { EntryRow } from '../company/rows.ts';
import { type Instalment, instalmentsOf, type LoadedTiers } from './instalments.ts';
import { convert, type LoadCurrencies, parityOf } from './rates.ts';
import { type PaymentLine, settlePayments } from './settle-payments.ts';
import type { Totals } from './totals.ts';

export interface EntryOptions {
  readonly currencies: LoadCurrencies;
  readonly until: Day | null;
  /** Characters of EC_Lettrage. */
  readonly letterWidth: number;
}

export interface TiersEntries {
  readonly entries: readonly EntryRow[];
  readonly disputes: readonly Omit<NewDispute, 'company' | 'reason'>[];
  /** Instalments whose payments exceed them. */
  readonly overpaid: readonly Instalment[];
  /** There were more settlements than lettrage codes: some share one. */
  readonly sharedLetters: boolean;
}

interface Line {
  readonly on: Day;
  readonly payment: boolean;
  readonly due: Day | null;
  /** A debit is positive; in the instalment's currency, and in the company's. */
  readonly amount: number;
  readonly base: number;
  readonly letter: string;
}

/** The lines of one customer, numbered by `totals`, which also keeps what the other side of the journals must hold. */
export function toEntries(tiers: LoadedTiers, options: EntryOptions, totals: Totals): TiersEntries {
  const entries: EntryRow[] = [];
  const disputes: Omit<NewDispute, 'company' | 'reason'>[] = [];
  const overpaid: Instalment[] = [];
  let letters = 0;
  for (const instalment of instalmentsOf(tiers)) {
    const code = letterCode(letters, options.letterWidth);
    const lines = toLines(instalment, options, code);
    if (lines.some((line) => line.letter !== '')) letters += 1;
    const rows = lines.map((line) => toRow(tiers, instalment, line, options.currencies, totals));
    entries.push(...rows);
    if (isOverpaid(instalment)) overpaid.push(instalment);
    const [own] = rows;
    if (instalment.disputed && own && lines[0]?.payment === false) disputes.push(toDispute(tiers, instalment, own));
  }
  return { entries, disputes, overpaid, sharedLetters: letters > countLetterCodes(options.letterWidth) };
}

function isOverpaid({ payments, amount }: Instalment): boolean {
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0) * Math.sign(amount);
  return paid > Math.abs(amount);
}

const toDispute = (tiers: LoadedTiers, instalment: Instalment, own: EntryRow): TiersEntries['disputes'][number] => ({
  tiers: tiers.code,
  ecNo: own.EC_No,
  piece: instalment.piece || own.EC_Piece,
  due: instalment.due,
  amount: cents(instalment.amount),
  since: instalment.issued,
});

/** The instalment, then its payments. Of an instalment of after `until`, only what was paid by then is known. */
function toLines(instalment: Instalment, options: EntryOptions, code: string): Line[] {
  const base = baseOf(instalment, options.currencies);
  const known = options.until === null || instalment.issued <= options.until;
  const { lines, paid } = settlePayments(instalment);
  const letter = !known || !lines.some((line) => line.settles) ? '' : paid ? code : code.toLowerCase();
  const payments = toPaymentLines(instalment, lines, base, letter);
  if (!known) return payments;
  const { issued, due, amount } = instalment;
  return [{ on: issued, payment: false, due, amount, base: base(amount), letter }, ...payments];
}

/** Converted as running totals, so that a settled instalment balances in the company's currency too. */
function toPaymentLines(
  instalment: Instalment,
  payments: readonly PaymentLine[],
  base: (amount: number) => number,
  letter: string,
): Line[] {
  let settled = 0;
  return payments.map(({ on, amount, settles }) => {
    const before = settled;
    if (settles) settled += amount;
    const converted = settles ? base(settled) - base(before) : base(amount);
    const due = amount < 0 ? (instalment.due ?? on) : null;
    return { on, payment: true, due, amount: -amount, base: -converted, letter: settles ? letter : '' };
  });
}

function baseOf(instalment: Instalment, { rates }: LoadCurrencies): (amount: number) => number {
  const rate = rates.get(instalment.currency);
  return rate ? (amount) => convert(amount, rate) : (amount) => amount;
}

function toRow(
  tiers: LoadedTiers,
  instalment: Instalment,
  line: Line,
  currencies: LoadCurrencies,
  totals: Totals,
): EntryRow {
  const journal = line.payment ? JOURNAL.bank : JOURNAL.sales;
  const rate = currencies.rates.get(instalment.currency);
  const { ecNo, piece } = totals.enter(journal, line.on, line.base);
  return {
    EC_No: ecNo,
    JO_Num: journal,
    JM_Date: monthStart(line.on),
    EC_Jour: Number(line.on.slice(8)),
    EC_Date: line.on,
    EC_Piece: piece,
    EC_RefPiece: instalment.piece,
    CG_Num: ACCOUNT.tiers,
    CG_NumCont: line.payment ? ACCOUNT.bank : ACCOUNT.sales,
    CT_Num: tiers.code,
    EC_Intitule: line.payment ? 'Règlement' : instalment.amount < 0 ? 'Avoir' : 'Facture',
    N_Reglement: 0,
    EC_Echeance: line.due,
    EC_Sens: line.amount < 0 ? 1 : 0,
    EC_Montant: toDecimalText(cents(Math.abs(line.base))),
    N_Devise: rate ? (currencies.ranks.get(instalment.currency) ?? 0) : 0,
    EC_Devise: rate ? toDecimalText(cents(Math.abs(line.amount))) : '0',
    EC_Parite: rate ? parityOf(rate) : '0',
    EC_Lettre: line.letter !== '' && line.letter === line.letter.toUpperCase() ? 1 : 0,
    EC_Lettrage: line.letter,
    EC_Rappel: 0,
    EC_DateRelance: null,
    EC_ANType: 0,
    EC_Cloture: 0,
  };
}
