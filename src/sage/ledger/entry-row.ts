import { type Cents, cents, ZERO } from '../../domain/cents.ts';
import { treatmentOf } from '../../domain/company/account-treatment.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { ReceivablesPolicy } from '../../domain/company/receivables-policy.ts';
import { day } from '../../domain/day.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { EntryNature } from '../../domain/ledger/entry-nature.ts';
import { effetOf } from '../../domain/ledger/follow-effet.ts';
import { readCents, readDay, readText } from '../values.ts';

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
  readonly EC_Reference: string | null;
  readonly EC_Intitule: string | null;
  readonly JO_Type: number | null;
  readonly CG_NumCont: string | null;
  readonly EC_Sens: number | null;
  readonly MontantCents: string | null;
  readonly DeviseCents: string | null;
  readonly D_CodeISO: string | null;
  readonly EC_Lettrage: string | null;
  readonly EC_Lettre: number | null;
  readonly EC_ANType: number | null;
  /** Absent of a text that looks for documents, whatever they ask for. */
  readonly EC_PenalType?: number | null;
  readonly EC_Rappel: number | null;
  readonly EC_DateRelance: string | null;
  readonly N_Reglement: number | null;
}

export interface EntryContext {
  readonly policy: Pick<ReceivablesPolicy, 'accounts' | 'valuationAccounts'>;
  readonly baseCurrency: Currency;
}

/** Undefined where the account holds no receivable of ours. */
export function toEntry(row: EntryRow, context: EntryContext): Entry | undefined {
  const account = readText(row.CG_Num);
  const treatment = treatmentOf(account, context.policy.accounts);
  if (treatment === undefined) return undefined;
  const date = day(row.EntryDay.trim());
  const amounts = amountsOf(row, context.baseCurrency);
  return {
    ecNo: row.EC_No,
    tiers: readText(row.CT_Num),
    account,
    treatment,
    date,
    issued: date,
    due: readDay(row.EC_Echeance),
    piece: readText(row.EC_RefPiece) || readText(row.EC_Piece),
    reference: readText(row.EC_Reference),
    orders: [],
    label: readText(row.EC_Intitule),
    nature: natureOf(row, amounts, context.policy.valuationAccounts),
    advance: ZERO,
    amount: amounts.amount,
    currency: amounts.currency,
    baseAmount: amounts.baseAmount,
    letter: readText(row.EC_Lettrage),
    lettered: row.EC_Lettre === 1,
    letterGap: ZERO,
    opening: (row.EC_ANType ?? 0) !== 0,
    continues: [],
    settledBefore: false,
    paidBefore: ZERO,
    effet: effetOf({ treatment, amount: amounts.amount, date }),
    sageLevel: row.EC_Rappel ?? 0,
    sageReminded: readDay(row.EC_DateRelance),
    paymentMode: row.N_Reglement ?? 0,
  };
}

interface Amounts extends Pick<Entry, 'amount' | 'currency' | 'baseAmount'> {
  /** In a foreign currency by N_Devise, with nothing of it in EC_Devise. */
  readonly withoutCurrency: boolean;
}

/**
 * EC_Devise in the currency of N_Devise; EC_Montant in the company's own where the line has no currency, one without ISO
 * code, or no amount in it.
 */
export function amountsOf(
  row: Pick<EntryRow, 'MontantCents' | 'DeviseCents' | 'D_CodeISO' | 'EC_Sens'>,
  baseCurrency: Currency,
): Amounts {
  const baseAmount = signed(readCents(row.MontantCents), row.EC_Sens);
  const foreign = signed(readCents(row.DeviseCents), row.EC_Sens);
  const currency = readText(row.D_CodeISO).toUpperCase();
  const isForeign = currency !== '' && currency !== baseCurrency;
  if (!isForeign || foreign === 0) {
    return { amount: baseAmount, currency: baseCurrency, baseAmount, withoutCurrency: isForeign };
  }
  return { amount: foreign, currency, baseAmount, withoutCurrency: false };
}

export const JO_TYPE_SALES = 1;
export const JO_TYPE_TREASURY = 2;

/**
 * By its own journal; of an à-nouveau, `linkEarlier` says more. What Sage made to charge late payment (EC_PenalType 1: interest, 2: fees)
 * is no sale, whichever journal holds it (case G13). Outside sales and bank journals, a line in a foreign currency
 * that has no amount in it, or whose counterpart is an account of conversion differences, values a debt again: it is none.
 */
function natureOf(row: EntryRow, { withoutCurrency }: Amounts, valuationAccounts: readonly string[]): EntryNature {
  if (row.JO_Type === JO_TYPE_SALES) return isLateCharge(row) ? 'entry' : 'sale';
  if (row.JO_Type === JO_TYPE_TREASURY) return 'treasury';
  const counterpart = readText(row.CG_NumCont);
  return withoutCurrency || valuationAccounts.some((prefix) => counterpart.startsWith(prefix)) ? 'valuation' : 'entry';
}

/** A debit: what takes such a charge off again is an avoir like any other. */
const isLateCharge = ({ EC_PenalType, EC_Sens }: EntryRow): boolean => (EC_PenalType ?? 0) !== 0 && EC_Sens !== 1;

/** EC_Sens: 0 is a debit, 1 a credit. */
function signed(value: Cents, sens: number | null): Cents {
  return sens === 1 ? cents(-value) : value;
}
