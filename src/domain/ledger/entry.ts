import type { Cents } from '../cents.ts';
import type { AccountTreatment } from '../company/account-treatment.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { Effet } from './effet.ts';
import type { EntryNature } from './entry-nature.ts';

/** One line of F_ECRITUREC on a customer account, as Sage has it; dates and amounts already in our units. */
export interface Entry {
  /** EC_No: unique in a Sage base. */
  readonly ecNo: number;
  readonly tiers: TiersCode;
  /** CG_Num. */
  readonly account: string;
  readonly treatment: AccountTreatment;
  /** JM_Date + EC_Jour − 1: when it entered the books. */
  readonly date: Day;
  /** The document's own day: `date`, or the day of the original entry where this one is an à-nouveau. */
  readonly issued: Day;
  /** EC_Echeance; null where Sage has none (1753-01-01 or 1900-01-01). */
  readonly due: Day | null;
  /** EC_RefPiece, else EC_Piece. */
  readonly piece: string;
  /** EC_Reference: often the customer's order. */
  readonly reference: string;
  /** Numbers of the sales documents that it comes from, where Gestion commerciale was asked: of customers with an advance. */
  readonly orders: readonly string[];
  readonly label: string;
  readonly nature: EntryNature;
  /**
   * What the other lines of its piece book on accounts of advances (4191), in the company's currency, a debit > 0: see
   * `readAdvance`. 0 where there is none, and where nobody looked: the history of a customer alone tells.
   */
  readonly advance: Cents;
  /** In `currency`; a debit is positive, a credit negative. */
  readonly amount: Cents;
  readonly currency: Currency;
  /** The same in the company's currency (EC_Montant). */
  readonly baseAmount: Cents;
  /** EC_Lettrage as written; '' where none. Lower case is a pre-lettrage: not settled. */
  readonly letter: string;
  /** EC_Lettre = 1. */
  readonly lettered: boolean;
  /**
   * What its final lettering lacks to come to nothing, beyond what P_LETTRAGE tolerates, in the company's currency, signed: > 0
   * where more was invoiced than paid. 0 for a lettering that balances, and for a line that is not lettered for good.
   */
  readonly letterGap: Cents;
  /** EC_ANType ≠ 0. */
  readonly opening: boolean;
  /** EC_No of the earlier lines that record the same debt or the same money, the nearest first: what is known of them is known of it. */
  readonly continues: readonly number[];
  /** An à-nouveau whose line of the year before was finally lettered after it was carried over: paid, though open here. */
  readonly settledBefore: boolean;
  /**
   * Of an à-nouveau: what was paid of its line of the year before beside the entry that closed it, by what is not carried over
   * itself. Signed as `amount`, in its currency; 0 but for letterings with a closing entry.
   */
  readonly paidBefore: Cents;
  /** The effet de commerce that it is; null for any other line. */
  readonly effet: Effet | null;
  /** EC_Rappel and EC_DateRelance: reminders that Sage itself counted. */
  readonly sageLevel: number;
  readonly sageReminded: Day | null;
  /** N_Reglement. */
  readonly paymentMode: number;
}
