import type { Entry } from '../../../domain/ledger/entry.ts';

/** Invoices of one Sage base looked for by number, read only; throws an OutsideFault. */
export interface InvoiceReader {
  /**
   * Debits of sales journals whose piece begins so, in any case, the newest first and `limit` at most; à-nouveaux are none. One
   * set-based query over all customers.
   */
  findInvoiceLines(prefix: string, limit: number): Promise<readonly Entry[]>;
}
