import { ZERO } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { OpenItem } from './open-item.ts';

/** Items of any currency at their booked amounts, as one account of the company's currency; a valuation stays no claim. */
export const atBookedAmounts = (items: readonly OpenItem[], currency: Currency): OpenItem[] =>
  items.map((item) => ({
    ...item,
    currency,
    amount: item.baseAmount,
    left: item.nature === 'valuation' ? ZERO : item.baseLeft,
  }));
