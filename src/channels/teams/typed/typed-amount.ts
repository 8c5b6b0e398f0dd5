import { type Cents, cents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Language } from '../../../domain/language.ts';
import { readTypedNumber, withPlainBlanks } from './typed-number.ts';

/** What people write for a currency beside its code, the longest first. */
const NAMES: Readonly<Record<Currency, readonly string[]>> = {
  EUR: ['EUROS', 'EURO', '€'],
  GBP: ['LIVRES STERLING', 'LIVRES', 'POUNDS', '£'],
  USD: ['DOLLARS', 'US$', '$'],
  CHF: ['FRANCS SUISSES', 'FRANCS', 'FR.'],
};
/** Beyond what Sage holds, and far below where numbers lose cents. */
const MAX_DIGITS = 11;

/**
 * The amount that a person typed, exactly: `12 500,00`, `12500`, `12’500`, `12 500,5 €`, `12 500 euros`; `12,500.00` in English. A
 * comma before three digits is no French amount. Undefined: not an amount, not in this currency, or too big.
 */
export function parseTypedAmount(text: string, currency: Currency, language: Language): Cents | undefined {
  const { whole = '', fraction = '' } =
    readTypedNumber(withoutCurrency(withPlainBlanks(text), currency), language) ?? {};
  if (whole === '' || whole.length > MAX_DIGITS) return undefined;
  return cents(Number(whole) * 100 + Number(fraction.padEnd(2, '0')));
}

/** The company's own currency may stand on either side; another one makes it no amount of ours. */
function withoutCurrency(text: string, currency: Currency): string {
  const typed = text.toUpperCase();
  for (const mark of [...(NAMES[currency] ?? []), currency]) {
    if (typed.startsWith(mark)) return text.slice(mark.length);
    if (typed.endsWith(mark)) return text.slice(0, -mark.length);
  }
  return text;
}
