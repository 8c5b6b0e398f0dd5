import type { Day } from '../../day.ts';
import type { InvoiceLife } from '../invoice-life.ts';
import { chancesOf, type Delays } from './delays.ts';

/** When an open invoice should be paid: even chances by `expected`, one in ten by `earliest`, nine in ten by `latest`. */
export interface PaymentDay {
  readonly expected: Day;
  readonly earliest: Day;
  readonly latest: Day;
}

/** From the delays of the customer's own past, everybody's where he has few. Null where the past says nothing. */
export function forecastPayment(life: InvoiceLife, delays: Delays, asOf: Day): PaymentDay | null {
  const chances = chancesOf(life, delays, asOf);
  if (!chances) return null;
  return { expected: chances.dayOf(0.5), earliest: chances.dayOf(0.1), latest: chances.dayOf(0.9) };
}
