import type { UnpostedPayment } from '../../src/domain/bank/unposted/unposted-payment.ts';
import { cents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import { anInvoice } from './entry.ts';

/** Given to an invoice as `anInvoice` makes it, on the day of the tests. */
export const anUnpostedPayment = (
  given: number,
  ecNo: number,
  over: Partial<UnpostedPayment> = {},
): UnpostedPayment => {
  const { piece, due, amount, currency } = anInvoice({ ecNo });
  return {
    ...{ number: 'RGC1', day: day('2026-03-02'), given: cents(given), currency, tiers: 'CARAT' },
    instalment: { ecNo, piece, due, amount, currency },
    ...over,
  };
};
