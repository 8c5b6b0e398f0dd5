import { type Cents, cents } from '../cents.ts';
import type { Imputation } from './penalties-setting.ts';

/** What is owed of one invoice, in its currency. */
export interface Owed {
  /** The indemnity, as far as it is in the invoice's currency. */
  readonly costs: Cents;
  readonly interest: Cents;
  readonly principal: Cents;
}

const ORDER: Readonly<Record<Imputation, readonly (keyof Owed)[]>> = {
  'principal-first': ['principal', 'costs', 'interest'],
  'interest-first': ['costs', 'interest', 'principal'],
};

/** What is left once a payment is set against it, in the order of the setting; what is over is of no part. */
export function impute(payment: Cents, owed: Owed, imputation: Imputation): Owed {
  let rest: number = payment;
  const left = { ...owed };
  for (const part of ORDER[imputation]) {
    const taken = Math.min(rest, left[part]);
    left[part] = cents(left[part] - taken);
    rest -= taken;
  }
  return left;
}
