import type { CreditSettings, CreditSheet } from '../../../domain/credit/credit-sheet.ts';
import type { PayerLinks } from '../../../domain/credit/follow-payers.ts';
import type { SalesDocument } from '../../../domain/credit/sales-document.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/**
 * What one Sage base says of credit, read only. Each read is one set-based query, whatever the number of payers; throws an
 * OutsideFault. Where the company has no Gestion commerciale, there are no documents.
 */
export interface CreditReader {
  /** P_PARAMETRECIAL and P_CRISQUE; base 0 and no risk code where the base has no Gestion commerciale. */
  readCreditSettings(): Promise<CreditSettings>;
  /** Customers that another one pays for, one step: of all of the base. */
  readPayerLinks(): Promise<PayerLinks>;
  /** The payers asked for and every customer that they pay for, by customer code. A code that is no customer is absent. */
  readCreditSheets(payers: readonly TiersCode[] | 'all'): Promise<ReadonlyMap<TiersCode, CreditSheet>>;
  /** Open documents of the payers: BC and PL that are not closed, BL, BR, BA and FA that are not posted. */
  readSalesDocuments(payers: readonly TiersCode[] | 'all'): Promise<readonly SalesDocument[]>;
  /**
   * Of each payer that has any, one step, what tells that its open documents changed, without reading them. The same again: nothing did, but
   * for what has the same sums and was written in the same minute as what was seen.
   */
  readDocumentMarks(): Promise<ReadonlyMap<TiersCode, string>>;
}
