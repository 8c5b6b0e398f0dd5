import { type Cents, cents } from '../domain/cents.ts';
import { treatmentOf } from '../domain/company/account-treatment.ts';
import type { Currency } from '../domain/company/currency.ts';
import type { ReceivablesPolicy } from '../domain/company/receivables-policy.ts';
import { type Day, day } from '../domain/day.ts';
import type { Entry } from '../domain/encours/entry.ts';
import { readCents, readDay, readText } from './values.ts';

/** A line of `ledger.sql`. */
export interface EntryRow {
  readonly EC_No: number;
  readonly CT_Num: string;
  readonly CG_Num: string;
  /** JM_Date + EC_Jour − 1. */
  readonly EntryDay: string;
  readonly EC_Echeance: string | null;
  readonly EC_RefPiece: string | null;
  readonly EC_Piece: string | null;
  readonly EC_Intitule: string | null;
  readonly JO_Type: number | null;
  readonly EC_Sens: number | null;
  readonly MontantCents: string | null;
  readonly DeviseCents: string | null;
  readonly D_CodeISO: string | null;
  readonly EC_Lettrage: string | null;
  readonly EC_Lettre: number | null;
  readonly EC_ANType: number | null;
  readonly EC_Rappel: number | null;
  readonly EC_DateRelance: string | null;
  readonly N_Reglement: number | null;
}

/** A line of `original-days.sql`. */
export interface OriginalDayRow {
  readonly EC_No: number;
  readonly FirstDay: string;
  /** 1 where the line that it carries over was finally lettered since. */
  readonly Settled: number;
}

/** What an à-nouveau carries over. */
export interface Original {
  readonly firstDay: Day;
  readonly settled: boolean;
}

export interface EntryContext {
  readonly accounts: ReceivablesPolicy['accounts'];
  readonly baseCurrency: Currency;
  /** EC_No of an à-nouveau → the line that it carries over. */
  readonly originals: ReadonlyMap<number, Original>;
}

/** Undefined where the account holds no receivable of ours. */
export function toEntry(row: EntryRow, context: EntryContext): Entry | undefined {
  const account = readText(row.CG_Num);
  const treatment = treatmentOf(account, context.accounts);
  if (treatment === undefined) return undefined;
  const date = day(row.EntryDay.trim());
  const original = context.originals.get(row.EC_No);
  return {
    ecNo: row.EC_No,
    tiers: readText(row.CT_Num),
    account,
    treatment,
    date,
    issued: original?.firstDay ?? date,
    due: readDay(row.EC_Echeance),
    piece: readText(row.EC_RefPiece) || readText(row.EC_Piece),
    label: readText(row.EC_Intitule),
    treasury: row.JO_Type === 2,
    sales: row.JO_Type === 1,
    ...amountsOf(row, context.baseCurrency),
    letter: readText(row.EC_Lettrage),
    lettered: row.EC_Lettre === 1,
    opening: (row.EC_ANType ?? 0) !== 0,
    settledBefore: original?.settled ?? false,
    sageLevel: row.EC_Rappel ?? 0,
    sageReminded: readDay(row.EC_DateRelance),
    paymentMode: row.N_Reglement ?? 0,
  };
}

/**
 * EC_Devise in the currency of N_Devise; EC_Montant in the company's own where the line has no currency, one without ISO
 * code, or no amount in it (a difference of exchange).
 */
function amountsOf(row: EntryRow, baseCurrency: Currency): Pick<Entry, 'amount' | 'currency' | 'baseAmount'> {
  const baseAmount = signed(readCents(row.MontantCents), row.EC_Sens);
  const foreign = signed(readCents(row.DeviseCents), row.EC_Sens);
  const currency = readText(row.D_CodeISO).toUpperCase();
  if (currency === '' || currency === baseCurrency || foreign === 0) {
    return { amount: baseAmount, currency: baseCurrency, baseAmount };
  }
  return { amount: foreign, currency, baseAmount };
}

/** EC_Sens: 0 is a debit, 1 a credit. */
function signed(value: Cents, sens: number | null): Cents {
  return sens === 1 ? cents(-value) : value;
}
