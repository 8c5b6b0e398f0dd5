import type { Day } from '../../day.ts';
import type { ForecastLife } from '../invoice-life.ts';
import { chancesOf, type Delays } from './delays.ts';

/** When an open invoice should be paid: even chances by `expected`, one in ten by `earliest`, nine in ten by `latest`. */
export interface PaymentDay {
  readonly expected: Day;
  readonly earliest: Day;
  readonly latest: Day;
}

/** From the delays of the customer's own past, everybody's where he has few. Null where the past says nothing. */
export function forecastPayment(life: ForecastLife, delays: Delays, asOf: Day): PaymentDay | null {
  const chances = chancesOf(life, delays, asOf);
  if (!chances) return null;
  return { expected: chances.dayOf(0.5), earliest: chances.dayOf(0.1), latest: chances.dayOf(0.9) };
}

/** One open invoice and when it should be paid; null where the past says nothing. */
export interface ExpectedInvoice extends Pick<ForecastLife, 'piece' | 'issued' | 'due' | 'left'> {
  readonly payment: PaymentDay | null;
}

/** Each open invoice, in its order. */
export const forecastInvoices = (
  open: readonly ForecastLife[],
  delays: Delays,
  asOf: Day,
): readonly ExpectedInvoice[] =>
  open.map((life) => {
    const { piece, issued, due, left } = life;
    return { piece, issued, due, left, payment: forecastPayment(life, delays, asOf) };
  });
