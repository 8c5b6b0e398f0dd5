import type { UnpostedPayment } from '../../../domain/bank/unposted/unposted-payment.ts';
import type { Day } from '../../../domain/day.ts';

/** Payments that one Sage base has in Gestion commerciale and not in its ledger, read only. */
export interface UnpostedReader {
  /**
   * Those dated from that day on, whatever comes after today, each once an instalment that it was given to, by instalment and day; one query
   * over the company. None where the company has no Gestion commerciale, or the base or the login has it not. Throws an OutsideFault.
   */
  readUnpostedPayments(from: Day): Promise<readonly UnpostedPayment[]>;
}
